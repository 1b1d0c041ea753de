// One pass over the object. Values that nobody wants are passed over by their brackets and quotes,
// and what is behind the last wanted one is not read at all.
#include "run/members.h"

#include "base/slice.h"
#include "text/utf8.h"

typedef struct cursor {
    const char *at, *end;
} cursor;

static void skip_blanks(cursor *self)
{
    while (self->at < self->end &&
           (*self->at == ' ' || *self->at == '\t' || *self->at == '\r' || *self->at == '\n'))
        self->at++;
}

// True, and one byte on, when `c` comes next.
static bool take(cursor *self, char c)
{
    skip_blanks(self);
    if (self->at == self->end || *self->at != c)
        return false;
    self->at++;
    return true;
}

static bool is_escaped(const char *start, const char *quote)
{
    const char *at = quote;
    while (at > start && at[-1] == '\\')
        at--;
    return (quote - at) % 2 == 1;
}

static bool take_string(cursor *self, golchin_slice *raw)
{
    if (!take(self, '"'))
        return false;
    const char *start = self->at;
    for (const char *from = start; from < self->end;) {
        const char *quote = memchr(from, '"', (size_t)(self->end - from));
        if (!quote)
            return false;
        from = self->at = quote + 1;
        if (!is_escaped(start, quote)) {
            *raw = gl_slice(start, (size_t)(quote - start));
            return true;
        }
    }
    return false;
}

static bool skip_nested(cursor *self)
{
    golchin_slice ignored;
    for (size_t depth = 0; self->at < self->end;) {
        char c = *self->at;
        if (c == '"') {
            if (!take_string(self, &ignored))
                return false;
            continue;
        }
        self->at++;
        if (c == '{' || c == '[')
            depth++;
        else if ((c == '}' || c == ']') && --depth == 0)
            return true;
    }
    return false;
}

// A number, true, false or null.
static bool take_word(cursor *self, golchin_slice *raw)
{
    const char *start = self->at;
    while (self->at < self->end && (*self->at == '-' || *self->at == '+' || *self->at == '.' ||
                                    (*self->at >= '0' && *self->at <= '9') ||
                                    (*self->at >= 'a' && *self->at <= 'z') || *self->at == 'E'))
        self->at++;
    *raw = gl_slice(start, (size_t)(self->at - start));
    return raw->len > 0;
}

static bool take_value(cursor *self, gl_member *value)
{
    *value = (gl_member){0};
    skip_blanks(self);
    if (self->at == self->end)
        return false;
    if (*self->at == '{' || *self->at == '[')
        return skip_nested(self);
    value->is_string = *self->at == '"';
    if (value->is_string)
        return take_string(self, &value->raw);
    golchin_slice word;
    if (!take_word(self, &word))
        return false;
    bool is_number = word.start[0] == '-' || (word.start[0] >= '0' && word.start[0] <= '9');
    if (is_number)
        value->raw = word;
    return true;
}

// Names are compared as they are written: whoever writes objects by program escapes no letter.
static bool keep(gl_member *members, size_t count, golchin_slice name, const gl_member *value)
{
    bool has_all = true;
    for (size_t i = 0; i < count; i++) {
        gl_member *member = &members[i];
        if (!member->raw.start && gl_slice_equal(member->name, name)) {
            member->raw = value->raw;
            member->is_string = value->is_string;
        }
        has_all &= member->raw.start != NULL;
    }
    return has_all;
}

bool gl_members_find(golchin_slice json, gl_member *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        members[i] = (gl_member){.name = members[i].name};
    cursor self = {json.start, json.start + json.len};
    if (!take(&self, '{'))
        return false;
    if (take(&self, '}'))
        return true;
    do {
        golchin_slice name;
        gl_member value;
        if (!take_string(&self, &name) || !take(&self, ':') || !take_value(&self, &value))
            return false;
        if (keep(members, count, name, &value))
            return true;
    } while (take(&self, ','));
    return take(&self, '}');
}

// ---- escapes ----

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The four digits behind `\u`.
static bool take_unit(cursor *self, uint32_t *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++, self->at++) {
        int digit = self->at < self->end ? hex_value(*self->at) : -1;
        if (digit < 0)
            return false;
        *unit = *unit << 4 | (uint32_t)digit;
    }
    return true;
}

static bool decode_unicode(cursor *self, gl_bytes *out)
{
    uint32_t high, low;
    if (!take_unit(self, &high))
        return false;
    cursor ahead = {self->at + 2, self->end};
    bool is_pair = high >= 0xD800 && high < 0xDC00 && self->end - self->at >= 6 &&
                   self->at[0] == '\\' && self->at[1] == 'u' && take_unit(&ahead, &low) &&
                   low >= 0xDC00 && low < 0xE000;
    if (is_pair) {
        self->at = ahead.at;
        high = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    } else if (high >= 0xD800 && high < 0xE000) {
        high = GL_REPLACEMENT;
    }
    char letter[4];
    gl_bytes_add(out, letter, gl_utf8_write(letter, high));
    return true;
}

static bool decode_escape(cursor *self, gl_bytes *out)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    char name = *self->at++;
    if (name == 'u')
        return decode_unicode(self, out);
    const char *found = name ? strchr(names, name) : NULL;
    if (!found)
        return false;
    gl_bytes_add_char(out, values[found - names]);
    return true;
}

bool gl_members_decode(gl_bytes *out, golchin_slice raw)
{
    cursor self = {raw.start, raw.start + raw.len};
    while (self.at < self.end) {
        const char *escape = memchr(self.at, '\\', (size_t)(self.end - self.at));
        const char *until = escape ? escape : self.end;
        gl_bytes_add(out, self.at, (size_t)(until - self.at));
        self.at = until;
        if (!escape)
            return true;
        if (++self.at == self.end || !decode_escape(&self, out))
            return false;
    }
    return true;
}
