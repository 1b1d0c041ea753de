/// Making a word stand for others while spellings are built.
#ifndef GL_LEXICON_READINGS_H
#define GL_LEXICON_READINGS_H

#include "lexicon/spellings.h"
#include "text/text.h"

/// A word by its number; it moves when one is added.
static inline gl_word *gl_spellings_word(gl_spellings *spellings, uint32_t word)
{
    return &spellings->words.list.items[word];
}

/// What it is used for; moves too.
static inline gl_word_use *gl_spellings_use(gl_spellings *spellings, uint32_t word)
{
    return &spellings->words.uses.items[word];
}

/// Makes `surface` stand for `count` words and an ending, unless it does so already.
void gl_readings_add(gl_spellings *, uint32_t surface, const uint32_t *words, uint32_t count,
                     uint8_t ending);

/// Words written without a boundary; its bytes are left as they are until words are put in.
typedef struct gl_joined {
    char bytes[GL_TOKEN_MAX];
    size_t len;
} gl_joined;

/// Puts a text behind what is there. False: no word is that long.
bool gl_join(gl_joined *, golchin_slice text);

/// The number of the word that it is, which is added if it is new.
uint32_t gl_joined_add(gl_spellings *, const gl_joined *);

#endif
