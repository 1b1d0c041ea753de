// Where a fault is, for people: the line of the pattern that holds it, cut to a screen's width, and
// a caret under the place. Columns are code points, which is what editors show.
#include "match/pattern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "match/pattern_lexer.h"
#include "text/utf8.h"

enum {
    SHOWN_BEFORE = 48, // code points of the line in front of the caret
    SHOWN_BEHIND = 32,
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

golchin_slice gl_pattern_atom(const char *text, size_t at)
{
    gl_lexeme last = gl_lexeme_next(text, at);
    if (last.kind == '~' || last.kind == '@')
        last = gl_lexeme_next(text, last.end);
    gl_lexeme behind = gl_lexeme_next(text, last.end);
    if (behind.kind == '[') {
        while (behind.kind != ']' && behind.kind != GL_LEXEME_END)
            behind = gl_lexeme_next(text, behind.end);
        last = behind;
    }
    return gl_slice(text + at, last.end - at);
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

// The piece of the line around `at`: from its first to behind its last byte.
static void cut_line(const char *text, size_t at, size_t *begin, size_t *end)
{
    size_t line_end = at + strcspn(text + at, "\n");
    uint32_t line, column;
    *begin = line_start(text, at);
    *end = at;
    gl_pattern_place(text, at, &line, &column);
    for (; column > SHOWN_BEFORE; column--)
        *begin = step(text, *begin, at);
    for (uint32_t i = 0; i < SHOWN_BEHIND && *end < line_end; i++)
        *end = step(text, *end, line_end);
}

static bool is_marked(size_t at, const size_t *ats, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (ats[i] == at)
            return true;
    }
    return false;
}

gl_pattern_view gl_pattern_show(const char *text, const size_t *ats, uint32_t count,
                                gl_arena *arena)
{
    size_t begin, end, len = 0, used = 0;
    cut_line(text, ats[0], &begin, &end);
    char *line = gl_arena_alloc(arena, end - begin + 1);
    char *carets = gl_arena_alloc(arena, end - begin + 2);
    copy_shown(line, text, begin, end);
    for (size_t at = begin; at <= end; at = at < end ? step(text, at, end) : end + 1, used++) {
        carets[used] = is_marked(at, ats, count) ? '^' : ' ';
        len = carets[used] == '^' ? used + 1 : len;
    }
    carets[len] = '\0';
    return (gl_pattern_view){line, carets};
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
    char place[48];
    uint32_t line, column;
    gl_arena *arena = gl_arena_new();
    gl_pattern_view view = gl_pattern_show(text, &fault->at, 1, arena);
    gl_pattern_place(text, fault->at, &line, &column);
    if (line > 1)
        snprintf(place, sizeof place, "line %u of the pattern, column %u", line, column);
    else
        snprintf(place, sizeof place, "column %u", column);
    gl_fail_at(error, GOLCHIN_BAD_PATTERN, where ? line_of(where) : 0, column,
               "%s%s%s '%s': %s: %s\n  %s\n  %s", where ? where : "", where ? ": " : "", what, name,
               place, fault->text, view.line, view.carets);
    gl_arena_free(arena);
    return GOLCHIN_BAD_PATTERN;
}
