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

typedef struct gl_start {
    uint64_t children; // a bit for each word that an entry may go on with, see gl_trie_step()
    gl_output output;  // the first one, when `outputs` is not 0
    uint32_t outputs;  // entries that are the word alone: in each dictionary those that hide others
    uint8_t wary;      // GL_TRAIT_* of a token behind it that may change how the word is read
} gl_start;

#endif
