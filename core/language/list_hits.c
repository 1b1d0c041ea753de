// The few hits that the readers go by, picked out of all edges in one pass. Edges that the readers
// add come in no list.
#include "language/reading.h"

static gl_list_hits empty_hits(const gl_reading *reading, uint32_t room)
{
    return (gl_list_hits){.items = gl_arena_array_raw(reading->arena, const golchin_edge *, room)};
}

static golchin_symbol least(golchin_symbol a, golchin_symbol b)
{
    return a < b ? a : b;
}

static golchin_symbol most(golchin_symbol a, golchin_symbol b)
{
    return a > b ? a : b;
}

static void add_hit(gl_list_hits *hits, const golchin_edge *edge)
{
    hits->items[hits->count++] = edge;
    hits->longest = most(hits->longest, edge->last - edge->first);
}

// The numbers of the lists lie side by side, so that one test tells most other hits. Every edge is
// written and counts when it passes: which ones do cannot be foreseen.
static gl_list_hits candidates(const gl_reading *reading)
{
    const gl_language_types *types = &reading->language->types;
    golchin_symbol low = least(types->place_list, types->organization_list);
    golchin_symbol high = most(types->place_list, types->organization_list);
    low = least(low, types->qualifier_list);
    high = most(high, types->qualifier_list);
    uint32_t count, found = 0;
    const golchin_edge *const *edges = gl_lattice_all(reading->lattice, &count);
    gl_list_hits hits = empty_hits(reading, count);
    for (uint32_t i = 0; i < count; i++) {
        const golchin_edge *edge = edges[i];
        hits.items[found] = edge;
        found += edge->type - low <= high - low;
    }
    hits.count = found;
    return hits;
}

void gl_list_hits_find(gl_reading *reading)
{
    const gl_language_types *types = &reading->language->types;
    gl_list_hits found = candidates(reading);
    reading->places = empty_hits(reading, found.count);
    reading->organizations = empty_hits(reading, found.count);
    reading->qualifiers = empty_hits(reading, found.count);
    for (uint32_t i = 0; i < found.count; i++) {
        golchin_symbol type = found.items[i]->type;
        if (type == types->place_list)
            add_hit(&reading->places, found.items[i]);
        else if (type == types->organization_list)
            add_hit(&reading->organizations, found.items[i]);
        else if (type == types->qualifier_list)
            add_hit(&reading->qualifiers, found.items[i]);
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

uint32_t gl_list_hits_at(const gl_list_hits *hits, uint32_t token)
{
    uint32_t at = first_from(hits, token);
    return at < hits->count && hits->items[at]->first == token ? at : hits->count;
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
