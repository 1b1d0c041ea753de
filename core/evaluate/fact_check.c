// A slip of the pen in what people wrote looks like a fault of the extractor.
#include "evaluate/fact_check.h"

#include "base/error.h"
#include "base/slice.h"

static const char *values_of(const golchin_slot *slot, gl_arena *arena)
{
    const char *all = "";
    for (const char *const *value = slot->values; *value; value++)
        all = gl_arena_format(arena, "%s%s%s", all, *all ? ", " : "one of ", *value);
    return all;
}

// What a slot should hold and does not; NULL: nothing is wrong.
static const char *wrong_value(const golchin_slot *slot, const golchin_value *value,
                               gl_arena *arena)
{
    static const char *const wanted[] = {
        [GOLCHIN_SLOT_STRING] = "a string",
        [GOLCHIN_SLOT_INTEGER] = "an integer",
        [GOLCHIN_SLOT_NUMBER] = "a number",
        [GOLCHIN_SLOT_BOOLEAN] = "true or false",
    };
    bool is_enum = slot->type == GOLCHIN_SLOT_ENUM;
    if (gl_slot_holds(slot->type, value->kind) &&
        (!is_enum || gl_slot_lists(slot, value->as.string)))
        return NULL;
    return is_enum ? values_of(slot, arena) : wanted[slot->type];
}

static golchin_status check_field(const gl_fact *fact, const gl_field *field,
                                  const gl_schema *schema, const char *path, golchin_error *error)
{
    gl_arena *arena = gl_arena_new();
    golchin_status status = GOLCHIN_OK;
    int index = gl_schema_find_slot(schema, field->name);
    const char *wanted =
        index < 0 ? NULL
                  : wrong_value(gl_schema_slot(schema, (uint32_t)index), &field->value, arena);
    if (index < 0)
        status = gl_fail_at(error, GOLCHIN_BAD_RECORD, fact->line, 0,
                            "%s:%u: '%s' has no slot '%s'%s", path, fact->line, fact->type,
                            field->name, gl_schema_slot_hint(schema, field->name, arena));
    else if (wanted)
        status = gl_fail_at(error, GOLCHIN_BAD_RECORD, fact->line, 0,
                            "%s:%u: slot '%s' of '%s' is not %s", path, fact->line, field->name,
                            fact->type, wanted);
    gl_arena_free(arena);
    return status;
}

golchin_status gl_fact_check(const gl_fact *fact, const gl_schema *schema, const char *path,
                             golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (uint32_t i = 0; status == GOLCHIN_OK && i < fact->field_count; i++)
        status = check_field(fact, &fact->fields[i], schema, path, error);
    return status;
}
