// A record lies in memory as its extractor filled it; whoever gets a fact sees offsets of the
// original instead of the text's.
#include "record/fact.h"

#include "record/record_data.h"

static golchin_place place_of(const gl_wording *wording, const gl_decoded *decoded)
{
    golchin_span span = wording->span;
    gl_range range = gl_original_range(decoded, span);
    return (golchin_place){
        .byte_begin = range.byte_begin,
        .byte_end = range.byte_end,
        .char_begin = range.char_begin,
        .char_end = range.char_end,
        .text_begin = gl_char_offset(decoded, span.begin),
        .text_end = gl_char_offset(decoded, span.end),
        .is_resolved = wording->is_resolved,
    };
}

static golchin_places places_of(const gl_wordings *wordings, const gl_decoded *decoded,
                                gl_arena *arena)
{
    if (wordings->count == 0)
        return (golchin_places){0};
    golchin_place *places = gl_arena_array_raw(arena, golchin_place, wordings->count);
    for (uint32_t i = 0; i < wordings->count; i++)
        places[i] = place_of(&wordings->items[i], decoded);
    return (golchin_places){places, wordings->count};
}

uint32_t gl_fact_type(const gl_record *record, const gl_fact_kinds *kinds)
{
    const char *name = gl_schema_name(record->schema);
    uint32_t i = 0;
    while (i < kinds->schema_count && strcmp(kinds->schemas[i]->name, name) != 0)
        i++;
    return i;
}

golchin_fact gl_fact_of(const gl_record *record, const gl_decoded *decoded,
                        const gl_fact_kinds *kinds, gl_arena *arena)
{
    uint32_t count = gl_schema_slot_count(record->schema), type = gl_fact_type(record, kinds);
    golchin_value *values = gl_arena_array_raw(arena, golchin_value, count);
    golchin_places *places = gl_arena_array_raw(arena, golchin_places, count);
    for (uint32_t i = 0; i < count; i++) {
        values[i] = record->slots[i].value;
        places[i] = places_of(&record->slots[i].wordings, decoded, arena);
    }
    return (golchin_fact){
        .schema = type < kinds->schema_count ? kinds->schemas[type] : NULL,
        .values = values,
        .places = places,
        .whole = places_of(&record->wordings, decoded, arena),
        .rule = record->maker->rule,
    };
}
