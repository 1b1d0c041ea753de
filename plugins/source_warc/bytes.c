// What is used goes to the front of the buffer when more has to be read than fits behind it.
#include "bytes.h"

#include <string.h>

static void fill(bytes *self)
{
    if (self->error.status != GOLCHIN_OK)
        return;
    memmove(self->buffer, self->buffer + self->begin, self->end - self->begin);
    self->end -= self->begin;
    self->begin = 0;
    ptrdiff_t got = self->stream->read(self->stream, self->buffer + self->end,
                                       BYTES_BUFFER - self->end, &self->error);
    self->end += got > 0 ? (size_t)got : 0;
}

golchin_slice bytes_peek(bytes *self, size_t wanted)
{
    size_t before = 0, have = self->end - self->begin;
    bool is_first = true;
    while (have < wanted && (is_first || have > before)) {
        is_first = false;
        before = have;
        fill(self);
        have = self->end - self->begin;
    }
    return (golchin_slice){self->buffer + self->begin, have};
}

void bytes_skip(bytes *self, size_t len)
{
    self->begin += len;
    self->position += len;
}

bool bytes_pass(bytes *self, uint64_t count)
{
    uint64_t have = self->end - self->begin;
    golchin_stream *stream = self->stream;
    if (count > have && stream->seek && self->position + count <= stream->length) {
        if (!stream->seek(stream, self->position + count))
            return false;
        self->position += count;
        self->begin = self->end = 0;
        return true;
    }
    while (count > 0) {
        golchin_slice next = bytes_peek(self, 1);
        if (next.len == 0)
            return false;
        size_t len = next.len < count ? next.len : (size_t)count;
        bytes_skip(self, len);
        count -= len;
    }
    return true;
}

size_t bytes_read(bytes *self, void *out, size_t len)
{
    golchin_slice next = bytes_peek(self, 1);
    len = next.len < len ? next.len : len;
    if (len > 0)
        memcpy(out, next.start, len);
    bytes_skip(self, len);
    return len;
}

bool bytes_line(bytes *self, uint64_t left, golchin_slice *line, size_t *used)
{
    size_t most = left < LINE_MAX_LEN ? (size_t)left : LINE_MAX_LEN;
    golchin_slice next = bytes_peek(self, 1);
    const char *feed = next.len ? memchr(next.start, '\n', next.len) : NULL;
    if (!feed || (size_t)(feed - next.start) >= most) {
        next = bytes_peek(self, most);
        next.len = next.len < most ? next.len : most;
        feed = next.len ? memchr(next.start, '\n', next.len) : NULL;
    }
    if (!feed)
        return false;
    size_t len = (size_t)(feed - next.start);
    *used = len + 1;
    *line = (golchin_slice){next.start, len > 0 && feed[-1] == '\r' ? len - 1 : len};
    return true;
}
