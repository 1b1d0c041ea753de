/// How long the parts of glued words are that begin or end with certain letters: most words that
/// cannot be cut are told by two look-ups.
#ifndef GL_LEXICON_LENGTHS_H
#define GL_LEXICON_LENGTHS_H

#include <stdint.h>

#include "lexicon/words.h"

enum {
    GL_LETTER_BYTES = 2,        // of an Arabic letter
    GL_LENGTHS_BITS = 13,       // of a slot's number
    GL_LENGTHS_MAX = 31,        // letters of the longest part
    GL_LENGTHS_LONG = 4,        // letters of a long part, and those that a slot goes by
    GL_LENGTHS_SHORT_BITS = 12, // of a short part's number
};

#define GL_LENGTHS_LONG_ONES (UINT32_MAX << GL_LENGTHS_LONG) // the set of all lengths of long parts

/// Sets of lengths: bit n stands for n letters. Different letters may share a slot, so a length
/// that is in a set need not belong to a part; one that is not, does not.
typedef struct gl_lengths {
    uint32_t by_start[1u << GL_LENGTHS_BITS]; // long parts only
    uint32_t by_end[1u << GL_LENGTHS_BITS];
    uint64_t pairs[1u << (GL_LENGTHS_SHORT_BITS - 6)]; // a bit for each part of two letters
    uint64_t threes[1u << (GL_LENGTHS_SHORT_BITS - 6)];
} gl_lengths;

/// Add a part of 2 to GL_LENGTHS_MAX letters.
void gl_lengths_add(gl_lengths *, const char *part, uint32_t letters);

/// The number of `letters` letters, 2 to 4, with as many bits.
static inline uint32_t gl_lengths_slot(const char *bytes, uint32_t letters, uint32_t bits)
{
    // Each piece is loaded whole: put together in memory they would be waited for.
    uint32_t pair;
    uint16_t one = 0, two = 0;
    memcpy(&pair, bytes, 2 * GL_LETTER_BYTES);
    if (letters > 2)
        memcpy(&one, bytes + 2 * GL_LETTER_BYTES, GL_LETTER_BYTES);
    if (letters > 3)
        memcpy(&two, bytes + 3 * GL_LETTER_BYTES, GL_LETTER_BYTES);
    uint64_t key = pair | (uint64_t)one << 32 | (uint64_t)two << 48;
    return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bits));
}

/// The lengths of short parts that these letters may be: two from `pair` on, three from `three` on.
static inline uint32_t gl_lengths_short(const gl_lengths *lengths, const char *pair,
                                        const char *three)
{
    uint32_t two = gl_lengths_slot(pair, 2, GL_LENGTHS_SHORT_BITS);
    uint32_t more = gl_lengths_slot(three, 3, GL_LENGTHS_SHORT_BITS);
    return (uint32_t)(lengths->pairs[two >> 6] >> (two & 63) & 1) << 2 |
           (uint32_t)(lengths->threes[more >> 6] >> (more & 63) & 1) << 3;
}

/// The lengths that are below `letters`, which are 1 to 32.
static inline uint32_t gl_lengths_below(uint32_t letters)
{
    return (UINT32_C(2) << (letters - 1)) - 1;
}

/// The lengths of parts that may begin at `row`, from which on 8 bytes may be read.
static inline uint32_t gl_lengths_from(const gl_lengths *lengths, const char *row)
{
    return lengths->by_start[gl_lengths_slot(row, GL_LENGTHS_LONG, GL_LENGTHS_BITS)] |
           gl_lengths_short(lengths, row, row);
}

/// The lengths of parts that may end before `end`, with at least 4 letters in front of it.
static inline uint32_t gl_lengths_to(const gl_lengths *lengths, const char *end)
{
    const char *four = end - (size_t)GL_LENGTHS_LONG * GL_LETTER_BYTES;
    return lengths->by_end[gl_lengths_slot(four, GL_LENGTHS_LONG, GL_LENGTHS_BITS)] |
           gl_lengths_short(lengths, four + (size_t)2 * GL_LETTER_BYTES, four + GL_LETTER_BYTES);
}

#endif
