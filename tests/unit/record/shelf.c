#include "shelf.h"

#include <inttypes.h>
#include <string.h>

#include "base/slice.h"
#include "unit.h"

static const char *const statuses[] = {"active", "planned", "under_construction", NULL};

static const golchin_slot facility_slots[] = {
    {.name = "kind", .type = GOLCHIN_SLOT_STRING, .is_required = true, .is_key = true},
    {.name = "name", .type = GOLCHIN_SLOT_STRING, .is_key = true},
    {.name = "count", .type = GOLCHIN_SLOT_INTEGER, .is_key = true},
    {.name = "beds", .type = GOLCHIN_SLOT_NUMBER},
    {.name = "open", .type = GOLCHIN_SLOT_BOOLEAN},
    {.name = "status", .type = GOLCHIN_SLOT_ENUM, .values = statuses},
};

static const golchin_slot note_slots[] = {
    {.name = "text", .type = GOLCHIN_SLOT_STRING},
    {.name = "page", .type = GOLCHIN_SLOT_INTEGER},
};

static const gl_maker maker = {"facilities", "1.0.0", "counted"};

static const gl_schema *declare(record_shelf *shelf, const char *name, const golchin_slot *slots,
                                size_t count)
{
    golchin_schema declared = {
        .size = sizeof declared, .name = name, .slots = slots, .slot_count = count};
    golchin_error error = {0};
    ck_assert_msg(gl_schemas_add(shelf->schemas, 0, &declared, &error) == GOLCHIN_OK, "%s",
                  error.text);
    return gl_schemas_find(shelf->schemas, name);
}

void shelf_init(record_shelf *shelf)
{
    shelf->arena = gl_arena_new();
    shelf->schemas = gl_schemas_new();
    shelf->facility = declare(shelf, "facility", facility_slots, COUNT_OF(facility_slots));
    shelf->note = declare(shelf, "note", note_slots, COUNT_OF(note_slots));
    shelf->records = gl_records_new(shelf->arena);
}

void shelf_deinit(record_shelf *shelf)
{
    gl_schemas_free(shelf->schemas);
    gl_arena_free(shelf->arena);
}

static golchin_value value_of(const golchin_slot *slot, const char *text)
{
    switch (slot->type) {
    case GOLCHIN_SLOT_INTEGER:
        return gl_integer(strtoll(text, NULL, 10));
    case GOLCHIN_SLOT_NUMBER:
        return strchr(text, '.') ? gl_decimal(strtod(text, NULL))
                                 : gl_integer(strtoll(text, NULL, 10));
    case GOLCHIN_SLOT_BOOLEAN:
        return gl_boolean(strcmp(text, "true") == 0);
    case GOLCHIN_SLOT_STRING:
    case GOLCHIN_SLOT_ENUM:
        break;
    }
    return gl_string(gl_slice_of(text));
}

gl_record *shelf_add(record_shelf *shelf, const gl_schema *schema, uint32_t begin, uint32_t end,
                     const char *slots)
{
    gl_record *record = gl_records_add(shelf->records, schema, &maker);
    golchin_span span = {begin, end};
    gl_record_cover(record, span);
    char *copy = gl_arena_copy(shelf->arena, slots, strlen(slots)), *rest;
    for (char *pair = strtok_r(copy, ";", &rest); pair; pair = strtok_r(NULL, ";", &rest)) {
        char *text = strchr(pair, '=');
        *text++ = '\0';
        golchin_error error = {0};
        const golchin_slot *slot =
            gl_schema_slot(schema, (uint32_t)gl_schema_find_slot(schema, pair));
        ck_assert_msg(gl_record_set(record, pair, value_of(slot, text), &span, false, &error) ==
                          GOLCHIN_OK,
                      "%s: %s", slots, error.text);
    }
    return record;
}

static const char *show_value(record_shelf *shelf, golchin_value value)
{
    switch (value.kind) {
    case GOLCHIN_NONE:
        break;
    case GOLCHIN_STRING:
        return gl_arena_copy(shelf->arena, value.as.string.start, value.as.string.len);
    case GOLCHIN_INTEGER:
        return gl_arena_format(shelf->arena, "%" PRId64, value.as.integer);
    case GOLCHIN_DECIMAL:
        return gl_arena_format(shelf->arena, "%g", value.as.decimal);
    case GOLCHIN_BOOLEAN:
        return value.as.boolean ? "true" : "false";
    }
    return "";
}

const char *shelf_show(record_shelf *shelf, const gl_record *record)
{
    const gl_schema *schema = gl_record_schema(record);
    const char *shown = "";
    for (uint32_t i = 0; i < gl_schema_slot_count(schema); i++) {
        golchin_value value = gl_record_value(record, i);
        if (value.kind != GOLCHIN_NONE)
            shown = gl_arena_format(shelf->arena, "%s%s%s=%s", shown, *shown ? ";" : "",
                                    gl_schema_slot(schema, i)->name, show_value(shelf, value));
    }
    return shown;
}
