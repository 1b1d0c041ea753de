/// What is known of a token of the text, before anything is looked for at it.
#ifndef GL_LEXICON_KNOWN_H
#define GL_LEXICON_KNOWN_H

#include <stdint.h>

/// Traits of a token: those of its word, and how it is joined.
enum {
    GL_TRAIT_BEGINS = 1u << 0,  // an entry may begin with the word, or with what it joins
    GL_TRAIT_PLAIN = 1u << 1,   // it does, and not with a reading of the word
    GL_TRAIT_ENDING = 1u << 2,  // the word may be the ending of the one before it
    GL_TRAIT_READING = 1u << 3, // the word has readings
    GL_TRAIT_JOINED = 1u << 4,  // a joiner stands before the token
    GL_TRAIT_JOINS = 1u << 5,   // it is a word with tokens behind it that joiners part
    GL_TRAIT_GLUED = 1u << 6,   // it may have to be cut: the word is a preposition and another that
                                // lost their space, or is not known
};

typedef struct gl_known {
    uint32_t word;   // its number; 0: unknown
    uint32_t traits; // GL_TRAIT_*
} gl_known;

#endif
