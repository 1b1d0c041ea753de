// Schemas are copied whole into one arena and never move, so that records may point to them. A name
// has a number in `names` and a place in `by_name`; a dropped schema leaves that place empty.
#include "record/schema.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/slice.h"
#include "base/vector.h"

struct gl_schema {
    const char *name;
    uint32_t owner;
    uint32_t slot_count;
    golchin_slot *slots;
};

struct gl_schemas {
    gl_arena *arena;
    gl_strings *names;
    gl_vector(gl_schema *) by_name; // number of the name - 1 → schema, or NULL
};

gl_schemas *gl_schemas_new(void)
{
    gl_schemas *schemas = gl_alloc(sizeof *schemas);
    *schemas = (gl_schemas){.arena = gl_arena_new(), .names = gl_strings_new()};
    return schemas;
}

void gl_schemas_free(gl_schemas *schemas)
{
    if (!schemas)
        return;
    gl_vector_free(&schemas->by_name);
    gl_strings_free(schemas->names);
    gl_arena_free(schemas->arena);
    free(schemas);
}

bool gl_name_is_valid(const char *name)
{
    if (!name || name[0] < 'a' || name[0] > 'z')
        return false;
    return name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

static golchin_status check_enum(const golchin_schema *schema, const golchin_slot *slot,
                                 golchin_error *error)
{
    if (!slot->values || !slot->values[0])
        return gl_fail(
            error, GOLCHIN_BAD_SCHEMA,
            "record type \"%s\": slot \"%s\" is an enum without values; list at least one",
            schema->name, slot->name);
    for (const char *const *value = slot->values; *value; value++) {
        if (!**value)
            return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                           "record type \"%s\": slot \"%s\" has an empty value; leave it out",
                           schema->name, slot->name);
    }
    return GOLCHIN_OK;
}

static golchin_status check_slot(const golchin_schema *schema, size_t index, golchin_error *error)
{
    const golchin_slot *slot = &schema->slots[index];
    if (!gl_name_is_valid(slot->name))
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "record type \"%s\": slot %zu is named \"%s\"; a name is a to z, then also "
                       "digits and _",
                       schema->name, index + 1, slot->name ? slot->name : "");
    // "record" is the key of the whole record's spans.
    if (strcmp(slot->name, "record") == 0)
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "record type \"%s\": no slot can be named \"record\"; choose another name",
                       schema->name);
    for (size_t i = 0; i < index; i++) {
        if (strcmp(schema->slots[i].name, slot->name) == 0)
            return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                           "record type \"%s\": slot \"%s\" is declared twice; drop one",
                           schema->name, slot->name);
    }
    switch (slot->type) {
    case GOLCHIN_SLOT_STRING:
    case GOLCHIN_SLOT_INTEGER:
    case GOLCHIN_SLOT_NUMBER:
    case GOLCHIN_SLOT_BOOLEAN:
        return GOLCHIN_OK;
    case GOLCHIN_SLOT_ENUM:
        return check_enum(schema, slot, error);
    }
    return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                   "record type \"%s\": slot \"%s\" has no golchin_slot_type (%d)", schema->name,
                   slot->name, (int)slot->type);
}

static golchin_status check(const golchin_schema *schema, golchin_error *error)
{
    if (schema->size < GL_SIZE_UP_TO(golchin_schema, slot_count))
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "a record type has size %zu; set it to sizeof(golchin_schema)",
                       schema->size);
    if (!gl_name_is_valid(schema->name))
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "a record type is named \"%s\"; a name is a to z, then also digits and _",
                       schema->name ? schema->name : "");
    if (strcmp(schema->name, "error") == 0)
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "no record type can be named \"error\"; golchin reports failures under it");
    if (schema->slot_count == 0 || !schema->slots || schema->slot_count > GL_SLOTS_MAX)
        return gl_fail(error, GOLCHIN_BAD_SCHEMA,
                       "record type \"%s\" has %zu slots; it needs 1 to %d", schema->name,
                       schema->slot_count, GL_SLOTS_MAX);
    for (size_t i = 0; i < schema->slot_count; i++) {
        golchin_status status = check_slot(schema, i, error);
        if (status != GOLCHIN_OK)
            return status;
    }
    return GOLCHIN_OK;
}

