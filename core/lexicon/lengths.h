/// How long the parts of glued words are that begin or end with certain letters: a word that cannot
/// be cut is told by two look-ups.
#ifndef GL_LEXICON_LENGTHS_H
#define GL_LEXICON_LENGTHS_H

#include <stdint.h>

#include "lexicon/words.h"

enum {
    GL_LETTER_BYTES = 2,    // of an Arabic letter
    GL_LENGTHS_BITS = 13,   // of a slot's number
    GL_LENGTHS_MAX = 31,    // letters of the longest part
    GL_LENGTHS_LETTERS = 3, // that a slot goes by; the only two of a shorter part
};

#define GL_LENGTHS_PAIR (UINT32_C(1) << 2) // the set of parts of two letters

/// Sets of lengths: bit n stands for n letters. Two beginnings may share a slot, so a length that
/// is in a set need not belong to a part; one that is not, does not.
typedef struct gl_lengths {
    uint32_t by_start[1u << GL_LENGTHS_BITS];
    uint32_t by_end[1u << GL_LENGTHS_BITS];
} gl_lengths;

/// Add a part of 2 to GL_LENGTHS_MAX letters.
void gl_lengths_add(gl_lengths *, const char *part, uint32_t letters);

static inline uint32_t gl_lengths_slot(const char *bytes, uint32_t letters)
{
    uint64_t key = 0;
    memcpy(&key, bytes, (size_t)letters * GL_LETTER_BYTES);
    return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - GL_LENGTHS_BITS));
}

/// The lengths of parts that may begin a row of `letters` letters.
static inline uint32_t gl_lengths_from(const gl_lengths *lengths, const char *row, uint32_t letters)
{
    if (letters < 2)
        return 0;
    uint32_t found = lengths->by_start[gl_lengths_slot(row, 2)] & GL_LENGTHS_PAIR;
    if (letters > 2)
        found |= lengths->by_start[gl_lengths_slot(row, GL_LENGTHS_LETTERS)] & ~GL_LENGTHS_PAIR;
    return found;
}

/// The lengths of parts that may end a row of at least 3 letters.
static inline uint32_t gl_lengths_to(const gl_lengths *lengths, const char *row, uint32_t letters)
{
    const char *end = row + (size_t)letters * GL_LETTER_BYTES;
    const char *pair = end - (size_t)2 * GL_LETTER_BYTES;
    const char *three = end - (size_t)GL_LENGTHS_LETTERS * GL_LETTER_BYTES;
    return (lengths->by_end[gl_lengths_slot(pair, 2)] & GL_LENGTHS_PAIR) |
           (lengths->by_end[gl_lengths_slot(three, GL_LENGTHS_LETTERS)] & ~GL_LENGTHS_PAIR);
}

#endif
