// A stream that can go anywhere lets libarchive look at the directory behind a zip file, and pass
// over what nobody wants without reading it.
#include "input.h"

#include <errno.h>
#include <stdio.h>

static la_ssize_t on_read(struct archive *archive, void *context, const void **buffer)
{
    input *self = context;
    ptrdiff_t got =
        self->stream->read(self->stream, self->buffer, sizeof self->buffer, &self->error);
    if (got < 0) {
        archive_set_error(archive, EIO, "%s", self->error.text);
        return ARCHIVE_FATAL;
    }
    self->position += (uint64_t)got;
    *buffer = self->buffer;
    return got;
}

static la_int64_t on_seek(struct archive *archive, void *context, la_int64_t offset, int whence)
{
    input *self = context;
    int64_t base = whence == SEEK_CUR   ? (int64_t)self->position
                   : whence == SEEK_END ? (int64_t)self->stream->length
                                        : 0;
    if (base + offset < 0 || !self->stream->seek(self->stream, (uint64_t)(base + offset))) {
        archive_set_error(archive, EIO, "cannot be read from another place");
        return ARCHIVE_FATAL;
    }
    self->position = (uint64_t)(base + offset);
    return base + offset;
}

// What is behind the end is found out by reading.
static la_int64_t on_skip(struct archive *archive, void *context, la_int64_t count)
{
    input *self = context;
    int64_t left = (int64_t)(self->stream->length - self->position);
    if (count > left || on_seek(archive, context, count, SEEK_CUR) < 0)
        return 0;
    return count;
}

int input_open(input *self, struct archive *archive)
{
    bool is_free = self->stream->seek && self->stream->length > 0;
    archive_read_set_callback_data(archive, self);
    archive_read_set_read_callback(archive, on_read);
    if (is_free) {
        archive_read_set_seek_callback(archive, on_seek);
        archive_read_set_skip_callback(archive, on_skip);
    }
    return archive_read_open1(archive);
}
