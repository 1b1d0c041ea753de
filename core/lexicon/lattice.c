// Edges lie in chunks that never move; the lattice sorts pointers to them. Orders other than the
// one by first token are made when somebody asks, and dropped by the next seal.
//
//   sorted   by first token, longer first, then arrival      starts[t] … starts[t + 1]
//   ending   by last token, longer first                     ends[t] … ends[t + 1]
//   typed    by type, then as in `sorted`                    one group a type
#include "lexicon/lattice.h"

#include <assert.h>
#include <string.h>

#include "base/slice.h"

enum { CHUNK = 128, GROUPS_AT_FIRST = 16 };

typedef const golchin_edge *edge_pointer;

typedef struct group {
    golchin_symbol type; // 0: a free slot
    uint32_t begin;
    uint32_t count;
} group;

struct gl_lattice {
    gl_arena *arena;
    golchin_edge *chunk; // the one that is filled
    uint32_t chunk_used;
    edge_pointer *added; // in order of arrival
    uint32_t count, capacity;
    uint32_t token_count; // of the last seal
    uint32_t sealed;      // edges in the last seal
    edge_pointer *sorted;
    uint32_t *starts;
    edge_pointer *ending; // NULL until it is asked for
    uint32_t *ends;
    edge_pointer *typed; // NULL until it is asked for
    group *groups;       // open addressing by type, at most half full
    uint32_t group_slots;
};

gl_lattice *gl_lattice_new(gl_arena *arena)
{
    gl_lattice *lattice = gl_arena_alloc(arena, sizeof *lattice);
    lattice->arena = arena;
    lattice->chunk_used = CHUNK;
    gl_lattice_seal(lattice, 0);
    return lattice;
}

static void grow_added(gl_lattice *lattice)
{
    uint32_t capacity = lattice->capacity ? lattice->capacity * 2 : CHUNK;
    edge_pointer *larger = gl_arena_array(lattice->arena, edge_pointer, capacity);
    if (lattice->count)
        memcpy(larger, lattice->added, lattice->count * sizeof *larger);
    lattice->added = larger;
    lattice->capacity = capacity;
}

void gl_lattice_add(gl_lattice *lattice, golchin_edge edge)
{
    assert(edge.first < edge.last && edge.type != 0);
    if (lattice->chunk_used == CHUNK) {
        lattice->chunk = gl_arena_array(lattice->arena, golchin_edge, CHUNK);
        lattice->chunk_used = 0;
    }
    if (lattice->count == lattice->capacity)
        grow_added(lattice);
    golchin_edge *place = &lattice->chunk[lattice->chunk_used++];
    *place = edge;
    lattice->added[lattice->count++] = place;
}

// Counting sort of `from` into `to` by a token of each edge; stable. `index` gets token_count + 2
// places; afterwards index[t] is where token t begins.
static void sort_by_token(const gl_lattice *lattice, const edge_pointer *from, edge_pointer *to,
                          uint32_t *index, bool by_last)
{
    for (uint32_t i = 0; i < lattice->sealed; i++)
        index[(by_last ? from[i]->last : from[i]->first) + 1]++;
    for (uint32_t token = 0; token <= lattice->token_count; token++)
        index[token + 1] += index[token];
    for (uint32_t i = 0; i < lattice->sealed; i++)
        to[index[by_last ? from[i]->last : from[i]->first]++] = from[i];
    memmove(index + 1, index, (lattice->token_count + 1) * sizeof *index);
    index[0] = 0;
}

static uint32_t *new_index(const gl_lattice *lattice)
{
    return gl_arena_array(lattice->arena, uint32_t, (size_t)lattice->token_count + 2);
}

// Two stable passes: by last token from the end backwards, then by first token. That leaves longer
// edges first at a start, and those of equal length in order of arrival.
void gl_lattice_seal(gl_lattice *lattice, uint32_t token_count)
{
    lattice->token_count = token_count;
    lattice->sealed = lattice->count;
    lattice->ending = lattice->typed = NULL;
    lattice->sorted = gl_arena_array(lattice->arena, edge_pointer, lattice->count);
    lattice->starts = new_index(lattice);

    gl_arena *arena = lattice->arena;
    gl_arena_mark mark = gl_arena_save(arena);
    edge_pointer *backwards = gl_arena_array(arena, edge_pointer, lattice->count);
    edge_pointer *by_last = gl_arena_array(arena, edge_pointer, lattice->count);
    for (uint32_t i = 0; i < lattice->count; i++) {
        assert(lattice->added[i]->last <= token_count);
        backwards[i] = lattice->added[lattice->count - 1 - i];
    }
    sort_by_token(lattice, backwards, by_last, new_index(lattice), true);
    for (uint32_t i = 0; i < lattice->count; i++)
        backwards[i] = by_last[lattice->count - 1 - i];
    sort_by_token(lattice, backwards, lattice->sorted, lattice->starts, false);
    gl_arena_rewind(arena, mark);
}

