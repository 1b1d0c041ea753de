/// The entries that end in one place: behind a word, or in a state of the trie. The first two lie
/// in the place itself, so that most hits of a text are read off the one cache line that was looked
/// up.
#ifndef GL_LEXICON_OUTPUTS_H
#define GL_LEXICON_OUTPUTS_H

#include <stdbool.h>
#include <stdint.h>

#include <golchin/types.h>

enum {
    GL_NO_DICTIONARY = 0, // of a form that only makes its words known, and of what is no output
    GL_DICTIONARY_MAX = (1 << 30) - 1,
};

/// An entry that ends in a place, with what an edge says of it side by side.
typedef struct gl_output {
    golchin_symbol type; // of the dictionary's edges
    uint32_t entry;      // plus one
    uint32_t dictionary : 30;
    bool is_noun : 1;
    bool is_plural : 1; // the word is a plural of the entry
} gl_output;

typedef struct gl_outputs {
    gl_output first[2]; // of GL_NO_DICTIONARY where they are fewer
    uint32_t others;    // the row of those behind, see gl_trie_output(); 0: none
} gl_outputs;

#endif
