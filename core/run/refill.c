#include "run/refill.h"

#include <string.h>

enum { ONE_READ = 256 << 10 };

ptrdiff_t gl_refill_more(gl_refill *self, golchin_error *error)
{
    gl_bytes *bytes = &self->bytes;
    if (self->begin > 0) {
        bytes->len -= self->begin;
        memmove(bytes->start, bytes->start + self->begin, bytes->len);
        self->at -= self->begin;
        self->begin = 0;
    }
    gl_bytes_reserve(bytes, ONE_READ);
    ptrdiff_t got = self->stream->read(self->stream, bytes->start + bytes->len, ONE_READ, error);
    bytes->len += got > 0 ? (size_t)got : 0;
    return got;
}

bool gl_refill_exceeds(const gl_refill *self, uint64_t most)
{
    return most && self->at - self->begin > most;
}

void gl_refill_drop(gl_refill *self)
{
    self->bytes.len = self->begin = self->at = 0;
}
