// Where a fault is, for people: the line of the pattern that holds it, cut to a screen's width, and
// a caret under the place. Columns are code points, which is what editors show.
#include "match/pattern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "text/utf8.h"

enum {
    SHOWN_BEFORE = 48, // code points of the line in front of the caret
    SHOWN_BEHIND = 32,
    SHOWN_BYTES = 4 * (SHOWN_BEFORE + SHOWN_BEHIND) + 1,
};

// Behind the code point at `at`; a broken sequence is one column.
static size_t step(const char *text, size_t at, size_t end)
{
    return at + gl_utf8_next(text + at, end - at).len;
}

static size_t line_start(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] != '\n')
        at--;
    return at;
}

void gl_pattern_place(const char *text, size_t at, uint32_t *line, uint32_t *column)
{
    size_t start = line_start(text, at);
    *line = *column = 1;
    for (size_t i = 0; i < start; i++)
        *line += text[i] == '\n';
    for (size_t i = start; i < at; ++*column)
        i = step(text, i, at);
}

// Copy [begin, end) with control characters and broken bytes made harmless.
static void copy_shown(char *out, const char *text, size_t begin, size_t end)
{
    size_t used = 0;
    for (size_t at = begin; at < end;) {
        gl_utf8_step taken = gl_utf8_next(text + at, end - at);
        unsigned char first = (unsigned char)text[at];
        if (first < 0x20 || first == 0x7F)
            out[used++] = ' ';
        else if (!taken.is_valid)
            out[used++] = '?';
        else
            used = (size_t)((char *)mempcpy(out + used, text + at, taken.len) - out);
        at += taken.len;
    }
    out[used] = '\0';
}

// The piece of the line around `at`; returns the caret's column in it, from 1.
static uint32_t cut_line(char *out, const char *text, size_t at)
{
    size_t begin = line_start(text, at), line_end = at + strcspn(text + at, "\n");
    uint32_t line, column;
    gl_pattern_place(text, at, &line, &column);
    for (; column > SHOWN_BEFORE; column--)
        begin = step(text, begin, at);
    size_t end = at;
    for (uint32_t i = 0; i < SHOWN_BEHIND && end < line_end; i++)
        end = step(text, end, line_end);
    copy_shown(out, text, begin, end);
    return column;
}

// The line number at the end of "file:line"; 0 where there is none.
static uint32_t line_of(const char *where)
{
    const char *colon = strrchr(where, ':');
    unsigned long line = colon ? strtoul(colon + 1, NULL, 10) : 0;
    return line <= UINT32_MAX ? (uint32_t)line : 0;
}

golchin_status gl_pattern_fail(golchin_error *error, const char *what, const char *name,
                               const char *where, const char *text, const gl_pattern_fault *fault)
{
    char shown[SHOWN_BYTES], place[48];
    uint32_t line, column, caret = cut_line(shown, text, fault->at);
    gl_pattern_place(text, fault->at, &line, &column);
    if (line > 1)
        snprintf(place, sizeof place, "line %u of the pattern, column %u", line, column);
    else
        snprintf(place, sizeof place, "column %u", column);
    return gl_fail_at(error, GOLCHIN_BAD_PATTERN, where ? line_of(where) : 0, column,
                      "%s%s%s '%s': %s: %s\n  %s\n  %*s", where ? where : "", where ? ": " : "",
                      what, name, place, fault->text, shown, (int)caret, "^");
}
