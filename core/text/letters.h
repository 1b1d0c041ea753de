/// Where the letters of Persian stand in a text, as bits: most words are found whole by them.
#ifndef GL_TEXT_LETTERS_H
#define GL_TEXT_LETTERS_H

#include <golchin/types.h>

#include "base/arena.h"
#include "text/fold_table.h"

/// A bit for each byte, the lowest first. Letters that are not among those of Persian have none.
typedef struct gl_letters {
    const uint64_t *letter; // part of a letter of two bytes whose fold is one such letter, too
    const uint64_t *folded; // the last byte of one whose fold is another letter
} gl_letters;

/// `text` is followed by GL_TEXT_PADDING zero bytes. In `result`.
gl_letters gl_letters_find(const gl_fold_table *, golchin_slice text, gl_arena *result);

/// 64 bits from bit `at` on; there are as many behind the last byte.
static inline uint64_t gl_letters_bits(const uint64_t *bits, uint32_t at)
{
    uint64_t low = bits[at / 64] >> at % 64;
    return at % 64 ? low | bits[at / 64 + 1] << (64 - at % 64) : low;
}

#endif
