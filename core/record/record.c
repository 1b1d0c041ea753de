// A record is a row of slots as its schema says. A value is made canonical when it is set: a
// decimal that is a whole number becomes an integer, so that equal numbers are equal in kind too.
#include "record/record.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "record/record_data.h"

gl_records *gl_records_new(gl_arena *arena)
{
    gl_records *records = gl_arena_alloc(arena, sizeof *records);
    records->arena = arena;
    return records;
}

void gl_records_set_data(gl_records *records, void *data)
{
    records->data = data;
}

void *gl_record_data(const gl_record *record)
{
    return record->records->data;
}

// Room for one more item of `size` bytes in an arena; what was outgrown stays until the reset.
static void *grow(void *items, uint32_t count, uint32_t *capacity, size_t size, gl_arena *arena)
{
    if (count < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : 2;
    void *larger = gl_arena_alloc(arena, gl_array_size(*capacity, size));
    if (count)
        memcpy(larger, items, count * size);
    return larger;
}

void gl_wordings_add(gl_wordings *list, gl_wording wording, gl_arena *arena)
{
    list->items = grow(list->items, list->count, &list->capacity, sizeof *list->items, arena);
    list->items[list->count++] = wording;
}

gl_record *gl_records_add(gl_records *records, const gl_schema *schema, const gl_maker *maker)
{
    uint32_t slots = gl_schema_slot_count(schema);
    gl_record *record =
        gl_arena_alloc(records->arena, sizeof *record + slots * sizeof record->slots[0]);
    record->records = records;
    record->schema = schema;
    record->maker = maker;
    records->items = grow(records->items, records->count, &records->capacity, sizeof(gl_record *),
                          records->arena);
    record->arrival = records->count;
    records->items[records->count++] = record;
    return record;
}

void gl_record_cover(gl_record *record, golchin_span span)
{
    gl_wordings_add(&record->wordings, (gl_wording){.span = span}, record->records->arena);
}

static const char *kind_name(golchin_kind kind)
{
    switch (kind) {
    case GOLCHIN_NONE:
        return "nothing";
    case GOLCHIN_STRING:
        return "a string";
    case GOLCHIN_INTEGER:
        return "an integer";
    case GOLCHIN_DECIMAL:
        return "a decimal";
    case GOLCHIN_BOOLEAN:
        return "a boolean";
    }
    return "a value of an unknown kind";
}

static const char *slot_type_name(golchin_slot_type type)
{
    switch (type) {
    case GOLCHIN_SLOT_STRING:
        return "a string";
    case GOLCHIN_SLOT_INTEGER:
        return "an integer";
    case GOLCHIN_SLOT_NUMBER:
        return "a number";
    case GOLCHIN_SLOT_BOOLEAN:
        return "a boolean";
    case GOLCHIN_SLOT_ENUM:
        return "one of its values";
    }
    return "";
}

static golchin_value whole_as_integer(golchin_value value)
{
    if (value.kind != GOLCHIN_DECIMAL)
        return value;
    double number = value.as.decimal;
    bool fits = number >= -0x1p63 && number < 0x1p63;
    return fits && number == trunc(number) ? gl_integer((int64_t)number) : value;
}

static golchin_status check_value(const gl_record *record, const golchin_slot *slot,
                                  golchin_value value, golchin_error *error)
{
    const char *type = gl_schema_name(record->schema);
    if (!gl_slot_holds(slot->type, value.kind))
        return gl_fail(error, GOLCHIN_BAD_RECORD, "%s.%s is %s, so it cannot hold %s", type,
                       slot->name, slot_type_name(slot->type), kind_name(value.kind));
    if (value.kind == GOLCHIN_DECIMAL && !isfinite(value.as.decimal))
        return gl_fail(error, GOLCHIN_BAD_RECORD, "%s.%s cannot hold a number that is not finite",
                       type, slot->name);
    if (slot->type == GOLCHIN_SLOT_ENUM && !gl_slot_lists(slot, value.as.string))
        return gl_fail(error, GOLCHIN_BAD_RECORD,
                       "%s.%s cannot be \"%.*s\"; add it to the values of the slot", type,
                       slot->name, GL_SLICE_ARGS(value.as.string));
    return GOLCHIN_OK;
}

golchin_status gl_record_set(gl_record *record, const char *slot, golchin_value value,
                             const golchin_span *span, bool is_resolved, golchin_error *error)
{
    int index = gl_schema_find_slot(record->schema, slot);
    if (index < 0)
        return gl_fail(error, GOLCHIN_BAD_RECORD, "record type \"%s\" has no slot \"%s\"%s",
                       gl_schema_name(record->schema), slot,
                       gl_schema_slot_hint(record->schema, slot, record->records->arena));
    gl_filled *filled = &record->slots[index];
    if (gl_value_is_empty(value)) {
        *filled = (gl_filled){0};
        return GOLCHIN_OK;
    }
    value = whole_as_integer(value);
    const golchin_slot *declared = gl_schema_slot(record->schema, (uint32_t)index);
    golchin_status status = check_value(record, declared, value, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_arena *arena = record->records->arena;
    if (value.kind == GOLCHIN_STRING)
        value.as.string.start = gl_arena_copy(arena, value.as.string.start, value.as.string.len);
    *filled = (gl_filled){.value = value};
    if (span)
        gl_wordings_add(&filled->wordings, (gl_wording){*span, is_resolved}, arena);
    return GOLCHIN_OK;
}

golchin_status gl_record_check(const gl_record *record, golchin_error *error)
{
    for (uint32_t i = 0; i < gl_schema_slot_count(record->schema); i++) {
        const golchin_slot *slot = gl_schema_slot(record->schema, i);
        if (slot->is_required && record->slots[i].value.kind == GOLCHIN_NONE)
            return gl_fail(error, GOLCHIN_BAD_RECORD,
                           "%s%s%s: a record of type \"%s\" lacks \"%s\", which it requires; fill "
                           "it or make the slot optional",
                           record->maker->extractor, record->maker->rule ? "/" : "",
                           record->maker->rule ? record->maker->rule : "",
                           gl_schema_name(record->schema), slot->name);
    }
    return GOLCHIN_OK;
}

uint32_t gl_records_count(const gl_records *records)
{
    return records->count;
}

void gl_records_cut(gl_records *records, uint32_t count)
{
    if (count < records->count)
        records->count = count;
}

void gl_records_drop(gl_records *records, gl_select *dropped, void *context)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < records->count; i++) {
        if (!dropped(context, records->items[i]->maker))
            records->items[kept++] = records->items[i];
    }
    records->count = kept;
}

const gl_record *gl_records_get(const gl_records *records, uint32_t index)
{
    return records->items[index];
}

const gl_schema *gl_record_schema(const gl_record *record)
{
    return record->schema;
}

const gl_maker *gl_record_maker(const gl_record *record)
{
    return record->maker;
}

golchin_value gl_record_value(const gl_record *record, uint32_t slot)
{
    return record->slots[slot].value;
}

bool gl_record_wording(const gl_record *record, uint32_t slot, uint32_t index, golchin_span *span,
                       bool *is_resolved)
{
    const gl_wordings *all =
        slot == GL_RECORD_WHOLE ? &record->wordings : &record->slots[slot].wordings;
    if (index >= all->count)
        return false;
    *span = all->items[index].span;
    *is_resolved = all->items[index].is_resolved;
    return true;
}
