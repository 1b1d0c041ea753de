// What a unit's word stands for: its canonical word (`تومانی` is تومان), its kind, and a scale that
// is part of it (`میلیارد تومان`, همت).
#include "language/unit.h"

// A weight of fewer tonnes than this is taken for so many persons.
enum { TONNES_MIN = 1000 };

void gl_units_load(gl_language *language, gl_strings *symbols)
{
    gl_list list = language->unit_list;
    language->units = gl_arena_array(language->arena, gl_unit, list.count);
    for (uint32_t at = 0; at < list.count; at++) {
        uint32_t entry = list.first + at;
        int64_t scale = gl_language_number(gl_language_peek(language, symbols, entry, "scale"));
        language->units[at] = (gl_unit){
            .name = gl_language_column(language, symbols, entry, "canonical"),
            .kind = gl_language_column(language, symbols, entry, "kind"),
            .scale = scale > 0 ? scale : 1,
        };
    }
}

static bool is_kind(const gl_unit *unit, const char *kind)
{
    return gl_slice_is(unit->kind, kind);
}

// تن counts persons and tonnes: a large number of them, not "of" anything, is a weight.
static bool is_better(const gl_unit *fresh, const gl_unit *old, bool is_weight)
{
    if (is_kind(fresh, "weight") && is_kind(old, "person"))
        return is_weight;
    return is_kind(fresh, "person") && is_kind(old, "weight") && !is_weight;
}

static bool is_weight_number(const gl_reading *reading, const gl_number *number, uint32_t after)
{
    return number->has_value && gl_exact_compare(number->value, gl_exact_of(TONNES_MIN)) >= 0 &&
           gl_reading_key(reading, after) != GL_KEY_FROM;
}

// `تعداد`, `مجموع` are listed with the units, but do not follow a number as one.
static const gl_unit *unit_of_edge(const gl_language *language, const golchin_edge *edge)
{
    uint32_t at = edge->entry - 1 - language->unit_list.first;
    if (edge->type != language->types.unit_list || edge->entry == 0 ||
        at >= language->unit_list.count || is_kind(&language->units[at], "count"))
        return NULL;
    return &language->units[at];
}

const gl_unit *gl_unit_after(const gl_reading *reading, const gl_number *number, uint32_t *last)
{
    const gl_unit *best = NULL;
    uint32_t count = 0, token = number->last;
    if (token >= reading->text->token_count ||
        reading->text->tokens[token].gap == GOLCHIN_PARAGRAPH)
        return NULL;
    const golchin_edge *const *edges = gl_lattice_at(reading->lattice, token, &count);
    for (uint32_t at = 0; at < count; at++) { // longer ones come first
        const gl_unit *unit = unit_of_edge(reading->language, edges[at]);
        if (!unit || (best && edges[at]->last < *last))
            continue;
        bool is_weight = is_weight_number(reading, number, edges[at]->last);
        if (!best || is_better(unit, best, is_weight)) {
            best = unit;
            *last = edges[at]->last;
        }
    }
    return best;
}

const gl_unit *gl_unit_at(const gl_reading *reading, uint32_t first, uint32_t last)
{
    uint32_t count = 0;
    const golchin_edge *const *edges = gl_lattice_at(reading->lattice, first, &count);
    for (uint32_t at = 0; at < count; at++) {
        const gl_unit *unit =
            edges[at]->last == last ? unit_of_edge(reading->language, edges[at]) : NULL;
        if (unit)
            return unit;
    }
    return NULL;
}

bool gl_unit_is_money(const gl_unit *unit)
{
    return is_kind(unit, "currency");
}

bool gl_unit_is_percent(const gl_unit *unit)
{
    return is_kind(unit, "percent");
}
