// One byte after the other: brackets are counted outside of strings, and a comma or the closing
// bracket at depth 0 ends an element. The input holds the element that is begun.
#include "run/element_reader.h"

#include "base/error.h"
#include "base/slice.h"
#include "run/ndjson.h"

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

// Nothing follows: all was read, or what `fault` says.
static gl_piece finish(gl_element_reader *self, const char *fault, golchin_error *error)
{
    self->is_done = true;
    if (!fault)
        return GL_PIECE_END;
    gl_fail(error, GOLCHIN_UNREADABLE, "%s", fault);
    return GL_PIECE_FAILED;
}

gl_piece gl_element_reader_next(gl_element_reader *self, golchin_slice *element,
                                golchin_error *error)
{
    bool has_lost = false;
    while (!self->is_done) {
        if (!self->is_open && !open_array(self))
            return finish(self, "goes on behind the array with what is none: that is lost", error);
        bool is_found = self->is_open && find_end(self);
        has_lost = has_lost || gl_refill_exceeds(&self->input, self->max_size);
        if (is_found) {
            *element = cut(self);
            if (!has_lost && gl_ndjson_is_blank(*element)) // of `[]`
                continue;
            self->number++;
            return has_lost ? GL_PIECE_TOO_LONG : GL_PIECE_READ;
        }
        if (has_lost)
            gl_refill_drop(&self->input);
        ptrdiff_t got = gl_refill_more(&self->input, error);
        if (got < 0)
            return GL_PIECE_FAILED;
        if (got == 0)
            return finish(self, self->is_open ? "ends inside the array: the rest is missing" : NULL,
                          error);
    }
    return GL_PIECE_END;
}

void gl_element_reader_free(gl_element_reader *self)
{
    gl_bytes_free(&self->input.bytes);
}
