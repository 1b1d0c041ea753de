// Edges lie in chunks that never move; the lattice sorts pointers to them. A seal sorts what is new
// and puts it among what is sorted. Orders other than the one by first token are made when
// somebody asks; the next seal drops them, of the groups only those that change.
//
//   sorted   by first token, longer first, then arrival      starts[t] … starts[t + 1]
//   ending   by last token, longer first                     ends[t] … ends[t + 1]
//   groups   by type, then as in `sorted`                    one group a type
#include "lexicon/lattice.h"

#include <assert.h>
#include <string.h>

#include "base/slice.h"
#include "lexicon/edge_groups.h"
#include "lexicon/edge_sort.h"

enum { CHUNK_AT_FIRST = 128 };

typedef const golchin_edge *edge_pointer;

// Edges side by side, in order of arrival.
typedef struct chunk {
    struct chunk *next;
    uint32_t used, room;
    golchin_edge edges[];
} chunk;

struct gl_lattice {
    gl_arena *arena;
    chunk *filled;       // the last one; NULL: there is none
    chunk *fresh;        // where the edges begin that came since the last seal
    uint32_t fresh_from; // and in it
    uint32_t count;
    uint32_t token_count; // of the last seal
    uint32_t sealed;      // edges in the last seal
    edge_pointer *sorted;
    uint32_t *starts;
    edge_pointer *ending; // NULL until it is asked for
    uint32_t *ends;
    gl_edge_groups groups; // by type; made when it is asked for
    bool has_groups;
};

gl_lattice *gl_lattice_new(gl_arena *arena)
{
    gl_lattice *lattice = gl_arena_alloc(arena, sizeof *lattice);
    lattice->arena = arena;
    gl_lattice_seal(lattice, 0);
    return lattice;
}

static void add_chunk(gl_lattice *lattice)
{
    uint32_t room = lattice->filled ? lattice->filled->room * 2 : CHUNK_AT_FIRST;
    size_t size = sizeof(chunk) + gl_array_size(room, sizeof(golchin_edge));
    chunk *added = gl_arena_alloc_raw(lattice->arena, size);
    *added = (chunk){.room = room};
    if (lattice->filled)
        lattice->filled->next = added;
    else
        lattice->fresh = added;
    lattice->filled = added;
}

void gl_lattice_add(gl_lattice *lattice, golchin_edge edge)
{
    assert(edge.first < edge.last && edge.type != 0);
    if (!lattice->filled || lattice->filled->used == lattice->filled->room)
        add_chunk(lattice);
    lattice->filled->edges[lattice->filled->used++] = edge;
    lattice->count++;
}

static edge_pointer *new_row(const gl_lattice *lattice, uint32_t count)
{
    return gl_arena_array_raw(lattice->arena, edge_pointer, count);
}

// Pointers to what came since the last seal. Sets *in_order when nothing is to be sorted.
static edge_pointer *fresh_edges(gl_lattice *lattice, uint32_t count, bool *in_order)
{
    edge_pointer *row = new_row(lattice, count), *to = row;
    uint64_t before = 0;
    *in_order = true;
    for (chunk *part = lattice->fresh; part; part = part->next) {
        const golchin_edge *edge = part->edges, *end = edge + part->used;
        for (edge += part == lattice->fresh ? lattice->fresh_from : 0; edge < end; edge++) {
            uint64_t place = (uint64_t)edge->first << 32 | (uint32_t)~edge->last;
            *in_order &= before <= place;
            before = place;
            *to++ = edge;
        }
    }
    lattice->fresh = lattice->filled;
    lattice->fresh_from = lattice->filled->used;
    return row;
}

// The same, sorted.
static edge_pointer *sorted_fresh(gl_lattice *lattice, uint32_t count)
{
    bool in_order;
    edge_pointer *row = fresh_edges(lattice, count, &in_order);
    if (in_order)
        return row;
    gl_arena_mark mark = gl_arena_save(lattice->arena);
    gl_edges_sort(row, count, new_row(lattice, count));
    gl_arena_rewind(lattice->arena, mark);
    return row;
}

// Counted, not compared: where edges begin cannot be foreseen.
static void index_starts(gl_lattice *lattice)
{
    uint32_t count = lattice->token_count, before = 0;
    uint32_t *index = gl_arena_array(lattice->arena, uint32_t, (size_t)count + 1);
    for (uint32_t i = 0; i < lattice->sealed; i++) // without any, the list is no address
        index[lattice->sorted[i]->first + 1]++;
    for (uint32_t token = 1; token <= count; token++)
        index[token] = before += index[token];
    lattice->starts = index;
}

// Where among the sorted edges a fresh one goes: behind all that are as long and start with it.
static uint32_t place_of(const gl_lattice *lattice, edge_pointer fresh)
{
    uint32_t at = lattice->starts[fresh->first], end = lattice->starts[fresh->first + 1];
    while (at < end && gl_edges_are_in_order(lattice->sorted[at], fresh))
        at++;
    return at;
}

