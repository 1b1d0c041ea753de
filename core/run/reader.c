// A file's size is only a hint: pipes have none, and files grow. What is read decides.
#include "run/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"
#include "run/run.h"

enum { FIRST_READ = 64 * 1024 };

static void reserve(gl_reader *reader, size_t size)
{
    if (size <= reader->capacity)
        return;
    reader->bytes = gl_realloc(reader->bytes, size);
    reader->capacity = size;
}

static golchin_status too_large(const char *path, size_t max_size, golchin_error *error)
{
    const size_t mebibyte = (size_t)1 << 20;
    bool is_round = max_size % mebibyte == 0;
    return gl_fail(error, GOLCHIN_TOO_LARGE,
                   "%s: is larger than the limit of %zu %s; raise it with --max-size", path,
                   is_round ? max_size / mebibyte : max_size, is_round ? "MiB" : "bytes");
}

// One byte more than the size, so that finding the end needs no larger buffer.
static golchin_status prepare(gl_reader *reader, int file, const char *path, size_t max_size,
                              golchin_error *error)
{
    struct stat status;
    reader->len = 0;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) {
        reserve(reader, FIRST_READ);
        return GOLCHIN_OK;
    }
    if (max_size && (uintmax_t)status.st_size > max_size)
        return too_large(path, max_size, error);
    reserve(reader, (size_t)status.st_size + 1);
    return GOLCHIN_OK;
}

static bool is_ready(int file)
{
    struct pollfd polled = {file, POLLIN, 0};
    return poll(&polled, 1, 0) != 0;
}

// False when an interrupt came first.
static bool await(const gl_reader *reader, int file)
{
    while (!is_ready(file)) {
        if (gl_run_is_interrupted())
            return false;
        if (!reader->idle(reader->context, file))
            break; // read() waits
    }
    return true;
}

static bool is_regular(int file)
{
    struct stat status;
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

static golchin_status read_all(gl_reader *reader, int file, const char *path, size_t max_size,
                               golchin_error *error)
{
    bool may_wait = reader->idle && !is_regular(file);
    for (;;) {
        if (may_wait && !await(reader, file))
            return GOLCHIN_LIMIT;
        if (reader->len == reader->capacity)
            reserve(reader, gl_array_size(reader->capacity, 2));
        ssize_t got = read(file, reader->bytes + reader->len, reader->capacity - reader->len);
        if (got == 0)
            return GOLCHIN_OK;
        if (got > 0)
            reader->len += (size_t)got;
        else if (errno != EINTR)
            return gl_fail(error, GOLCHIN_UNREADABLE, "%s: cannot be read (%s); check the file",
                           path, strerror(errno));
        else if (gl_run_is_interrupted())
            return GOLCHIN_LIMIT;
        if (max_size && reader->len > max_size)
            return too_large(path, max_size, error);
    }
}

static golchin_status open_failed(const char *path, golchin_error *error)
{
    if (errno == EINTR && gl_run_is_interrupted())
        return GOLCHIN_LIMIT;
    return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                   "%s: cannot be opened (%s); check the path and its permissions", path,
                   strerror(errno));
}

golchin_status gl_reader_read(gl_reader *reader, const gl_source *source, size_t max_size,
                              golchin_error *error)
{
    int file =
        source->is_stdin ? STDIN_FILENO : open(source->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return open_failed(source->path, error);
    golchin_status status = prepare(reader, file, source->path, max_size, error);
    if (status == GOLCHIN_OK && source->begun.len > 0) {
        reserve(reader, source->begun.len + FIRST_READ);
        memcpy(reader->bytes, source->begun.start, source->begun.len);
        reader->len = source->begun.len;
    }
    if (status == GOLCHIN_OK)
        status = read_all(reader, file, source->path, max_size, error);
    if (!source->is_stdin)
        close(file);
    return status;
}

void gl_reader_free(gl_reader *reader)
{
    free(reader->bytes);
    *reader = (gl_reader){0};
}
