#include "match/parser.h"

#include "base/slice.h"
#include "match/decimal.h"

// `at` is where the item begins.
static const gl_pattern *parse_literal(gl_parser *p, size_t at, bool is_noun)
{
    golchin_symbol type = p->scope->literal(p->scope->context, p->now.text, is_noun);
    if (!type)
        return gl_parser_fail(p, p->now.at, "this literal is empty");
    gl_pattern *made = gl_tree_make(p, GL_PATTERN_EDGE);
    made->at = at;
    made->symbol = type;
    made->is_listed = true;
    gl_parser_advance(p);
    return made;
}

static const gl_pattern *parse_stem(gl_parser *p)
{
    size_t at = p->now.at;
    gl_parser_advance(p);
    return gl_parser_is_at(p, GL_LEXEME_STRING)
               ? parse_literal(p, at, true)
               : gl_parser_fail_expected(p, "a word in quotes behind ~");
}

static const gl_pattern *parse_dictionary(gl_parser *p)
{
    size_t at = p->now.at;
    gl_parser_advance(p);
    if (!gl_parser_is_at(p, GL_LEXEME_NAME))
        return gl_parser_fail_expected(p, "the name of a word list behind @");
    gl_pattern *made = gl_tree_make(p, GL_PATTERN_EDGE);
    made->at = at;
    made->symbol = p->scope->dictionary(p->scope->context, p->now.text);
    made->is_listed = true;
    if (!made->symbol)
        return gl_parser_fail(p, at, "no word list is called @%.*s; add the list before the rule",
                              GL_PARSER_SHOWN(&p->now));
    gl_parser_advance(p);
    return gl_parse_conditions(p, made) ? made : NULL;
}

static const gl_pattern *parse_type(gl_parser *p)
{
    static const struct {
        const char *name;
        golchin_token_kind kind;
    } tokens[] = {
        {"Word", GOLCHIN_WORD}, {"Digits", GOLCHIN_DIGITS}, {"Mark", GOLCHIN_PUNCTUATION}};
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
        if (!gl_slice_is(p->now.text, tokens[i].name))
            continue;
        gl_pattern *made = gl_tree_make(p, GL_PATTERN_TOKEN);
        made->token = tokens[i].kind;
        gl_parser_advance(p);
        return made;
    }
    gl_pattern *made = gl_tree_make(p, GL_PATTERN_EDGE);
    made->symbol = gl_strings_add(p->scope->symbols, p->now.text);
    p->scope->type(p->scope->context, made->symbol);
    gl_parser_advance(p);
    return gl_parse_conditions(p, made) ? made : NULL;
}

static const gl_pattern *parse_let(gl_parser *p)
{
    size_t at = p->now.at;
    gl_parser_advance(p);
    if (!gl_parser_is_at(p, GL_LEXEME_NAME))
        return gl_parser_fail_expected(p, "the name of a `let` behind <");
    gl_lexeme name = p->now;
    gl_parser_advance(p);
    if (!gl_parser_accept(p, '>'))
        return gl_parser_fail_expected(p, "> behind the name of a `let`");
    const gl_pattern *meant = p->scope->let(p->scope->context, name.text);
    if (!meant && p->scope->self && gl_slice_is(name.text, p->scope->self))
        return gl_parser_fail(p, at, "<%.*s> cannot be part of itself; say how often with * or +",
                              GL_PARSER_SHOWN(&name));
    if (!meant)
        return gl_parser_fail(p, at, "no `let` is called <%.*s> up to here",
                              GL_PARSER_SHOWN(&name));
    if (p->is_in_look && meant->has_capture)
        return gl_parser_fail(p, at, "<%.*s> captures, which a look-around cannot",
                              GL_PARSER_SHOWN(&name));
    gl_pattern *made = gl_tree_wrap(p, GL_PATTERN_SEQUENCE, meant);
    return gl_tree_set_depth(p, made, meant->depth + 1, at);
}

// Groups and looks count how deep they are, and refuse to go on.
// NOLINTBEGIN(misc-no-recursion)

