// A file's size is only a hint: pipes have none, and files grow. What is read decides.
#include "run/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "run/stream.h"

// What a stream says of its length is believed up to here: an archive may say anything.
enum { FIRST_READ = 64 * 1024, BELIEVED = 16 << 20 };

static void reserve(gl_reader *reader, size_t size)
{
    if (size <= reader->capacity)
        return;
    reader->bytes = gl_realloc(reader->bytes, size);
    reader->capacity = size;
}

static golchin_status too_large(size_t max_size, golchin_error *error)
{
    const size_t mebibyte = (size_t)1 << 20;
    bool is_round = max_size % mebibyte == 0;
    return gl_fail(error, GOLCHIN_TOO_LARGE,
                   "is larger than the limit of %zu %s; raise it with --max-size",
                   is_round ? max_size / mebibyte : max_size, is_round ? "MiB" : "bytes");
}

golchin_status gl_reader_fill(gl_reader *reader, golchin_stream *stream, size_t max_size,
                              golchin_error *error)
{
    reader->len = 0;
    if (max_size && stream->length > max_size)
        return too_large(max_size, error);
    // One byte more than there should be, so that finding the end needs no larger buffer.
    size_t length = stream->length < BELIEVED ? (size_t)stream->length : BELIEVED;
    reserve(reader, length ? length + 1 : FIRST_READ);
    for (;;) {
        if (reader->len == reader->capacity)
            reserve(reader, gl_array_size(reader->capacity, 2));
        ptrdiff_t got = stream->read(stream, reader->bytes + reader->len,
                                     reader->capacity - reader->len, error);
        if (got < 0)
            return error->status;
        if (got == 0)
            return GOLCHIN_OK;
        reader->len += (size_t)got;
        if (max_size && reader->len > max_size)
            return too_large(max_size, error);
    }
}

void gl_reader_add(gl_reader *reader, golchin_slice bytes)
{
    reserve(reader, reader->len + bytes.len);
    if (bytes.len > 0)
        memcpy(reader->bytes + reader->len, bytes.start, bytes.len);
    reader->len += bytes.len;
}

golchin_status gl_reader_read(gl_reader *reader, const gl_source *source, size_t max_size,
                              golchin_error *error)
{
    gl_stream stream;
    golchin_error fault = {0};
    golchin_status status = gl_stream_open(&stream, source->is_stdin ? NULL : source->path, &fault);
    if (status == GOLCHIN_OK)
        status = gl_reader_fill(reader, &stream.stream, max_size, &fault);
    gl_stream_close(&stream);
    if (status == GOLCHIN_OK)
        return status;
    return gl_fail(error, status, "%s: %s", source->path, fault.text);
}

void gl_reader_free(gl_reader *reader)
{
    free(reader->bytes);
    *reader = (gl_reader){0};
}
