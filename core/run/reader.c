// A file's size is only a hint: pipes have none, and files grow. What is read decides.
#include "run/reader.h"

#include "base/error.h"
#include "run/stream.h"

// What a stream says of its length is believed up to here: an archive may say anything.
enum { FIRST_READ = 64 * 1024, BELIEVED = 16 << 20 };

static golchin_status too_large(size_t max_size, golchin_error *error)
{
    const size_t mebibyte = (size_t)1 << 20;
    bool is_round = max_size % mebibyte == 0;
    return gl_fail(error, GOLCHIN_TOO_LARGE,
                   "is larger than the limit of %zu %s; raise it with --max-size",
                   is_round ? max_size / mebibyte : max_size, is_round ? "MiB" : "bytes");
}

golchin_status gl_read_stream(gl_bytes *bytes, golchin_stream *stream, size_t max_size,
                              golchin_error *error)
{
    bytes->len = 0;
    if (max_size && stream->length > max_size)
        return too_large(max_size, error);
    // One byte more than there should be, so that finding the end needs no larger buffer.
    size_t length = stream->length < BELIEVED ? (size_t)stream->length : BELIEVED;
    gl_bytes_reserve(bytes, length ? length + 1 : FIRST_READ);
    for (;;) {
        gl_bytes_reserve(bytes, 1);
        ptrdiff_t got =
            stream->read(stream, bytes->start + bytes->len, bytes->capacity - bytes->len, error);
        if (got < 0)
            return error->status;
        if (got == 0)
            return GOLCHIN_OK;
        bytes->len += (size_t)got;
        if (max_size && bytes->len > max_size)
            return too_large(max_size, error);
    }
}

golchin_status gl_read_source(gl_bytes *bytes, const gl_source *source, size_t max_size,
                              golchin_error *error)
{
    gl_stream stream;
    golchin_error fault = {0};
    golchin_status status = gl_stream_open(&stream, source->is_stdin ? NULL : source->path, &fault);
    if (status == GOLCHIN_OK)
        status = gl_read_stream(bytes, &stream.stream, max_size, &fault);
    gl_stream_close(&stream);
    if (status == GOLCHIN_OK)
        return status;
    return gl_fail(error, status, "%s: %s", source->path, fault.text);
}
