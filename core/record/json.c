// Strings are copied in runs: a run ends only at a byte that needs an escape or breaks UTF-8, which
// news hardly ever has.
#include "record/json.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/slice.h"
#include "text/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static void add_escaped(gl_bytes *bytes, unsigned char c)
{
    static const char short_forms[] = {
        ['"'] = '"',  ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
        ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't',
    };
    if (c < sizeof short_forms && short_forms[c]) {
        gl_bytes_add_char(bytes, '\\');
        gl_bytes_add_char(bytes, short_forms[c]);
        return;
    }
    char text[8];
    int len = snprintf(text, sizeof text, "\\u%04x", c);
    gl_bytes_add(bytes, text, (size_t)len);
}

static bool needs_escape(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\';
}

// How many bytes at `at` can be copied as one; 0: the byte needs an escape or a replacement. The
// letters of Persian have two bytes.
static inline size_t plain_length(const unsigned char *at, size_t left)
{
    if (at[0] >= 0xC2 && at[0] < 0xE0 && left > 1 && (at[1] & 0xC0) == 0x80)
        return 2;
    if (at[0] < 0x80)
        return !needs_escape(at[0]);
    gl_utf8_step step = gl_utf8_next((const char *)at, left);
    return step.is_valid ? step.len : 0;
}

void gl_json_string(gl_bytes *bytes, golchin_slice text)
{
    const unsigned char *start = (const unsigned char *)text.start;
    size_t run = 0, at = 0;
    gl_bytes_reserve(bytes, text.len + 2);
    gl_bytes_add_char(bytes, '"');
    while (at < text.len) {
        size_t len = plain_length(start + at, text.len - at);
        if (len) {
            at += len;
            continue;
        }
        gl_bytes_add(bytes, start + run, at - run);
        if (start[at] < 0x80)
            add_escaped(bytes, start[at]);
        else
            gl_bytes_add(bytes, REPLACEMENT, sizeof REPLACEMENT - 1);
        run = ++at;
    }
    if (at > run)
        gl_bytes_add(bytes, start + run, at - run);
    gl_bytes_add_char(bytes, '"');
}

void gl_json_integer(gl_bytes *bytes, int64_t number)
{
    char text[20], *end = text + sizeof text, *at = end;
    uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (number < 0)
        gl_bytes_add_char(bytes, '-');
    gl_bytes_add(bytes, at, (size_t)(end - at));
}

// printf writes the locale's decimal separator, which may be several bytes long.
static void add_with_point(gl_bytes *bytes, const char *text)
{
    while (*text) {
        size_t plain = strspn(text, "0123456789+-e");
        gl_bytes_add(bytes, text, plain);
        text += plain;
        if (*text)
            gl_bytes_add_char(bytes, '.');
        text += strcspn(text, "0123456789+-e");
    }
}

void gl_json_decimal(gl_bytes *bytes, double number)
{
    // 15 digits always survive a double, 17 always make one; only subnormal ones hold fewer.
    char text[40];
    int digits = fabs(number) < DBL_MIN ? 1 : DBL_DIG;
    do
        snprintf(text, sizeof text, "%.*g", digits, number);
    while (digits++ < DBL_DECIMAL_DIG && strtod(text, NULL) != number);
    add_with_point(bytes, text);
}

void gl_json_value(gl_bytes *bytes, golchin_value value)
{
    switch (value.kind) {
    case GOLCHIN_NONE:
        break;
    case GOLCHIN_STRING:
        gl_json_string(bytes, value.as.string);
        return;
    case GOLCHIN_INTEGER:
        gl_json_integer(bytes, value.as.integer);
        return;
    case GOLCHIN_DECIMAL:
        gl_json_decimal(bytes, value.as.decimal);
        return;
    case GOLCHIN_BOOLEAN:
        if (value.as.boolean)
            GL_JSON_LITERAL(bytes, "true");
        else
            GL_JSON_LITERAL(bytes, "false");
        return;
    }
    GL_JSON_LITERAL(bytes, "null");
}

void gl_json_text(gl_bytes *bytes, const char *text)
{
    if (text)
        gl_json_string(bytes, gl_slice_of(text));
    else
        GL_JSON_LITERAL(bytes, "null");
}

void gl_json_name(gl_bytes *bytes, const char *name)
{
    gl_json_string(bytes, gl_slice_of(name));
    gl_bytes_add_char(bytes, ':');
}

void gl_json_range(gl_bytes *bytes, uint64_t begin, uint64_t end)
{
    gl_bytes_add_char(bytes, '[');
    gl_json_integer(bytes, (int64_t)begin);
    gl_bytes_add_char(bytes, ',');
    gl_json_integer(bytes, (int64_t)end);
    gl_bytes_add_char(bytes, ']');
}