const golchin_edge *const *gl_lattice_at(const gl_lattice *lattice, uint32_t token, uint32_t *count)
{
    if (token >= lattice->token_count) {
        *count = 0;
        return lattice->sorted;
    }
    *count = lattice->starts[token + 1] - lattice->starts[token];
    return lattice->sorted + lattice->starts[token];
}

static group *find_group(group *groups, uint32_t slots, golchin_symbol type)
{
    uint32_t at = type * UINT32_C(0x9E3779B1) & (slots - 1);
    while (groups[at].type && groups[at].type != type)
        at = (at + 1) & (slots - 1);
    return &groups[at];
}

static void grow_groups(gl_lattice *lattice)
{
    uint32_t slots = lattice->group_slots ? lattice->group_slots * 2 : GROUPS_AT_FIRST;
    group *larger = gl_arena_array(lattice->arena, group, slots);
    for (uint32_t i = 0; i < lattice->group_slots; i++) {
        if (lattice->groups[i].type)
            *find_group(larger, slots, lattice->groups[i].type) = lattice->groups[i];
    }
    lattice->groups = larger;
    lattice->group_slots = slots;
}

static void group_by_type(gl_lattice *lattice)
{
    lattice->group_slots = 0;
    grow_groups(lattice);
    uint32_t types = 0;
    for (uint32_t i = 0; i < lattice->sealed; i++) {
        if (2 * (types + 1) > lattice->group_slots)
            grow_groups(lattice);
        golchin_symbol type = lattice->sorted[i]->type;
        group *mine = find_group(lattice->groups, lattice->group_slots, type);
        types += mine->type == 0;
        mine->type = type;
        mine->count++;
    }
    uint32_t begin = 0;
    for (uint32_t i = 0; i < lattice->group_slots; i++) {
        group *mine = &lattice->groups[i];
        mine->begin = begin;
        begin += mine->count;
        mine->count = 0; // counted again while the edges are put in
    }
    lattice->typed = gl_arena_array(lattice->arena, edge_pointer, lattice->sealed);
    for (uint32_t i = 0; i < lattice->sealed; i++) {
        edge_pointer edge = lattice->sorted[i];
        group *mine = find_group(lattice->groups, lattice->group_slots, edge->type);
        lattice->typed[mine->begin + mine->count++] = edge;
    }
}

const golchin_edge *const *gl_lattice_of(gl_lattice *lattice, golchin_symbol type, uint32_t *count)
{
    if (!lattice->typed)
        group_by_type(lattice);
    const group *mine = find_group(lattice->groups, lattice->group_slots, type);
    *count = type ? mine->count : 0;
    return lattice->typed + mine->begin;
}

static edge_pointer first_of_type(const edge_pointer *edges, uint32_t count, golchin_symbol type)
{
    for (uint32_t i = 0; i < count; i++) {
        if (edges[i]->type == type)
            return edges[i];
    }
    return NULL;
}

const golchin_edge *gl_lattice_starting(const gl_lattice *lattice, golchin_symbol type,
                                        uint32_t token)
{
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(lattice, token, &count);
    return first_of_type(edges, count, type);
}

const golchin_edge *gl_lattice_ending(gl_lattice *lattice, golchin_symbol type, uint32_t token)
{
    if (token > lattice->token_count)
        return NULL;
    if (!lattice->ending) {
        lattice->ending = gl_arena_array(lattice->arena, edge_pointer, lattice->sealed);
        lattice->ends = new_index(lattice);
        sort_by_token(lattice, lattice->sorted, lattice->ending, lattice->ends, true);
    }
    uint32_t begin = lattice->ends[token];
    return first_of_type(lattice->ending + begin, lattice->ends[token + 1] - begin, type);
}

uint32_t gl_lattice_count(const gl_lattice *lattice)
{
    return lattice->count;
}

golchin_value gl_edge_feature(const golchin_edge *edge, golchin_symbol name)
{
    for (uint32_t i = 0; i < edge->feature_count; i++) {
        if (edge->features[i].name == name)
            return edge->features[i].value;
    }
    return gl_none();
}