static const char *const *copy_values(const char *const *values, gl_arena *arena)
{
    size_t count = 0;
    while (values[count])
        count++;
    const char **copy = gl_arena_array(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        copy[i] = gl_arena_copy_string(arena, values[i]);
    return copy;
}

static gl_schema *copy(const golchin_schema *from, uint32_t owner, gl_arena *arena)
{
    gl_schema *schema = gl_arena_alloc(arena, sizeof *schema);
    *schema = (gl_schema){
        .name = gl_arena_copy_string(arena, from->name),
        .owner = owner,
        .slot_count = (uint32_t)from->slot_count,
        .slots = gl_arena_array(arena, golchin_slot, from->slot_count),
    };
    for (uint32_t i = 0; i < schema->slot_count; i++) {
        golchin_slot *slot = &schema->slots[i];
        *slot = from->slots[i];
        slot->name = gl_arena_copy_string(arena, slot->name);
        slot->values = slot->type == GOLCHIN_SLOT_ENUM ? copy_values(slot->values, arena) : NULL;
    }
    return schema;
}

golchin_status gl_schemas_add(gl_schemas *schemas, uint32_t owner, const golchin_schema *declared,
                              golchin_error *error)
{
    golchin_status status = check(declared, error);
    if (status != GOLCHIN_OK)
        return status;
    const gl_schema *other = gl_schemas_find(schemas, declared->name);
    if (other)
        return gl_fail(error, GOLCHIN_DUPLICATE,
                       other->owner == owner
                           ? "record type \"%s\" is declared twice; drop one"
                           : "record type \"%s\" belongs to another extractor; choose another name",
                       declared->name);
    uint32_t number = gl_strings_add(schemas->names, gl_slice_of(declared->name));
    while (schemas->by_name.count < number)
        gl_vector_push(&schemas->by_name, NULL);
    schemas->by_name.items[number - 1] = copy(declared, owner, schemas->arena);
    return GOLCHIN_OK;
}

void gl_schemas_drop(gl_schemas *schemas, uint32_t owner)
{
    for (size_t i = 0; i < schemas->by_name.count; i++) {
        if (schemas->by_name.items[i] && schemas->by_name.items[i]->owner == owner)
            schemas->by_name.items[i] = NULL;
    }
}

const gl_schema *gl_schemas_find(const gl_schemas *schemas, const char *name)
{
    uint32_t number = gl_strings_find(schemas->names, gl_slice_of(name));
    return number ? schemas->by_name.items[number - 1] : NULL;
}

const gl_schema *gl_schemas_of(const gl_schemas *schemas, uint32_t owner, uint32_t index)
{
    for (size_t i = 0; i < schemas->by_name.count; i++) {
        const gl_schema *schema = schemas->by_name.items[i];
        if (schema && schema->owner == owner && index-- == 0)
            return schema;
    }
    return NULL;
}

const char *gl_schema_name(const gl_schema *schema)
{
    return schema->name;
}

uint32_t gl_schema_owner(const gl_schema *schema)
{
    return schema->owner;
}

uint32_t gl_schema_slot_count(const gl_schema *schema)
{
    return schema->slot_count;
}

const golchin_slot *gl_schema_slot(const gl_schema *schema, uint32_t index)
{
    return &schema->slots[index];
}

int gl_schema_find_slot(const gl_schema *schema, const char *name)
{
    for (uint32_t i = 0; i < schema->slot_count; i++) {
        if (strcmp(schema->slots[i].name, name) == 0)
            return (int)i;
    }
    return -1;
}

bool gl_schema_has_key(const gl_schema *schema)
{
    for (uint32_t i = 0; i < schema->slot_count; i++) {
        if (schema->slots[i].is_key)
            return true;
    }
    return false;
}

const char *gl_schema_slot_hint(const gl_schema *schema, const char *slot, gl_arena *arena)
{
    uint32_t count = gl_schema_slot_count(schema);
    const char **names = gl_arena_array(arena, const char *, count + 1), *all = "";
    for (uint32_t i = 0; i < count; i++) {
        names[i] = gl_schema_slot(schema, i)->name;
        all = gl_arena_format(arena, "%s%s%s", all, *all ? ", " : "", names[i]);
    }
    return gl_arena_format(arena, "%s; it has %s", gl_nearest_hint(slot, names, arena), all);
}

bool gl_slot_holds(golchin_slot_type type, golchin_kind kind)
{
    switch (type) {
    case GOLCHIN_SLOT_STRING:
    case GOLCHIN_SLOT_ENUM:
        return kind == GOLCHIN_STRING;
    case GOLCHIN_SLOT_INTEGER:
        return kind == GOLCHIN_INTEGER;
    case GOLCHIN_SLOT_NUMBER:
        return kind == GOLCHIN_INTEGER || kind == GOLCHIN_DECIMAL;
    case GOLCHIN_SLOT_BOOLEAN:
        return kind == GOLCHIN_BOOLEAN;
    }
    return false;
}

bool gl_slot_lists(const golchin_slot *slot, golchin_slice text)
{
    for (const char *const *value = slot->values; *value; value++) {
        if (gl_slice_is(text, *value))
            return true;
    }
    return false;
}