static const gl_pattern *parse_group(gl_parser *p)
{
    size_t at = p->now.at;
    if (p->depth == GL_PATTERN_DEPTH)
        return gl_parser_fail_depth(p, at);
    gl_parser_advance(p);
    p->depth++;
    const gl_pattern *inner = gl_parse_choice(p);
    p->depth--;
    if (!inner)
        return NULL;
    if (!gl_parser_accept(p, ')'))
        return gl_parser_fail_expected(p, "an item, | or )");
    gl_pattern *made = gl_tree_wrap(p, GL_PATTERN_SEQUENCE, inner);
    made->depth = inner->depth + 1;
    return made;
}

bool gl_parse_count(gl_parser *p, golchin_slice text, uint32_t *out)
{
    golchin_value value = {.kind = GOLCHIN_NONE};
    bool is_good = gl_decimal_read(text, &value) && value.kind == GOLCHIN_INTEGER &&
                   value.as.integer >= 0 && value.as.integer <= GL_PATTERN_COUNT;
    if (!is_good)
        return gl_parser_fail(p, p->now.at, "expected a count from 0 to %d", GL_PATTERN_COUNT);
    *out = (uint32_t)value.as.integer;
    return true;
}

static const gl_pattern *parse_gap(gl_parser *p)
{
    gl_pattern *made = gl_tree_make(p, GL_PATTERN_GAP);
    if (!gl_parse_count(p, p->now.text, &made->max))
        return NULL;
    made->can_be_empty = true;
    gl_parser_advance(p);
    return made;
}

static const gl_pattern *parse_anchor(gl_parser *p, gl_pattern_kind kind)
{
    gl_pattern *made = gl_tree_make(p, kind);
    made->can_be_empty = true;
    gl_parser_advance(p);
    return made;
}

static const gl_pattern *parse_look(gl_parser *p, bool is_behind, bool is_negative)
{
    size_t at = p->now.at;
    if (p->depth == GL_PATTERN_DEPTH)
        return gl_parser_fail_depth(p, at);
    bool was_in_look = p->is_in_look;
    p->is_in_look = true;
    p->depth++;
    gl_parser_advance(p);
    const gl_pattern *child = gl_parse_atom(p);
    p->depth--;
    p->is_in_look = was_in_look;
    if (!child)
        return NULL;
    gl_pattern *made = gl_tree_wrap(p, GL_PATTERN_LOOK, child);
    made->at = at;
    made->can_be_empty = true;
    made->is_behind = is_behind;
    made->is_negative = is_negative;
    made->depth = child->depth + 1;
    return gl_tree_set_size(p, made, (uint64_t)child->size + 2, at);
}

const gl_pattern *gl_parse_atom(gl_parser *p)
{
    switch (p->now.kind) {
    case GL_LEXEME_STRING:
        return parse_literal(p, p->now.at, false);
    case '~':
        return parse_stem(p);
    case GL_LEXEME_NAME:
        return parse_type(p);
    case '@':
        return parse_dictionary(p);
    case '(':
        return parse_group(p);
    case '<':
        return parse_let(p);
    case GL_LEXEME_GAP:
        return parse_gap(p);
    case '^':
        return parse_anchor(p, GL_PATTERN_START);
    case '$':
        return parse_anchor(p, GL_PATTERN_END);
    case GL_LEXEME_AHEAD:
    case GL_LEXEME_NOT_AHEAD:
        return parse_look(p, false, p->now.kind == GL_LEXEME_NOT_AHEAD);
    case GL_LEXEME_BEHIND:
    case GL_LEXEME_NOT_BEHIND:
        return parse_look(p, true, p->now.kind == GL_LEXEME_NOT_BEHIND);
    case GL_LEXEME_WORD:
        return gl_parser_fail_expected(p, "an item (words of the text stand in quotes)");
    default:
        return gl_parser_fail_expected(p, "an item");
    }
}

// NOLINTEND(misc-no-recursion)
