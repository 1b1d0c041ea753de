/// The words that a lexicon knows: folded bytes → number, in one sparse table.
///
/// A word is known for itself (in an entry, as a function word), or because it is another spelling:
/// then its readings say which words it stands for.
#ifndef GL_LEXICON_WORDS_H
#define GL_LEXICON_WORDS_H

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/slice.h"
#include "base/vector.h"

enum {
    GL_WORD_LISTED = 1u << 0,      // stands in an entry as it is
    GL_WORD_LASTS = 1u << 1,       // the last word of a noun entry: takes endings
    GL_WORD_STARTS = 1u << 2,      // the first of several words of a noun entry: takes endings
    GL_WORD_COMMON = 1u << 3,      // stands in a noun entry or a long phrase: no mere name
    GL_WORD_JOINED = 1u << 4,      // common words without a boundary, or a plural of one
    GL_WORD_PREPOSITION = 1u << 5, // for splitting, as the next three
    GL_WORD_VERB = 1u << 6,
    GL_WORD_FUNCTION = 1u << 7,
    GL_WORD_SUFFIX = 1u << 8,
};

typedef struct gl_word {
    uint32_t start; // of its bytes in the pool
    uint32_t len;
    uint32_t state;   // of the trie behind this word at the start of an entry; 0: none starts so
    uint32_t reading; // its first one; 0: none
    uint16_t flags;
    uint8_t ending; // number of the noun ending that the word can be; 0: none
} gl_word;

typedef struct gl_word_slot {
    uint32_t hash;
    uint32_t word; // 0: free
} gl_word_slot;

typedef struct gl_words {
    gl_vector(char) pool;
    gl_vector(gl_word) list; // [0] is no word
    gl_word_slot *slots;
    uint32_t mask;    // slots - 1
    uint32_t longest; // bytes
} gl_words;

/// `expected` words fit before the table grows.
void gl_words_init(gl_words *, size_t expected);
void gl_words_deinit(gl_words *);

/// The number of a word, from 1, which is added if it is new. `hash` is gl_hash() of the text.
uint32_t gl_words_add(gl_words *, golchin_slice text, uint32_t hash);

static inline golchin_slice gl_words_text(const gl_words *words, uint32_t word)
{
    const gl_word *found = &words->list.items[word];
    return gl_slice(words->pool.items + found->start, found->len);
}

/// The number of a word; 0 when it is unknown. Bytes are compared, so a collision is no hit.
static inline uint32_t gl_words_find(const gl_words *words, golchin_slice text, uint32_t hash)
{
    for (uint32_t at = hash & words->mask; words->slots[at].word; at = (at + 1) & words->mask) {
        if (words->slots[at].hash == hash &&
            gl_slice_equal(gl_words_text(words, words->slots[at].word), text))
            return words->slots[at].word;
    }
    return 0;
}

#endif
