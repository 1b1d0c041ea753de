// One byte after the other: brackets are counted outside of strings, and a comma or the closing
// bracket at depth 0 ends an element. The input holds the element that is begun.
#include "run/element_reader.h"

#include "base/slice.h"

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// Passes over blanks, and a byte-order mark, up to the next array. False: something else is there.
static bool open_array(gl_element_reader *self)
{
    gl_refill *input = &self->input;
    for (; input->at < input->bytes.len && !self->is_open; input->at++) {
        unsigned char byte = (unsigned char)input->bytes.start[input->at];
        self->is_open = byte == '[';
        bool is_mark = byte == 0xEF || byte == 0xBB || byte == 0xBF;
        if (!self->is_open && !is_space((char)byte) && !(is_mark && self->number == 0))
            return false;
    }
    input->begin = input->at;
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
    gl_refill *input = &self->input;
    while (input->at < input->bytes.len && !ends_element(self, input->bytes.start[input->at]))
        input->at++;
    return input->at < input->bytes.len;
}

static golchin_slice cut(gl_element_reader *self)
{
    gl_refill *input = &self->input;
    golchin_slice element = gl_slice(input->bytes.start + input->begin, input->at - input->begin);
    input->begin = ++input->at;
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
        bool is_found = self->is_open && find_end(self);
        has_lost = has_lost || gl_refill_exceeds(&self->input, self->max_size);
        if (is_found) {
            *element = cut(self);
            if (!has_lost && is_blank(*element)) // of `[]`
                continue;
            self->number++;
            return has_lost ? GL_ELEMENT_TOO_LONG : GL_ELEMENT_READ;
        }
        if (has_lost)
            gl_refill_drop(&self->input);
        ptrdiff_t got = gl_refill_more(&self->input, error);
        if (got < 0)
            return GL_ELEMENT_FAILED;
        if (got == 0)
            return end_of_stream(self);
    }
    return GL_ELEMENT_END;
}

void gl_element_reader_free(gl_element_reader *self)
{
    gl_bytes_free(&self->input.bytes);
}
