// The words of expressions are those of patterns, so one lexer reads both.
#include "record/expression.h"

#include <string.h>

#include "base/slice.h"
#include "match/decimal.h"
#include "match/pattern.h"
#include "match/pattern_lexer.h"

typedef struct reader {
    const char *text;
    gl_strings *symbols;
    gl_arena *arena;
    gl_lexeme now;
    const char *expected; // of the first fault
} reader;

static void advance(reader *r)
{
    r->now = gl_lexeme_next(r->text, r->now.end);
}

static bool fail(reader *r, const char *expected)
{
    r->expected = expected;
    return false;
}

static golchin_value kept_string(reader *r)
{
    golchin_slice text = r->now.text;
    return gl_string(gl_slice(gl_arena_copy(r->arena, text.start, text.len), text.len));
}

static bool read_path(reader *r, gl_term *term)
{
    term->capture = gl_strings_add(r->symbols, r->now.text);
    advance(r);
    if (r->now.kind != '.')
        return true;
    advance(r);
    if (r->now.kind != GL_LEXEME_NAME)
        return fail(r, "the name of a feature behind the dot");
    term->feature = gl_strings_add(r->symbols, r->now.text);
    advance(r);
    return true;
}

static bool read_term(reader *r, gl_term *term)
{
    bool is_name = r->now.kind == GL_LEXEME_NAME;
    bool is_true = is_name && gl_slice_is(r->now.text, "true");
    if (is_name && !is_true && !gl_slice_is(r->now.text, "false"))
        return read_path(r, term);
    if (is_name)
        term->constant = gl_boolean(is_true);
    else if (r->now.kind == GL_LEXEME_STRING)
        term->constant = kept_string(r);
    else if (r->now.kind != GL_LEXEME_NUMBER || !gl_decimal_read(r->now.text, &term->constant))
        return fail(r, "a capture, a text in quotes, a number, true or false");
    advance(r);
    return true;
}

// ??
static bool accept_else(reader *r)
{
    gl_lexeme second = gl_lexeme_next(r->text, r->now.end);
    if (r->now.kind != '?' || second.kind != '?' || second.at != r->now.end)
        return false;
    r->now = second;
    advance(r);
    return true;
}

static void add_term(reader *r, gl_expression *out, gl_term term)
{
    gl_term *terms = gl_arena_array(r->arena, gl_term, (size_t)out->term_count + 1);
    if (out->term_count)
        memcpy(terms, out->terms, out->term_count * sizeof *terms);
    terms[out->term_count++] = term;
    out->terms = terms;
}

bool gl_expression_read(const char *text, gl_strings *symbols, gl_arena *arena, gl_expression *out,
                        gl_expression_fault *fault)
{
    reader r = {.text = text, .symbols = symbols, .arena = arena};
    *out = (gl_expression){0};
    advance(&r);
    do {
        gl_term term = {0};
        if (!read_term(&r, &term))
            break;
        add_term(&r, out, term);
    } while (accept_else(&r));
    if (!r.expected && r.now.kind == GL_LEXEME_END)
        return true;
    uint32_t line;
    gl_pattern_place(text, r.now.at, &line, &fault->column);
    fault->expected = r.expected ? r.expected : "?? or the end";
    return false;
}
