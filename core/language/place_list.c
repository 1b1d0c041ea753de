// places.tsv, read once: types as numbers, provinces numbered, names as records write them.
#include "language/place.h"

#include "text/joiner.h"

static const char *const type_names[] = {
    [GL_PLACE_OTHER] = "region", [GL_PLACE_PROVINCE] = "province", [GL_PLACE_COUNTY] = "county",
    [GL_PLACE_CITY] = "city",    [GL_PLACE_DISTRICT] = "district", [GL_PLACE_COUNTRY] = "country",
};

enum { TYPE_COUNT = sizeof type_names / sizeof *type_names };

const char *gl_place_type_name(gl_place_type type)
{
    return type_names[type];
}

static gl_place_type type_of(golchin_slice text)
{
    for (int type = 0; type < TYPE_COUNT; type++) {
        if (gl_slice_is(text, type_names[type]))
            return (gl_place_type)type;
    }
    return GL_PLACE_OTHER;
}

typedef struct provinces {
    golchin_slice names[GL_PROVINCES_MAX];  // as the list has them
    golchin_slice spaced[GL_PROVINCES_MAX]; // as records do
    uint8_t count;
} provinces;

// The number of a province, from 1; 0: there is no name, or no room.
static uint8_t number_of(provinces *known, golchin_slice name, gl_arena *arena)
{
    for (uint8_t at = 0; at < known->count; at++) {
        if (gl_slice_equal(known->names[at], name))
            return (uint8_t)(at + 1);
    }
    if (name.len == 0 || known->count == GL_PROVINCES_MAX - 1)
        return 0;
    known->names[known->count] = name;
    known->spaced[known->count] = gl_joiners_replace(name, ' ', arena);
    return ++known->count;
}

// The columns of places.tsv.
enum { NAME, TYPE, WITHIN, DOUBTFUL, POPULATION, COLUMN_COUNT };

static const char *const column_names[COLUMN_COUNT] = {
    [NAME] = "name",
    [TYPE] = "type",
    [WITHIN] = "province",
    [DOUBTFUL] = "ambiguous",
    [POPULATION] = "population",
};

static gl_place place_of(gl_language *language, const golchin_slice cells[COLUMN_COUNT],
                         provinces *known)
{
    gl_place place = {
        .name = gl_joiners_replace(cells[NAME], ' ', language->arena),
        .type = type_of(cells[TYPE]),
        .is_doubtful = gl_slice_is(cells[DOUBTFUL], "yes"),
        .population = (uint32_t)gl_language_number(cells[POPULATION]),
    };
    golchin_slice province = cells[place.type == GL_PLACE_PROVINCE ? NAME : WITHIN];
    place.province = number_of(known, province, language->arena);
    place.province_name = place.province ? known->spaced[place.province - 1]
                                         : gl_joiners_replace(province, ' ', language->arena);
    return place;
}

void gl_places_load(gl_language *language, gl_strings *symbols)
{
    gl_list list = language->place_list;
    provinces known = {.count = 0};
    golchin_symbol columns[COLUMN_COUNT];
    golchin_slice cells[COLUMN_COUNT];
    for (int at = 0; at < COLUMN_COUNT; at++)
        columns[at] = gl_strings_add(symbols, gl_slice_of(column_names[at]));
    language->places = gl_arena_array(language->arena, gl_place, list.count);
    for (uint32_t at = 0; at < list.count; at++) {
        gl_lexicon_cells(language->lexicon, list.first + at, columns, COLUMN_COUNT, cells);
        gl_place place = place_of(language, cells, &known);
        language->places[at] = place;
        if (!place.is_doubtful && !memchr(place.name.start, ' ', place.name.len))
            gl_lexicon_note_town(language->lexicon, place.name);
    }
}
