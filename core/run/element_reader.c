// One byte after the other: brackets are counted outside of strings, and a comma or the closing
// bracket at depth 0 ends an element. The buffer holds the element that is begun.
#include "run/element_reader.h"

#include "base/slice.h"

enum { ONE_READ = 256 << 10 };

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is_too_long(const gl_element_reader *self)
{
    return self->max_size && self->at - self->begin > self->max_size;
}

// More bytes behind those of the element that is begun; how many, 0: there are none, -1: failed.
static ptrdiff_t read_more(gl_element_reader *self, golchin_error *error)
{
    gl_bytes *buffer = &self->buffer;
    if (self->begin > 0) {
        buffer->len -= self->begin;
        memmove(buffer->start, buffer->start + self->begin, buffer->len);
        self->at -= self->begin;
        self->begin = 0;
    }
    gl_bytes_reserve(buffer, ONE_READ);
    ptrdiff_t got = self->stream->read(self->stream, buffer->start + buffer->len, ONE_READ, error);
    buffer->len += got > 0 ? (size_t)got : 0;
    return got;
}

// Passes over blanks, and a byte-order mark, up to the next array. False: something else is there.
static bool open_array(gl_element_reader *self)
{
    for (; self->at < self->buffer.len && !self->is_open; self->at++) {
        unsigned char byte = (unsigned char)self->buffer.start[self->at];
        self->is_open = byte == '[';
        bool is_mark = byte == 0xEF || byte == 0xBB || byte == 0xBF;
        if (!self->is_open && !is_space((char)byte) && !(is_mark && self->number == 0))
            return false;
    }
    self->begin = self->at;
    return true;
}

// Takes note of a byte of an element. True: it is the one behind it.
static bool ends_element(gl_element_reader *self, char byte)
{
    if (self->in_string) {
        self->in_string = self->is_escaped || byte != '"';
        self->is_escaped = !self->is_escaped && byte == '\\';
        return false;
    }
    switch (byte) {
    case '"':
        self->in_string = true;
        return false;
    case '{':
    case '[':
        self->depth++;
        return false;
    case '}':
        self->depth -= self->depth > 0;
        return false;
    case ']':
        self->is_open = self->depth > 0;
        self->depth -= self->depth > 0;
        return !self->is_open;
    default:
        return byte == ',' && self->depth == 0;
    }
}

// Goes on to the end of the element. False: more has to be read.
static bool find_end(gl_element_reader *self)
{
    while (self->at < self->buffer.len) {
        if (ends_element(self, self->buffer.start[self->at]))
            return true;
        self->at++;
    }
    return false;
}

static golchin_slice cut(gl_element_reader *self)
{
    golchin_slice element = gl_slice(self->buffer.start + self->begin, self->at - self->begin);
    self->begin = ++self->at;
    return element;
}

static bool is_blank(golchin_slice text)
{
    size_t at = 0;
    while (at < text.len && is_space(text.start[at]))
        at++;
    return at == text.len;
}

static gl_element_state end_of_stream(gl_element_reader *self)
{
    self->is_done = true;
    return self->is_open ? GL_ELEMENT_CUT_OFF : GL_ELEMENT_END;
}

gl_element_state gl_element_reader_next(gl_element_reader *self, golchin_slice *element,
                                        golchin_error *error)
{
    bool has_lost = false;
    while (!self->is_done) {
        if (!self->is_open && !open_array(self)) {
            self->is_done = true;
            return GL_ELEMENT_OUTSIDE;
        }
        if (self->is_open && find_end(self)) {
            has_lost = has_lost || is_too_long(self);
            *element = cut(self);
            if (!has_lost && is_blank(*element)) // of `[]`
                continue;
            self->number++;
            return has_lost ? GL_ELEMENT_TOO_LONG : GL_ELEMENT_READ;
        }
        if (is_too_long(self)) {
            self->buffer.len = self->begin = self->at = 0;
            has_lost = true;
        }
        ptrdiff_t got = read_more(self, error);
        if (got < 0)
            return GL_ELEMENT_FAILED;
        if (got == 0)
            return end_of_stream(self);
    }
    return GL_ELEMENT_END;
}

void gl_element_reader_free(gl_element_reader *self)
{
    gl_bytes_free(&self->buffer);
}
