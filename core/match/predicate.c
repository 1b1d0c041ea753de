// Two predicates are equal when their keys are: what they say as bytes, each list with its length
// in front.
#include "match/predicate.h"

#include "base/bytes.h"
#include "base/slice.h"

void gl_predicates_free(gl_predicates *predicates)
{
    gl_strings_free(predicates->keys);
    gl_vector_free(&predicates->items);
}

static void add_operand(gl_bytes *key, const gl_operand *operand)
{
    const golchin_value *number = &operand->number;
    gl_bytes_add(key, &operand->tight.len, sizeof operand->tight.len);
    gl_bytes_add(key, operand->tight.start, operand->tight.len);
    gl_bytes_add(key, &number->kind, sizeof number->kind);
    if (number->kind == GOLCHIN_INTEGER)
        gl_bytes_add(key, &number->as.integer, sizeof number->as.integer);
    else if (number->kind == GOLCHIN_DECIMAL)
        gl_bytes_add(key, &number->as.decimal, sizeof number->as.decimal);
}

static void add_condition(gl_bytes *key, const gl_condition *condition)
{
    gl_bytes_add(key, &condition->feature, sizeof condition->feature);
    gl_bytes_add(key, &condition->comparison, sizeof condition->comparison);
    gl_bytes_add(key, &condition->operand_count, sizeof condition->operand_count);
    for (uint32_t i = 0; i < condition->operand_count; i++)
        add_operand(key, &condition->operands[i]);
}

uint32_t gl_predicates_number(gl_predicates *predicates, const gl_pattern *edge)
{
    if (edge->condition_count == 0)
        return 0;
    if (!predicates->keys)
        predicates->keys = gl_strings_new();
    gl_bytes key = {0};
    gl_bytes_add(&key, &edge->symbol, sizeof edge->symbol);
    for (uint32_t i = 0; i < edge->condition_count; i++)
        add_condition(&key, &edge->conditions[i]);
    uint32_t number = gl_strings_add(predicates->keys, gl_bytes_slice(&key));
    gl_bytes_free(&key);
    if (number > predicates->items.count)
        gl_vector_push(&predicates->items,
                       ((gl_predicate){edge->symbol, edge->conditions, edge->condition_count}));
    return number;
}
