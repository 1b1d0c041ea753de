// Recursive descent over the grammar of docs/patterns.md: choices, sequences, items.
#include "match/parser.h"

// {m} {m,} {m,n}
static bool parse_braces(gl_parser *p, uint32_t *min, uint32_t *max)
{
    size_t at = p->now.at;
    gl_parser_advance(p);
    if (!gl_parser_is_at(p, GL_LEXEME_NUMBER))
        return gl_parser_fail_expected(p, "a count");
    if (!gl_parse_count(p, p->now.text, min))
        return false;
    gl_parser_advance(p);
    *max = *min;
    if (gl_parser_accept(p, ',')) {
        *max = GL_PATTERN_NO_LIMIT;
        if (gl_parser_is_at(p, GL_LEXEME_NUMBER)) {
            if (!gl_parse_count(p, p->now.text, max))
                return false;
            gl_parser_advance(p);
        }
    }
    if (!gl_parser_accept(p, '}'))
        return gl_parser_fail_expected(p, "} behind a count");
    if (*max < *min || *max == 0)
        return gl_parser_fail(p, at,
                              "the upper count must be 1 or more and not below the lower one");
    return true;
}

static bool is_at_quantifier(const gl_parser *p)
{
    return gl_parser_is_at(p, '?') || gl_parser_is_at(p, '*') || gl_parser_is_at(p, '+') ||
           gl_parser_is_at(p, '{');
}

static bool parse_quantifier(gl_parser *p, uint32_t *min, uint32_t *max)
{
    if (gl_parser_is_at(p, '{'))
        return parse_braces(p, min, max);
    *min = gl_parser_is_at(p, '+') ? 1 : 0;
    *max = gl_parser_is_at(p, '?') ? 1 : GL_PATTERN_NO_LIMIT;
    gl_parser_advance(p);
    return true;
}

static const gl_pattern *repeat(gl_parser *p, const gl_pattern *child, uint32_t min, uint32_t max,
                                size_t at)
{
    gl_pattern *made = gl_tree_wrap(p, GL_PATTERN_REPEAT, child);
    made->min = min;
    made->max = max;
    made->can_be_empty = min == 0 || child->can_be_empty;
    uint64_t optional = max == GL_PATTERN_NO_LIMIT ? 1 : max - min;
    uint64_t size = (uint64_t)min * child->size + optional * ((uint64_t)child->size + 3);
    return gl_tree_set_size(p, made, size, at);
}

static bool consumes_nothing(const gl_pattern *atom)
{
    return atom->kind == GL_PATTERN_LOOK || atom->kind == GL_PATTERN_START ||
           atom->kind == GL_PATTERN_END;
}

static const gl_pattern *capture(gl_parser *p, const gl_lexeme *name, const gl_pattern *atom)
{
    if (consumes_nothing(atom))
        return gl_parser_fail(p, name->at, "a name stands before something that is consumed");
    if (p->is_in_look)
        return gl_parser_fail(p, name->at, "a look-around cannot capture");
    gl_pattern *made = gl_tree_wrap(p, GL_PATTERN_CAPTURE, atom);
    made->at = name->at;
    made->symbol = gl_strings_add(p->scope->symbols, name->text);
    made->has_capture = true;
    return gl_tree_set_size(p, made, (uint64_t)atom->size + 2, name->at);
}

static bool is_at_capture(const gl_parser *p)
{
    return gl_parser_is_at(p, GL_LEXEME_NAME) && gl_lexeme_next(p->text, p->now.end).kind == ':';
}

// The depth is bounded where groups are read.
// NOLINTBEGIN(misc-no-recursion)

static const gl_pattern *parse_item(gl_parser *p)
{
    gl_lexeme first = p->now;
    bool is_capture = is_at_capture(p);
    if (is_capture) {
        gl_parser_advance(p);
        gl_parser_advance(p);
    }
    const gl_pattern *item = gl_parse_atom(p);
    if (item && is_capture)
        item = capture(p, &first, item);
    if (!item)
        return NULL;
    size_t at = p->now.at;
    if (!is_at_quantifier(p))
        return item;
    if (consumes_nothing(item))
        return gl_parser_fail(p, at, "^, $ and look-arounds cannot be repeated");
    uint32_t min, max;
    if (!parse_quantifier(p, &min, &max))
        return NULL;
    return repeat(p, item, min, max, first.at);
}

static const gl_pattern *parse_sequence(gl_parser *p)
{
    size_t at = p->now.at;
    gl_pattern_list items = {0};
    while (!gl_parser_is_at(p, GL_LEXEME_END) && !gl_parser_is_at(p, '|') &&
           !gl_parser_is_at(p, ')')) {
        const gl_pattern *item = parse_item(p);
        if (!item)
            return NULL;
        gl_tree_add(p, &items, item);
    }
    return gl_tree_join(p, GL_PATTERN_SEQUENCE, &items, at);
}

const gl_pattern *gl_parse_choice(gl_parser *p)
{
    size_t at = p->now.at;
    gl_pattern_list alternatives = {0};
    do {
        const gl_pattern *alternative = parse_sequence(p);
        if (!alternative)
            return NULL;
        gl_tree_add(p, &alternatives, alternative);
    } while (gl_parser_accept(p, '|'));
    return gl_tree_join(p, GL_PATTERN_CHOICE, &alternatives, at);
}

// NOLINTEND(misc-no-recursion)

const gl_pattern *gl_pattern_parse(const char *text, const gl_pattern_scope *scope, gl_arena *arena,
                                   gl_pattern_fault *fault)
{
    *fault = (gl_pattern_fault){0};
    gl_parser p = {.text = text, .scope = scope, .arena = arena, .fault = fault};
    gl_parser_advance(&p);
    if (gl_parser_is_at(&p, GL_LEXEME_END))
        return gl_parser_fail_expected(&p, "an item");
    const gl_pattern *whole = gl_parse_choice(&p);
    if (whole && !gl_parser_is_at(&p, GL_LEXEME_END))
        return gl_parser_fail_expected(&p, "an item or |");
    return whole;
}
