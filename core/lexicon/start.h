/// What a word says where no token behind it matters, in all its readings. It lies beside the word,
/// so that most hits of a text are read off the one cache line that was looked up.
#ifndef GL_LEXICON_START_H
#define GL_LEXICON_START_H

#include <stdbool.h>
#include <stdint.h>

/// An entry that ends behind a word or in a state.
typedef struct gl_output {
    uint32_t next; // the output behind it in the same place; 0: none
    uint32_t entry;
    uint32_t dictionary;
    bool is_noun;
    bool is_plural; // the word is a plural of the entry
} gl_output;

/// What stands behind some words, one or more. Of a word in all its readings it has the outputs
/// that hide others in their dictionary, and nobody asks for `takes_ending` and `letter`.
typedef struct gl_state {
    gl_output output;  // the first one, when `outputs` is not 0; before the trie is packed the
                       // one behind it is the newest
    uint64_t children; // a bit for each, see gl_trie_step(); 0: none
    uint32_t outputs;  // that end here
    bool takes_ending; // a noun entry ends here, or has its first of several words here
    uint8_t letter;    // gl_letter: how the word that leads here ends
    uint8_t wary;      // GL_TRAIT_* of a token behind it that may change how the words are read
} gl_state;

_Static_assert(sizeof(gl_state) == 32, "two states share a cache line");

#endif