// Puts fresh edges, which are few, among the sorted ones, which are copied in runs.
static void merge_runs(gl_lattice *lattice, const edge_pointer *fresh, uint32_t count)
{
    edge_pointer *all = new_row(lattice, lattice->count);
    uint32_t from = 0, to = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = place_of(lattice, fresh[i]);
        if (place > from)
            memcpy(all + to, lattice->sorted + from, (place - from) * sizeof *all);
        to += place - from;
        from = place;
        all[to++] = fresh[i];
    }
    memcpy(all + to, lattice->sorted + from, (lattice->sealed - from) * sizeof *all);
    lattice->sorted = all;
    uint32_t token = 0;
    for (uint32_t i = 0; i < count; i++) { // the index, moved on by the edges in front
        for (; token <= fresh[i]->first; token++)
            lattice->starts[token] += i;
    }
    for (; token <= lattice->token_count; token++)
        lattice->starts[token] += count;
}

// The groups are made anew only where so many edges are fresh that most may have changed.
static void keep_groups(gl_lattice *lattice, const edge_pointer *fresh, uint32_t count)
{
    lattice->has_groups &= count < lattice->sealed / 4;
    for (uint32_t i = 0; lattice->has_groups && i < count; i++)
        gl_edge_groups_forget(&lattice->groups, fresh[i]->type, lattice->arena);
}

void gl_lattice_seal(gl_lattice *lattice, uint32_t token_count)
{
    uint32_t fresh_count = lattice->count - lattice->sealed;
    bool is_indexed = lattice->starts && token_count == lattice->token_count;
    if (is_indexed && fresh_count == 0)
        return;
    lattice->ending = NULL;
    edge_pointer *fresh = fresh_count > 0 ? sorted_fresh(lattice, fresh_count) : NULL;
    keep_groups(lattice, fresh, fresh_count);
    assert(!fresh || fresh[fresh_count - 1]->first < token_count);
    if (fresh && lattice->sealed > 0 && is_indexed) {
        merge_runs(lattice, fresh, fresh_count);
        lattice->sealed = lattice->count;
        return;
    }
    if (fresh && lattice->sealed > 0) {
        edge_pointer *all = new_row(lattice, lattice->count);
        gl_edges_merge(lattice->sorted, lattice->sealed, fresh, fresh_count, all);
        fresh = all;
    }
    if (fresh)
        lattice->sorted = fresh;
    lattice->sealed = lattice->count;
    lattice->token_count = token_count;
    index_starts(lattice);
}

void gl_lattice_fill(gl_lattice *lattice, const golchin_edge *edges, uint32_t count, uint32_t *ends,
                     uint32_t token_count)
{
    assert(lattice->count == 0);
    edge_pointer *row = new_row(lattice, count);
    for (uint32_t i = 0; i < count; i++)
        row[i] = &edges[i];
    for (uint32_t token = 1, before = 0; token <= token_count; token++)
        ends[token] = before = before < ends[token] ? ends[token] : before;
    lattice->sorted = row;
    lattice->starts = ends;
    lattice->count = lattice->sealed = count;
    lattice->token_count = token_count;
}

const golchin_edge *const *gl_lattice_all(const gl_lattice *lattice, uint32_t *count)
{
    *count = lattice->sealed;
    return lattice->sorted;
}

const golchin_edge *const *gl_lattice_at(const gl_lattice *lattice, uint32_t token, uint32_t *count)
{
    if (token >= lattice->token_count || lattice->sealed == 0) {
        *count = 0;
        return lattice->sorted;
    }
    *count = lattice->starts[token + 1] - lattice->starts[token];
    return lattice->sorted + lattice->starts[token];
}

const golchin_edge *const *gl_lattice_between(const gl_lattice *lattice, uint32_t first,
                                              uint32_t last, uint32_t *count)
{
    if (first >= last || last > lattice->token_count || lattice->sealed == 0) {
        *count = 0;
        return lattice->sorted;
    }
    *count = lattice->starts[last] - lattice->starts[first];
    return lattice->sorted + lattice->starts[first];
}

const golchin_edge *const *gl_lattice_of(gl_lattice *lattice, golchin_symbol type, uint32_t *count)
{
    if (!lattice->has_groups)
        gl_edge_groups_make(&lattice->groups, lattice->sorted, lattice->sealed, lattice->arena);
    lattice->has_groups = true;
    return gl_edge_groups_find(&lattice->groups, type, lattice->sorted, lattice->sealed,
                               lattice->arena, count);
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

// Counting sort of the sorted edges by their last tokens; stable, so that longer ones stay first.
static void sort_by_last(gl_lattice *lattice)
{
    uint32_t *index = gl_arena_array(lattice->arena, uint32_t, (size_t)lattice->token_count + 2);
    for (uint32_t i = 0; i < lattice->sealed; i++) {
        assert(lattice->sorted[i]->last <= lattice->token_count);
        index[lattice->sorted[i]->last + 1]++;
    }
    for (uint32_t token = 0; token <= lattice->token_count; token++)
        index[token + 1] += index[token];
    lattice->ending = new_row(lattice, lattice->sealed);
    for (uint32_t i = 0; i < lattice->sealed; i++)
        lattice->ending[index[lattice->sorted[i]->last]++] = lattice->sorted[i];
    memmove(index + 1, index, (lattice->token_count + 1) * sizeof *index);
    index[0] = 0;
    lattice->ends = index;
}

const golchin_edge *gl_lattice_ending(gl_lattice *lattice, golchin_symbol type, uint32_t token)
{
    if (token > lattice->token_count)
        return NULL;
    if (!lattice->ending)
        sort_by_last(lattice);
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
