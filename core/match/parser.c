#include "match/parser.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void gl_parser_advance(gl_parser *p)
{
    p->now = gl_lexeme_next(p->text, p->now.end);
}

bool gl_parser_is_at(const gl_parser *p, int kind)
{
    return p->now.kind == kind;
}

bool gl_parser_accept(gl_parser *p, int kind)
{
    bool is_there = gl_parser_is_at(p, kind);
    if (is_there)
        gl_parser_advance(p);
    return is_there;
}

void *gl_parser_fail(gl_parser *p, size_t at, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(p->fault->text, sizeof p->fault->text, format, arguments);
    va_end(arguments);
    p->fault->at = at;
    return NULL;
}

int gl_parser_shown_len(const gl_lexeme *lexeme)
{
    enum { SHOWN = 48 };
    return lexeme->text.len <= SHOWN ? (int)lexeme->text.len : 0;
}

void *gl_parser_fail_expected(gl_parser *p, const char *expected)
{
    const gl_lexeme *found = &p->now;
    if (found->kind == GL_LEXEME_NOT_UTF8)
        return gl_parser_fail(p, found->at, "the bytes here are not UTF-8");
    if (found->kind == GL_LEXEME_OPEN_STRING)
        return gl_parser_fail(p, found->at, "this quote is not closed");
    if (found->kind == GL_LEXEME_END)
        return gl_parser_fail(p, found->at, "expected %s, found the end of the pattern", expected);
    if (!gl_parser_shown_len(found))
        return gl_parser_fail(p, found->at, "expected %s", expected);
    return gl_parser_fail(p, found->at, "expected %s, found %.*s", expected,
                          GL_PARSER_SHOWN(found));
}

void *gl_parser_fail_depth(gl_parser *p, size_t at)
{
    return gl_parser_fail(p, at, "nested too deeply: at most %d groups inside one another",
                          GL_PATTERN_DEPTH);
}

// Arrays double, so they are full when their count is a power of two.
void *gl_parser_grow(gl_parser *p, void *items, uint32_t count, size_t size)
{
    if ((count & (count - 1)) != 0)
        return items;
    void *grown = gl_arena_alloc(p->arena, gl_array_size(count ? 2 * (size_t)count : 1, size));
    return count ? memcpy(grown, items, count * size) : grown;
}
