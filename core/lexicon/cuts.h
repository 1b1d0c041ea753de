/// Where a word that lost the space between its parts is to be cut.
#ifndef GL_LEXICON_CUTS_H
#define GL_LEXICON_CUTS_H

#include "lexicon/lengths.h"
#include "lexicon/spellings.h"

enum {
    GL_CUT_PARTS = 4,                 // the most that a word is cut into
    GL_CUT_LEAST = 5,                 // letters; a shorter word is left alone
    GL_CUT_MOST = GL_LENGTHS_MAX + 1, // and so is a longer one
};

#define GL_COPULA "اند" // written to the noun before it: `بیمه‌اند`

/// Note how long the parts are that words may be made of. `lengths` are all zeros before.
void gl_cuts_measure(const gl_spellings *, gl_lengths *lengths);

/// Whether a word of so many bytes may be cut.
static inline bool gl_cuts_fit(size_t len)
{
    size_t beyond = len - (size_t)GL_CUT_LEAST * GL_LETTER_BYTES;
    return (beyond <= (size_t)(GL_CUT_MOST - GL_CUT_LEAST) * GL_LETTER_BYTES) &
           (len % GL_LETTER_BYTES == 0);
}

/// The same of a word of that length, by its letters: most words are told so by two look-ups.
/// Behind the word 8 bytes may be read.
static inline bool gl_cuts_may_be(const gl_lengths *lengths, golchin_slice word)
{
    static const char and[] = "و", to[] = "به", verb[] = "می", not_verb[] = "نمی";
    static const char copula[] = GL_COPULA;
    uint32_t shorter = gl_lengths_below((uint32_t)(word.len / GL_LETTER_BYTES));
    uint32_t starts = gl_lengths_from(lengths, word.start) & shorter;
    uint32_t ends = gl_lengths_to(lengths, word.start + word.len) & shorter;
    bool has_and = memcmp(word.start, and, GL_LETTER_BYTES) == 0;
    bool has_to = memcmp(word.start, to, (size_t)2 * GL_LETTER_BYTES) == 0;
    bool is_verb = memcmp(word.start, verb, (size_t)2 * GL_LETTER_BYTES) == 0 ||
                   memcmp(word.start, not_verb, (size_t)3 * GL_LETTER_BYTES) == 0;
    const char *last = word.start + word.len - (sizeof copula - 1);
    bool has_copula = memcmp(last, copula, sizeof copula - 1) == 0;
    return (((starts != 0) | has_and | has_to) & ((ends != 0) | has_copula)) | is_verb;
}

/// The parts that make up a folded word for which gl_cuts_may_be() is true; cuts[0 … n - 2] are the
/// letters before which it is cut. Returns n; 0: the word stays whole.
uint32_t gl_cuts_find(const gl_spellings *, const gl_lengths *, golchin_slice word,
                      uint32_t cuts[GL_CUT_PARTS - 1]);

#endif
