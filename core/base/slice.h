/// Small helpers for golchin_slice and golchin_value.
#ifndef GL_BASE_SLICE_H
#define GL_BASE_SLICE_H

#include <limits.h>
#include <stddef.h>
#include <string.h>

#include <golchin/types.h>

/// A slice of a string literal.
#define GL_LITERAL(text) ((golchin_slice){(text), sizeof(text) - 1})

/// printf arguments for "%.*s", which shows 2 GiB at most.
#define GL_SLICE_ARGS(slice)                                                                       \
    (int)((slice).len < INT_MAX ? (slice).len : INT_MAX), ((slice).start ? (slice).start : "")

static inline golchin_slice gl_slice(const char *start, size_t len)
{
    return (golchin_slice){start, len};
}

static inline golchin_slice gl_slice_of(const char *text)
{
    return (golchin_slice){text, text ? strlen(text) : 0};
}

static inline bool gl_slice_equal(golchin_slice a, golchin_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.start, b.start, a.len) == 0);
}

static inline bool gl_slice_starts_with(golchin_slice text, golchin_slice start)
{
    return text.len >= start.len &&
           (start.len == 0 || memcmp(text.start, start.start, start.len) == 0);
}

static inline bool gl_slice_ends_with(golchin_slice text, golchin_slice end)
{
    return text.len >= end.len &&
           (end.len == 0 || memcmp(text.start + text.len - end.len, end.start, end.len) == 0);
}

/// Whether a name has this ending, with something in front of it.
static inline bool gl_text_ends_in(const char *text, const char *ending)
{
    return gl_slice_ends_with(gl_slice_of(text), gl_slice_of(ending)) && strcmp(text, ending) != 0;
}

static inline bool gl_slice_is(golchin_slice a, const char *text)
{
    return gl_slice_equal(a, gl_slice_of(text));
}

/// The first `len` bytes of a UTF-8 text, or less: no code point is cut.
static inline golchin_slice gl_slice_cut(golchin_slice text, size_t len)
{
    if (text.len <= len)
        return text;
    while (len > 0 && ((unsigned char)text.start[len] & 0xC0) == 0x80)
        len--;
    return gl_slice(text.start, len);
}

/// Read from the front of `rest`, as streams do. How many bytes were read: `len`, or all that were
/// left.
static inline ptrdiff_t gl_slice_read(golchin_slice *rest, void *buffer, size_t len)
{
    len = rest->len < len ? rest->len : len;
    if (len == 0)
        return 0;
    memcpy(buffer, rest->start, len);
    *rest = gl_slice(rest->start + len, rest->len - len);
    return (ptrdiff_t)len;
}

/// Whether `text` is one of some words.
static inline bool gl_slice_is_one_of(golchin_slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = 0; // most words differ in their first bytes
        while (at < text.len && words[i][at] && words[i][at] == text.start[at])
            at++;
        if (at == text.len && !words[i][at])
            return true;
    }
    return false;
}

/// The order of their bytes; of two that begin alike the shorter one comes first.
static inline int gl_slice_compare(golchin_slice a, golchin_slice b)
{
    size_t both = a.len < b.len ? a.len : b.len;
    int order = both ? memcmp(a.start, b.start, both) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static inline golchin_value gl_none(void)
{
    return (golchin_value){.kind = GOLCHIN_NONE};
}

static inline golchin_value gl_string(golchin_slice text)
{
    return (golchin_value){.kind = GOLCHIN_STRING, .as.string = text};
}

static inline golchin_value gl_integer(int64_t number)
{
    return (golchin_value){.kind = GOLCHIN_INTEGER, .as.integer = number};
}

static inline golchin_value gl_decimal(double number)
{
    return (golchin_value){.kind = GOLCHIN_DECIMAL, .as.decimal = number};
}

static inline golchin_value gl_boolean(bool truth)
{
    return (golchin_value){.kind = GOLCHIN_BOOLEAN, .as.boolean = truth};
}

/// Whether it is none or an empty string.
static inline bool gl_value_is_empty(golchin_value value)
{
    return value.kind == GOLCHIN_NONE || (value.kind == GOLCHIN_STRING && value.as.string.len == 0);
}

#endif
