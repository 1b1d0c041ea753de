// Bytes that were looked at stand before those that come. Going somewhere else forgets them.
#include "run/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/slice.h"
#include "run/interrupt.h"

enum { TICK = 1000 }; // milliseconds after which a wait ends in any case

static ptrdiff_t read_stream(golchin_stream *stream, void *buffer, size_t len, golchin_error *error)
{
    gl_stream *self = stream->context;
    size_t left = self->begun.len - self->used;
    if (left == 0) {
        ptrdiff_t got = self->take(self->context, buffer, len, error);
        self->taken += got > 0 ? (uint64_t)got : 0;
        return got;
    }
    size_t count = left < len ? left : len;
    memcpy(buffer, self->begun.start + self->used, count);
    self->used += count;
    if (self->used == self->begun.len)
        self->begun.len = self->used = 0;
    return (ptrdiff_t)count;
}

void gl_stream_init(gl_stream *self, const char *name,
                    ptrdiff_t (*take)(void *, void *, size_t, golchin_error *), void *context)
{
    *self = (gl_stream){
        .stream = {.size = sizeof self->stream, .name = name, .context = self, .read = read_stream},
        .take = take,
        .context = context,
        .file = -1,
    };
}

golchin_status gl_stream_peek(gl_stream *self, size_t wanted, golchin_slice *bytes,
                              golchin_error *error)
{
    while (self->begun.len - self->used < wanted) {
        gl_bytes_reserve(&self->begun, wanted);
        ptrdiff_t got = self->take(self->context, self->begun.start + self->begun.len,
                                   self->begun.capacity - self->begun.len, error);
        if (got < 0)
            return error->status;
        if (got == 0)
            break;
        self->begun.len += (size_t)got;
        self->taken += (uint64_t)got;
    }
    *bytes = gl_slice(self->begun.start + self->used, self->begun.len - self->used);
    return GOLCHIN_OK;
}

// ---- files ----

static bool is_ready(int file, int timeout)
{
    struct pollfd polled = {file, POLLIN, 0};
    int count = poll(&polled, 1, timeout);
    return count > 0 || (count < 0 && errno != EINTR);
}

// False when an interrupt came first. One that comes right before a wait would be slept through, so
// none is long.
static bool await(const gl_stream *self)
{
    while (!is_ready(self->file, 0)) {
        if (gl_is_interrupted())
            return false;
        bool is_busy = self->idle && self->idle(self->idle_context, self->file);
        if (!is_busy && is_ready(self->file, TICK))
            break;
    }
    return true;
}

static ptrdiff_t interrupted(golchin_error *error)
{
    gl_fail(error, GOLCHIN_LIMIT, "was interrupted");
    return -1;
}

static ptrdiff_t take_file(void *context, void *buffer, size_t len, golchin_error *error)
{
    const gl_stream *self = context;
    for (;;) {
        if (!self->is_regular && !await(self))
            return interrupted(error);
        ssize_t got = read(self->file, buffer, len);
        if (got >= 0)
            return got;
        if (errno != EINTR) {
            gl_fail(error, GOLCHIN_UNREADABLE, "cannot be read (%s); check the file",
                    strerror(errno));
            return -1;
        }
        if (gl_is_interrupted())
            return interrupted(error);
    }
}

static bool seek_file(golchin_stream *stream, uint64_t offset)
{
    gl_stream *self = stream->context;
    if (offset > INT64_MAX || lseek(self->file, (off_t)offset, SEEK_SET) < 0)
        return false;
    self->begun.len = self->used = 0;
    return true;
}

golchin_status gl_stream_open(gl_stream *self, const char *path, golchin_error *error)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    gl_stream_init(self, slash ? slash + 1 : path ? path : "standard input", take_file, self);
    self->file = path ? open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO;
    if (self->file < 0 && errno == EINTR && gl_is_interrupted())
        return gl_fail(error, GOLCHIN_LIMIT, "was interrupted");
    if (self->file < 0)
        return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                       "cannot be opened (%s); check the path and its permissions",
                       strerror(errno));
    struct stat about;
    self->is_regular = fstat(self->file, &about) == 0 && S_ISREG(about.st_mode);
    if (path && self->is_regular) {
        self->stream.seek = seek_file;
        self->stream.length = about.st_size > 0 ? (uint64_t)about.st_size : 0;
    }
    return GOLCHIN_OK;
}

void gl_stream_close(gl_stream *self)
{
    gl_bytes_free(&self->begun);
    if (self->file > STDIN_FILENO)
        close(self->file);
    self->file = -1;
}
