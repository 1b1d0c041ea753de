/// Tokens that joiners part, as one word: `مدیر‌کل` for the entry `مدیرکل`.
#ifndef GL_LEXICON_COMPOUND_H
#define GL_LEXICON_COMPOUND_H

#include "lexicon/words.h"
#include "text/text.h"

enum {
    GL_COMPOUND_TOKENS = 4,   // that may be one word of an entry
    GL_COMPOUND_BYTES = 256,  // and their bytes
    GL_COMPOUND_PADDING = 16, // behind bytes that are hashed and looked up
};

/// The bytes of tokens side by side.
typedef struct gl_compound {
    char bytes[GL_COMPOUND_BYTES + 2 * GL_COMPOUND_PADDING];
    size_t len;
} gl_compound;

/// Put the token `at` behind those from `first` on; with `first` it begins. False: it is no part of
/// a word with them, or no word is that long.
bool gl_compound_put(gl_compound *, const gl_words *, const gl_text *, uint32_t first, uint32_t at);

/// The number of the word that it is; 0: unknown.
static inline uint32_t gl_compound_word(const gl_compound *compound, const gl_words *words)
{
    uint32_t hash = gl_hash_padded(compound->bytes, compound->len);
    return gl_words_check(words, gl_words_first(words, hash),
                          gl_slice(compound->bytes, compound->len), hash);
}

/// Note which tokens have a joiner in front (GL_TRAIT_JOINED), and which are a known word together
/// with tokens behind them (GL_TRAIT_JOINS). `known` is that of all tokens. On the way the tokens
/// at which an entry may begin go to `starts`, which has room for all of them; returns how many.
uint32_t gl_compounds_mark(const gl_words *, const gl_text *, gl_known *known, uint32_t *starts);

#endif
