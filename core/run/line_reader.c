// The buffer holds the line that is begun; what is used goes when more has to be read.
#include "run/line_reader.h"

#include "base/slice.h"

enum { ONE_READ = 256 << 10 };

static gl_line_state read_more(gl_line_reader *self, golchin_error *error)
{
    gl_bytes *buffer = &self->buffer;
    if (self->begin > 0) {
        buffer->len -= self->begin;
        memmove(buffer->start, buffer->start + self->begin, buffer->len);
        self->searched -= self->begin;
        self->begin = 0;
    }
    gl_bytes_reserve(buffer, ONE_READ);
    ptrdiff_t got = self->stream->read(self->stream, buffer->start + buffer->len, ONE_READ, error);
    if (got < 0)
        return GL_LINE_FAILED;
    buffer->len += (size_t)got;
    self->is_at_end = got == 0;
    return GL_LINE_READ;
}

static bool is_too_long(const gl_line_reader *self, size_t len)
{
    return self->max_size && len > self->max_size;
}

// Forget the beginning of a line that is too long already; its end is still looked for.
static void drop_begun(gl_line_reader *self)
{
    self->buffer.len = self->begin = self->searched = 0;
}

static golchin_slice cut(gl_line_reader *self, size_t end)
{
    golchin_slice line = gl_slice(self->buffer.start + self->begin, end - self->begin);
    self->begin = end < self->buffer.len ? end + 1 : end;
    self->searched = self->begin;
    self->number++;
    return line;
}

gl_line_state gl_line_reader_next(gl_line_reader *self, golchin_slice *line, golchin_error *error)
{
    bool has_lost = false;
    for (;;) {
        size_t left = self->buffer.len - self->searched;
        const char *feed = left ? memchr(self->buffer.start + self->searched, '\n', left) : NULL;
        bool is_last = !feed && self->is_at_end;
        if (is_last && self->begin == self->buffer.len && !has_lost)
            return GL_LINE_END;
        if (feed || is_last) {
            *line = cut(self, feed ? (size_t)(feed - self->buffer.start) : self->buffer.len);
            return has_lost || is_too_long(self, line->len) ? GL_LINE_TOO_LONG : GL_LINE_READ;
        }
        self->searched = self->buffer.len;
        if (is_too_long(self, self->buffer.len - self->begin)) {
            drop_begun(self);
            has_lost = true;
        }
        gl_line_state state = read_more(self, error);
        if (state != GL_LINE_READ)
            return state;
    }
}

void gl_line_reader_free(gl_line_reader *self)
{
    gl_bytes_free(&self->buffer);
}
