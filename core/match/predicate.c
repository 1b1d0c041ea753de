// Two predicates are equal when they would be written alike. The text that says so serves nothing
// else, so it need not be readable, only unambiguous: texts of operands have their length in front.
#include "match/predicate.h"

#include <stdlib.h>

#include "base/slice.h"

void gl_predicates_free(gl_predicates *predicates)
{
    gl_strings_free(predicates->keys);
    gl_vector_free(&predicates->items);
}

static const char *add_operand(const char *key, const gl_operand *operand, gl_arena *scratch)
{
    key = gl_arena_format(scratch, "%s %zu:%.*s", key, operand->tight.len,
                          GL_SLICE_ARGS(operand->tight));
    switch (operand->number.kind) {
    case GOLCHIN_INTEGER:
        return gl_arena_format(scratch, "%s=%lld", key, (long long)operand->number.as.integer);
    case GOLCHIN_DECIMAL:
        return gl_arena_format(scratch, "%s=%a", key, operand->number.as.decimal);
    default:
        return key;
    }
}

static const char *key_of(const gl_pattern *edge, gl_arena *scratch)
{
    const char *key = gl_arena_format(scratch, "%u", edge->symbol);
    for (uint32_t i = 0; i < edge->condition_count; i++) {
        const gl_condition *condition = &edge->conditions[i];
        key = gl_arena_format(scratch, "%s,%u %d", key, condition->feature,
                              (int)condition->comparison);
        for (uint32_t j = 0; j < condition->operand_count; j++)
            key = add_operand(key, &condition->operands[j], scratch);
    }
    return key;
}

uint32_t gl_predicates_number(gl_predicates *predicates, const gl_pattern *edge, gl_arena *scratch)
{
    if (edge->condition_count == 0)
        return 0;
    if (!predicates->keys)
        predicates->keys = gl_strings_new();
    gl_arena_mark mark = gl_arena_save(scratch);
    uint32_t number = gl_strings_add(predicates->keys, gl_slice_of(key_of(edge, scratch)));
    gl_arena_rewind(scratch, mark);
    if (number > predicates->items.count)
        gl_vector_push(&predicates->items,
                       ((gl_predicate){edge->symbol, edge->conditions, edge->condition_count}));
    return number;
}
