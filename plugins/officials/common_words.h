/// The words of everyday news that are hardly ever a name: a guessed name holds none of them.
#ifndef OFFICIALS_COMMON_WORDS_H
#define OFFICIALS_COMMON_WORDS_H

#include <golchin/plugin.h>

enum { COMMON_WORD_SLOTS = 16384 };

/// Asked only where a name or a phrase is being read, so it is no word list of the host's, which
/// would make an edge of every second word.
struct common_words {
    uint16_t slots[COMMON_WORD_SLOTS]; // index of a word plus one; 0: empty
};

void common_words_fill(struct common_words *);
/// Is the folded word one of them?
bool common_words_have(const struct common_words *, golchin_slice word);

#endif
