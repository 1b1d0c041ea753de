#include "match/parser.h"

#include "base/slice.h"

static bool parse_operand(gl_parser *p, gl_condition *condition, gl_operand *out)
{
    bool is_order = condition->comparison != GL_EQUAL && condition->comparison != GL_UNEQUAL;
    bool is_value = gl_parser_is_at(p, GL_LEXEME_NUMBER) || gl_parser_is_at(p, GL_LEXEME_NAME) ||
                    gl_parser_is_at(p, GL_LEXEME_WORD) || gl_parser_is_at(p, GL_LEXEME_STRING);
    if (!is_value)
        return gl_parser_fail_expected(p, "a word, a quoted text or a number");
    *out = gl_operand_make(p->now.text, p->arena);
    if (is_order && out->number.kind == GOLCHIN_NONE)
        return gl_parser_fail_expected(p, "a number");
    gl_parser_advance(p);
    return true;
}

// (v|v|v)
static bool parse_operands(gl_parser *p, gl_condition *condition)
{
    if (!gl_parser_accept(p, '('))
        return gl_parser_fail_expected(p, "( before the values of `in`");
    gl_operand *operands = NULL;
    uint32_t count = 0;
    do {
        operands = gl_parser_grow(p, operands, count, sizeof *operands);
        if (!parse_operand(p, condition, &operands[count++]))
            return false;
    } while (gl_parser_accept(p, '|'));
    condition->operands = operands;
    condition->operand_count = count;
    return gl_parser_accept(p, ')') || gl_parser_fail_expected(p, "| or ) behind a value of `in`");
}

static bool parse_condition(gl_parser *p, gl_condition *condition)
{
    static const struct {
        int kind;
        gl_comparison comparison;
    } signs[] = {
        {'=', GL_EQUAL},   {GL_LEXEME_UNEQUAL, GL_UNEQUAL}, {'<', GL_LESS},
        {'>', GL_GREATER}, {GL_LEXEME_AT_MOST, GL_AT_MOST}, {GL_LEXEME_AT_LEAST, GL_AT_LEAST},
    };
    if (!gl_parser_is_at(p, GL_LEXEME_NAME))
        return gl_parser_fail_expected(p, "the name of a feature");
    condition->feature = gl_strings_add(p->scope->symbols, p->now.text);
    gl_parser_advance(p);
    if (gl_parser_is_at(p, GL_LEXEME_NAME) && gl_slice_is(p->now.text, "in")) {
        gl_parser_advance(p);
        return parse_operands(p, condition);
    }
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!gl_parser_is_at(p, signs[i].kind))
            continue;
        gl_parser_advance(p);
        condition->comparison = signs[i].comparison;
        gl_operand *operand = gl_arena_array(p->arena, gl_operand, 1);
        condition->operands = operand;
        condition->operand_count = 1;
        return parse_operand(p, condition, operand);
    }
    return gl_parser_fail_expected(p, "= != < > <= >= or in");
}

// [ condition , condition … ], or nothing
bool gl_parse_conditions(gl_parser *p, gl_pattern *edge)
{
    if (!gl_parser_accept(p, '['))
        return true;
    gl_condition *conditions = NULL;
    uint32_t count = 0;
    do {
        conditions = gl_parser_grow(p, conditions, count, sizeof *conditions);
        if (!parse_condition(p, &conditions[count++]))
            return false;
    } while (gl_parser_accept(p, ','));
    edge->conditions = conditions;
    edge->condition_count = count;
    return gl_parser_accept(p, ']') || gl_parser_fail_expected(p, ", or ] behind a condition");
}
