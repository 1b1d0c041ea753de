// What is used goes to the front of the buffer when more has to be read than fits behind it.
#include "bytes.h"

#include <string.h>

static ptrdiff_t read_plain(bytes *self, void *buffer, size_t len)
{
    return self->stream->read(self->stream, buffer, len, &self->error);
}

static ptrdiff_t read_packed(bytes *self, void *buffer, size_t len)
{
    return unzip_read(self->packed, buffer, len, &self->error);
}

static ptrdiff_t read_part(bytes *self, void *buffer, size_t len)
{
    return unzip_read_member(self->packed, buffer, len, &self->error);
}

// How much came; 0 also when it failed.
static size_t fill_by(bytes *self, ptrdiff_t (*read)(bytes *, void *buffer, size_t len))
{
    if (self->error.status != GOLCHIN_OK)
        return 0;
    memmove(self->buffer, self->buffer + self->begin, self->end - self->begin);
    self->end -= self->begin;
    self->begin = 0;
    ptrdiff_t got = read(self, self->buffer + self->end, BYTES_BUFFER - self->end);
    self->end += got > 0 ? (size_t)got : 0;
    return got > 0 ? (size_t)got : 0;
}

static void fill(bytes *self)
{
    fill_by(self, self->packed ? read_packed : read_plain);
}

bool bytes_open(bytes *self, golchin_stream *stream)
{
    self->stream = stream;
    golchin_slice first = bytes_peek(self, LINE_MAX_LEN);
    if (!unzip_begins(first))
        return true;
    self->packed = unzip_open(stream, first);
    self->begin = self->end = 0;
    return self->packed != NULL;
}

void bytes_close(bytes *self)
{
    unzip_close(self->packed);
}

bool bytes_are_sound(bytes *self)
{
    enum { FEW = 16 }; // the ends of chunks and of the record
    while (self->packed && unzip_is_inside(self->packed) && self->end - self->begin < FEW &&
           fill_by(self, read_part) > 0)
        continue;
    return self->error.status == GOLCHIN_OK;
}

bool bytes_go_on(bytes *self, golchin_slice beginning)
{
    if (!self->packed || !unzip_go_on(self->packed, beginning))
        return false;
    self->begin = self->end = 0;
    self->error = (golchin_error){0};
    return true;
}

uint64_t bytes_place(const bytes *self)
{
    return self->packed ? unzip_place(self->packed) : self->position;
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
    if (count > have && !self->packed && stream->seek && self->position + count <= stream->length) {
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
