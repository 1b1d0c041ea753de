/// Where the letters of Persian stand in a text, as bits, and the text with those letters folded:
/// most words are found and folded whole by them.
#ifndef GL_TEXT_LETTERS_H
#define GL_TEXT_LETTERS_H

#include <golchin/types.h>

#include "base/arena.h"
#include "text/fold_table.h"

enum {
    GL_LETTERS_BLOCK = 64, // bytes that are looked at together
    GL_LETTERS_SEEN = 57,  // bits that gl_letters_bits() surely has
};

/// A bit for each byte, the lowest of a byte first: part of a letter of two bytes whose fold is one
/// such letter, too. Letters that are not among those of Persian have none. In `result`. `folded`
/// becomes the text with the folds of all these letters; it has room for GL_LETTERS_BLOCK bytes
/// more. `text` is followed by GL_TEXT_PADDING zero bytes.
const uint8_t *gl_letters_find(const gl_fold_table *, golchin_slice text, char *folded,
                               gl_arena *result);

/// GL_LETTERS_SEEN bits from bit `at` on; there are as many behind the last byte.
static inline uint64_t gl_letters_bits(const uint8_t *bits, uint32_t at)
{
    const uint8_t *from = bits + at / 8;
    uint64_t word = (uint64_t)from[0] | (uint64_t)from[1] << 8 | (uint64_t)from[2] << 16 |
                    (uint64_t)from[3] << 24 | (uint64_t)from[4] << 32 | (uint64_t)from[5] << 40 |
                    (uint64_t)from[6] << 48 | (uint64_t)from[7] << 56; // one load
    return word >> at % 8;
}

#endif
