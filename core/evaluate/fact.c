// Facts are compared far more often than read, so what comparing needs is worked out once.
#include "evaluate/fact.h"

#include <stdlib.h>
#include <string.h>

#include "base/slice.h"

void gl_facts_init(gl_facts *facts)
{
    *facts = (gl_facts){.arena = gl_arena_new()};
}

void gl_facts_deinit(gl_facts *facts)
{
    gl_vector_free(&facts->list);
    gl_arena_free(facts->arena);
    *facts = (gl_facts){0};
}

const gl_field *gl_fact_field(const gl_fact *fact, const char *name)
{
    for (uint32_t i = 0; i < fact->field_count; i++) {
        if (strcmp(fact->fields[i].name, name) == 0)
            return &fact->fields[i];
    }
    return NULL;
}

bool gl_value_number(const golchin_value *value, double *out)
{
    bool is_integer = value->kind == GOLCHIN_INTEGER;
    if (is_integer || value->kind == GOLCHIN_DECIMAL)
        *out = is_integer ? (double)value->as.integer : value->as.decimal;
    return is_integer || value->kind == GOLCHIN_DECIMAL;
}

// Two strings of marks only have no spelling to compare.
static bool strings_equal(const gl_field *a, const gl_field *b, bool is_exact)
{
    if (is_exact || a->tight.len == 0 || b->tight.len == 0)
        return gl_slice_equal(a->value.as.string, b->value.as.string);
    return gl_slice_equal(a->tight, b->tight);
}

bool gl_field_equal(const gl_field *a, const gl_field *b, bool is_exact)
{
    double x, y;
    if (a->value.kind == GOLCHIN_INTEGER && b->value.kind == GOLCHIN_INTEGER)
        return a->value.as.integer == b->value.as.integer;
    if (gl_value_number(&a->value, &x) && gl_value_number(&b->value, &y))
        return !(x < y) && !(x > y);
    if (a->value.kind != b->value.kind)
        return false;
    if (a->value.kind == GOLCHIN_STRING)
        return strings_equal(a, b, is_exact);
    return a->value.as.boolean == b->value.as.boolean;
}
