#include "base/error.h"

#include <stdio.h>
#include <string.h>

// Takes the rest of a cut code point away.
static void cut_at_code_point(char *text, size_t len)
{
    size_t start = len;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t whole = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (start - 1 + whole > len)
        text[start - 1] = '\0';
}

void gl_print_cut(char *out, size_t size, const char *format, va_list arguments)
{
    int len = vsnprintf(out, size, format, arguments);
    if (len >= 0 && (size_t)len >= size)
        cut_at_code_point(out, size - 1);
}

__attribute__((format(printf, 5, 0))) static void set(golchin_error *error, golchin_status status,
                                                      uint32_t line, uint32_t column,
                                                      const char *format, va_list arguments)
{
    if (!error || error->status != GOLCHIN_OK)
        return;
    error->status = status;
    error->line = line;
    error->column = column;
    gl_print_cut(error->text, sizeof error->text, format, arguments);
}

golchin_status gl_fail(golchin_error *error, golchin_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set(error, status, 0, 0, format, arguments);
    va_end(arguments);
    return status;
}

golchin_status gl_fail_at(golchin_error *error, golchin_status status, uint32_t line,
                          uint32_t column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set(error, status, line, column, format, arguments);
    va_end(arguments);
    return status;
}

void gl_error_end(golchin_error *error)
{
    size_t last = sizeof error->text - 1;
    if (strnlen(error->text, sizeof error->text) <= last)
        return;
    error->text[last] = '\0';
    cut_at_code_point(error->text, last);
}

const char *gl_status_name(golchin_status status)
{
    switch (status) {
#define NAME_CASE(number, name, sentence)                                                          \
    case GOLCHIN_##name:                                                                           \
        return #name;
        GOLCHIN_STATUS_MAP(NAME_CASE)
#undef NAME_CASE
    }
    return "?";
}

const char *gl_status_text(golchin_status status)
{
    switch (status) {
#define TEXT_CASE(number, name, sentence)                                                          \
    case GOLCHIN_##name:                                                                           \
        return sentence;
        GOLCHIN_STATUS_MAP(TEXT_CASE)
#undef TEXT_CASE
    }
    return "?";
}
