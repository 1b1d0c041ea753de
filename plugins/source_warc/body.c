// Some who store pages take the chunks apart and leave the field that tells of them, so a body that
// does not begin with the length of a chunk has none.
#include "body.h"

#include <string.h>

static ptrdiff_t fail(const body *self, golchin_error *error)
{
    if (self->from->error.status != GOLCHIN_OK) {
        *error = self->from->error;
        return -1;
    }
    static const char text[] = "is cut short; the end of the file is missing";
    error->status = GOLCHIN_UNREADABLE;
    memcpy(error->text, text, sizeof text);
    return -1;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "1a2f; name=value" → 0x1a2f. False: it is no such line.
static bool read_size(golchin_slice line, uint64_t *size)
{
    enum { DIGITS_MAX = 15 };
    size_t digits = 0;
    *size = 0;
    for (; digits < line.len && hex_value(line.start[digits]) >= 0; digits++) {
        if (digits == DIGITS_MAX)
            return false;
        *size = *size << 4 | (uint64_t)hex_value(line.start[digits]);
    }
    int next = digits < line.len ? line.start[digits] : ';';
    return digits > 0 && (next == ';' || next == ' ' || next == '\t');
}

static void skip(body *self, size_t len)
{
    bytes_skip(self->from, len);
    self->left -= len;
}

// Behind the length of the next chunk. False: there is none.
static bool begin_chunk(body *self)
{
    golchin_slice line;
    size_t used;
    bool is_line = bytes_line(self->from, self->left, &line, &used);
    if (is_line && self->is_begun && line.len == 0) { // behind the chunk before
        skip(self, used);
        is_line = bytes_line(self->from, self->left, &line, &used);
    }
    if (!is_line || !read_size(line, &self->chunk))
        return false;
    skip(self, used);
    self->is_begun = true;
    self->is_over = self->chunk == 0;
    return true;
}

static ptrdiff_t read_some(body *self, void *out, size_t len, golchin_error *error)
{
    len = self->left < len ? (size_t)self->left : len;
    size_t got = bytes_read(self->from, out, len);
    if (got == 0 && len > 0)
        return fail(self, error);
    self->left -= got;
    return (ptrdiff_t)got;
}

ptrdiff_t body_read(body *self, void *out, size_t len, golchin_error *error)
{
    if (self->is_over || self->left == 0)
        return 0;
    if (self->is_chunked && self->chunk == 0 && !begin_chunk(self)) {
        if (self->is_begun)
            return fail(self, error);
        self->is_chunked = false;
    }
    if (!self->is_chunked)
        return read_some(self, out, len, error);
    if (self->is_over)
        return 0;
    ptrdiff_t got = read_some(self, out, self->chunk < len ? (size_t)self->chunk : len, error);
    self->chunk -= got > 0 ? (uint64_t)got : 0;
    return got;
}
