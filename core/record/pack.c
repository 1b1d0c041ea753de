// A packed fact is a row of numbers and strings with their lengths in front, as this machine has
// them in memory. The process that it comes from may have gone wrong in any way, so nothing in it
// is believed: a number counts only where what it stands for is there.
#include "base/slice.h"
#include "record/fact.h"

// ---- packing ----

static void put_number(gl_bytes *bytes, uint64_t number)
{
    gl_bytes_add(bytes, &number, sizeof number);
}

static void put_string(gl_bytes *bytes, golchin_slice text)
{
    put_number(bytes, text.len);
    gl_bytes_add_slice(bytes, text);
}

static void put_value(gl_bytes *bytes, const golchin_value *value)
{
    put_number(bytes, value->kind);
    switch (value->kind) {
    case GOLCHIN_NONE:
        return;
    case GOLCHIN_STRING:
        put_string(bytes, value->as.string);
        return;
    case GOLCHIN_INTEGER:
        put_number(bytes, (uint64_t)value->as.integer);
        return;
    case GOLCHIN_DECIMAL:
        gl_bytes_add(bytes, &value->as.decimal, sizeof value->as.decimal);
        return;
    case GOLCHIN_BOOLEAN:
        put_number(bytes, value->as.boolean);
        return;
    }
}

static void put_places(gl_bytes *bytes, const golchin_places *places)
{
    put_number(bytes, places->count);
    for (size_t i = 0; i < places->count; i++) {
        const golchin_place *place = &places->items[i];
        put_number(bytes, place->byte_begin);
        put_number(bytes, place->byte_end);
        put_number(bytes, place->char_begin);
        put_number(bytes, place->char_end);
        put_number(bytes, place->text_begin);
        put_number(bytes, place->text_end);
        put_number(bytes, place->is_resolved);
    }
}

void gl_fact_pack(gl_bytes *bytes, const gl_fact_kinds *kinds, const golchin_fact *fact)
{
    size_t schema = 0;
    while (kinds->schemas[schema] != fact->schema)
        schema++;
    put_number(bytes, schema);
    put_number(bytes, (uint64_t)(fact->maker - kinds->makers));
    put_number(bytes, fact->rule != NULL);
    if (fact->rule)
        put_string(bytes, gl_slice(fact->rule, strlen(fact->rule) + 1));
    put_places(bytes, &fact->whole);
    for (size_t i = 0; i < fact->schema->slot_count; i++) {
        put_value(bytes, &fact->values[i]);
        put_places(bytes, &fact->places[i]);
    }
}

// ---- and back ----

typedef struct unpacking {
    golchin_slice rest;
    gl_arena *arena;
    bool is_broken;
} unpacking;

static golchin_slice take(unpacking *from, uint64_t len)
{
    if (len > from->rest.len) {
        from->is_broken = true;
        return gl_slice("", 0);
    }
    golchin_slice taken = gl_slice(from->rest.start, (size_t)len);
    from->rest = gl_slice(from->rest.start + len, from->rest.len - (size_t)len);
    return taken;
}

static uint64_t take_number(unpacking *from)
{
    uint64_t number = 0;
    golchin_slice bytes = take(from, sizeof number);
    if (bytes.len)
        memcpy(&number, bytes.start, sizeof number);
    return number;
}

static uint64_t take_below(unpacking *from, uint64_t end)
{
    uint64_t number = take_number(from);
    if (number < end)
        return number;
    from->is_broken = true;
    return 0;
}

static golchin_slice take_string(unpacking *from)
{
    return take(from, take_number(from));
}

static golchin_value take_value(unpacking *from, golchin_slot_type type)
{
    golchin_value value = {.kind = (golchin_kind)take_below(from, GOLCHIN_BOOLEAN + 1)};
    if (value.kind != GOLCHIN_NONE && !gl_slot_holds(type, value.kind)) {
        from->is_broken = true;
        return gl_none();
    }
    switch (value.kind) {
    case GOLCHIN_NONE:
        break;
    case GOLCHIN_STRING:
        value.as.string = take_string(from);
        break;
    case GOLCHIN_INTEGER:
        value.as.integer = (int64_t)take_number(from);
        break;
    case GOLCHIN_DECIMAL: {
        uint64_t bits = take_number(from);
        memcpy(&value.as.decimal, &bits, sizeof bits);
        break;
    }
    case GOLCHIN_BOOLEAN:
        value.as.boolean = take_below(from, 2);
        break;
    }
    return value;
}

static golchin_place take_place(unpacking *from)
{
    golchin_place place = {.byte_begin = take_number(from)};
    place.byte_end = take_number(from);
    place.char_begin = take_number(from);
    place.char_end = take_number(from);
    place.text_begin = take_number(from);
    place.text_end = take_number(from);
    place.is_resolved = take_below(from, 2);
    return place;
}

static golchin_places take_places(unpacking *from)
{
    enum { PLACE_SIZE = 7 * sizeof(uint64_t) };
    uint64_t count = take_below(from, from->rest.len / PLACE_SIZE + 1);
    if (count == 0)
        return (golchin_places){0};
    golchin_place *places = gl_arena_array_raw(from->arena, golchin_place, (size_t)count);
    for (uint64_t i = 0; i < count; i++)
        places[i] = take_place(from);
    return (golchin_places){places, (size_t)count};
}

static const char *take_rule(unpacking *from)
{
    if (!take_below(from, 2))
        return NULL;
    golchin_slice rule = take_string(from);
    if (rule.len > 0 && rule.start[rule.len - 1] == '\0')
        return rule.start;
    from->is_broken = true;
    return NULL;
}

bool gl_fact_unpack(golchin_slice *packed, const gl_fact_kinds *kinds, gl_arena *arena,
                    golchin_fact *out)
{
    unpacking from = {.rest = *packed, .arena = arena};
    size_t schema = (size_t)take_below(&from, kinds->schema_count);
    size_t maker = (size_t)take_below(&from, kinds->maker_count);
    if (from.is_broken)
        return false;
    golchin_fact fact = {.schema = kinds->schemas[schema], .maker = &kinds->makers[maker]};
    fact.rule = take_rule(&from);
    fact.whole = take_places(&from);
    golchin_value *values = gl_arena_array_raw(arena, golchin_value, fact.schema->slot_count);
    golchin_places *places = gl_arena_array_raw(arena, golchin_places, fact.schema->slot_count);
    for (size_t i = 0; i < fact.schema->slot_count; i++) {
        values[i] = take_value(&from, fact.schema->slots[i].type);
        places[i] = take_places(&from);
    }
    fact.values = values;
    fact.places = places;
    *out = fact;
    *packed = from.rest;
    return !from.is_broken;
}
