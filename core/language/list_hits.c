// The few hits that the readers go by, picked out of all edges in one pass. Edges that the readers
// add come in no list.
#include "language/reading.h"

static gl_list_hits empty_hits(const gl_reading *reading, uint32_t room)
{
    return (gl_list_hits){.items = gl_arena_array_raw(reading->arena, const golchin_edge *, room)};
}

static void add_hit(gl_list_hits *hits, const golchin_edge *edge)
{
    hits->items[hits->count++] = edge;
    if (edge->last - edge->first > hits->longest)
        hits->longest = edge->last - edge->first;
}

void gl_list_hits_find(gl_reading *reading)
{
    const gl_language_types *types = &reading->language->types;
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_all(reading->lattice, &count);
    reading->places = empty_hits(reading, count);
    reading->organizations = empty_hits(reading, count);
    reading->qualifiers = empty_hits(reading, count);
    for (uint32_t i = 0; i < count; i++) {
        golchin_symbol type = edges[i]->type;
        if (type == types->place_list)
            add_hit(&reading->places, edges[i]);
        else if (type == types->organization_list)
            add_hit(&reading->organizations, edges[i]);
        else if (type == types->qualifier_list)
            add_hit(&reading->qualifiers, edges[i]);
    }
}

// The first hit that starts at `token` or behind it.
static uint32_t first_from(const gl_list_hits *hits, uint32_t token)
{
    uint32_t low = 0, high = hits->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (hits->items[middle]->first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const golchin_edge *gl_list_hits_ending(const gl_list_hits *hits, uint32_t token)
{
    uint32_t at = first_from(hits, token > hits->longest ? token - hits->longest : 0);
    for (; at < hits->count && hits->items[at]->first < token; at++) {
        if (hits->items[at]->last == token)
            return hits->items[at];
    }
    return NULL;
}
