#include "text/offsets.h"

#include <stdlib.h>
#include <string.h>

#include "text/excerpt.h"
#include "text/utf8.h"

enum { STRIDE = 256 }; // bytes between two entries of `chars`

void gl_shifts_finish(gl_shifts *shifts, gl_arena *result, gl_decoded *decoded)
{
    size_t count = shifts->list.count;
    if (count) {
        gl_shift *copy = gl_arena_array(result, gl_shift, count);
        memcpy(copy, shifts->list.items, count * sizeof *copy);
        decoded->shifts = copy;
        decoded->shift_count = (uint32_t)count;
    }
    gl_vector_free(&shifts->list);
}

void gl_chars_count(gl_decoded *decoded, gl_arena *result)
{
    size_t entries = decoded->text.len / STRIDE + 1;
    uint32_t *chars = gl_arena_array_raw(result, uint32_t, entries);
    chars[0] = 0;
    for (size_t i = 1; i < entries; i++)
        chars[i] = chars[i - 1] + gl_utf8_count(decoded->text.start + (i - 1) * STRIDE, STRIDE);
    decoded->chars = chars;
}

size_t gl_original_offset(const gl_decoded *decoded, uint32_t offset)
{
    uint32_t low = 0, high = decoded->shift_count; // the shifts below `low` begin at or before it
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (decoded->shifts[middle].text <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? (size_t)(offset + decoded->shifts[low - 1].delta) : offset;
}

gl_range gl_original_range(const gl_decoded *decoded, golchin_span span)
{
    if (decoded->excerpt) {
        span = gl_excerpt_range(decoded->excerpt, (uint32_t)decoded->text.len, span);
        decoded = &decoded->excerpt->page;
    }
    return (gl_range){
        gl_original_offset(decoded, span.begin),
        gl_original_offset(decoded, span.end),
        gl_char_offset(decoded, span.begin),
        gl_char_offset(decoded, span.end),
    };
}

uint32_t gl_char_offset(const gl_decoded *decoded, uint32_t offset)
{
    uint32_t entry = offset / STRIDE;
    size_t start = (size_t)entry * STRIDE;
    return decoded->chars[entry] + gl_utf8_count(decoded->text.start + start, offset - start);
}
