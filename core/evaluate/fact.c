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

static bool is_number(const golchin_value *value)
{
    return value->kind == GOLCHIN_INTEGER || value->kind == GOLCHIN_DECIMAL;
}

static double as_double(const golchin_value *value)
{
    return value->kind == GOLCHIN_INTEGER ? (double)value->as.integer : value->as.decimal;
}

static bool numbers_equal(const golchin_value *a, const golchin_value *b)
{
    if (a->kind == GOLCHIN_INTEGER && b->kind == GOLCHIN_INTEGER)
        return a->as.integer == b->as.integer;
    double x = as_double(a), y = as_double(b);
    return !(x < y) && !(x > y);
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
    if (is_number(&a->value) && is_number(&b->value))
        return numbers_equal(&a->value, &b->value);
    if (a->value.kind != b->value.kind)
        return false;
    if (a->value.kind == GOLCHIN_STRING)
        return strings_equal(a, b, is_exact);
    return a->value.as.boolean == b->value.as.boolean;
}
