#include "base/bytes.h"

#include <stdlib.h>

#include "base/arena.h"

void gl_bytes_reserve(gl_bytes *bytes, size_t extra)
{
    size_t wanted;
    if (__builtin_add_overflow(bytes->len, extra, &wanted))
        gl_out_of_memory();
    if (wanted <= bytes->capacity)
        return;
    size_t doubled = bytes->capacity ? gl_array_size(bytes->capacity, 2) : 1024;
    bytes->capacity = wanted > doubled ? wanted : doubled;
    bytes->start = gl_realloc(bytes->start, bytes->capacity);
}

void gl_bytes_free(gl_bytes *bytes)
{
    free(bytes->start);
    *bytes = (gl_bytes){0};
}
