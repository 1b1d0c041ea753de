/// A growing string of bytes.
#ifndef GL_BASE_BYTES_H
#define GL_BASE_BYTES_H

#include <string.h>

#include <golchin/types.h>

/// Start it with all zeros.
typedef struct gl_bytes {
    char *start;
    size_t len, capacity;
} gl_bytes;

/// Room for `extra` more bytes.
void gl_bytes_reserve(gl_bytes *, size_t extra);
void gl_bytes_free(gl_bytes *);

static inline void gl_bytes_add(gl_bytes *bytes, const void *more, size_t len)
{
    if (bytes->capacity - bytes->len < len)
        gl_bytes_reserve(bytes, len);
    if (len)
        memcpy(bytes->start + bytes->len, more, len);
    bytes->len += len;
}

/// All of it, until it changes.
static inline golchin_slice gl_bytes_slice(const gl_bytes *bytes)
{
    return (golchin_slice){bytes->start, bytes->len};
}

static inline void gl_bytes_add_slice(gl_bytes *bytes, golchin_slice more)
{
    gl_bytes_add(bytes, more.start, more.len);
}

static inline void gl_bytes_add_string(gl_bytes *bytes, const char *more)
{
    gl_bytes_add(bytes, more, strlen(more));
}

static inline void gl_bytes_add_char(gl_bytes *bytes, char c)
{
    gl_bytes_add(bytes, &c, 1);
}

#endif
