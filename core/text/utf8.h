/// UTF-8 by hand: reading and writing one code point, and checking many.
#ifndef GL_TEXT_UTF8_H
#define GL_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { GL_REPLACEMENT = 0xFFFD };

/// The bytes that one step of a decoder takes.
typedef struct gl_utf8_step {
    unsigned len;  // 1 to 4
    bool is_valid; // false: `len` bytes stand for one U+FFFD
} gl_utf8_step;

/// The sequence at `bytes`, of which `left` (at least 1) are there. A broken one is its maximal
/// subpart, as Unicode recommends (chapter 3, "U+FFFD substitution of maximal subparts").
gl_utf8_step gl_utf8_next(const char *bytes, size_t left);

/// Bytes before the first broken sequence; `len` when there is none.
size_t gl_utf8_valid(const char *bytes, size_t len);

/// Code points that begin in `len` bytes.
uint32_t gl_utf8_count(const char *bytes, size_t len);

/// The code point at `bytes`, which are valid UTF-8; `*len` becomes its length.
static inline uint32_t gl_utf8_read(const char *bytes, unsigned *len)
{
    const unsigned char *at = (const unsigned char *)bytes;
    if (at[0] < 0x80)
        return *len = 1, at[0];
    if (at[0] < 0xE0)
        return *len = 2, (at[0] & 0x1FU) << 6 | (at[1] & 0x3FU);
    if (at[0] < 0xF0)
        return *len = 3, (at[0] & 0x0FU) << 12 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU);
    return *len = 4,
           (at[0] & 0x07U) << 18 | (at[1] & 0x3FU) << 12 | (at[2] & 0x3FU) << 6 | (at[3] & 0x3FU);
}

/// Write a code point (no surrogate) into room for 4 bytes; its length.
static inline unsigned gl_utf8_write(char *out, uint32_t code_point)
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code_point >> 18);
    out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

#endif
