// The input holds the line that is begun; what is used goes when more has to be read.
#include "run/line_reader.h"

#include <string.h>

#include "base/slice.h"

// The line up to `end`; the next one begins behind its line feed.
static golchin_slice cut(gl_line_reader *self, size_t end)
{
    gl_refill *input = &self->input;
    golchin_slice line = gl_slice(input->bytes.start + input->begin, end - input->begin);
    input->begin = input->at = end < input->bytes.len ? end + 1 : end;
    self->number++;
    return line;
}

gl_piece gl_line_reader_next(gl_line_reader *self, golchin_slice *line, golchin_error *error)
{
    gl_refill *input = &self->input;
    bool has_lost = false;
    for (;;) {
        size_t left = input->bytes.len - input->at;
        const char *feed = left ? memchr(input->bytes.start + input->at, '\n', left) : NULL;
        bool is_last = !feed && self->is_at_end;
        if (is_last && input->begin == input->bytes.len && !has_lost)
            return GL_PIECE_END;
        input->at = feed ? (size_t)(feed - input->bytes.start) : input->bytes.len;
        has_lost = has_lost || gl_refill_exceeds(input, self->max_size);
        if (feed || is_last) {
            *line = cut(self, input->at);
            return has_lost ? GL_PIECE_TOO_LONG : GL_PIECE_READ;
        }
        if (has_lost)
            gl_refill_drop(input);
        ptrdiff_t got = gl_refill_more(input, error);
        if (got < 0)
            return GL_PIECE_FAILED;
        self->is_at_end = got == 0;
    }
}

void gl_line_reader_free(gl_line_reader *self)
{
    gl_bytes_free(&self->input.bytes);
}
