// A counting sort: types are few, so the edges of each are counted in a small table, which then
// says where its group begins. What an extractor publishes is of few types: only their groups are
// gathered again, each by itself, and mostly nobody asks for them.
#include "lexicon/edge_groups.h"

enum { SLOTS_AT_FIRST = 128 };

static gl_edge_group *find_group(const gl_edge_groups *groups, golchin_symbol type)
{
    uint32_t at = type * UINT32_C(0x9E3779B1) & (groups->slot_count - 1);
    while (groups->slots[at].type && groups->slots[at].type != type)
        at = (at + 1) & (groups->slot_count - 1);
    return &groups->slots[at];
}

static void grow_slots(gl_edge_groups *groups, gl_arena *arena)
{
    gl_edge_groups old = *groups;
    groups->slot_count = old.slot_count ? old.slot_count * 2 : SLOTS_AT_FIRST;
    groups->slots = gl_arena_array(arena, gl_edge_group, groups->slot_count);
    for (uint32_t i = 0; i < old.slot_count; i++) {
        if (old.slots[i].type)
            *find_group(groups, old.slots[i].type) = old.slots[i];
    }
}

// The group of a type, which is a new one where there is none.
static gl_edge_group *add_group(gl_edge_groups *groups, golchin_symbol type, gl_arena *arena)
{
    gl_edge_group *mine = find_group(groups, type);
    if (mine->type)
        return mine;
    if (2 * ++groups->type_count > groups->slot_count) {
        grow_slots(groups, arena);
        mine = find_group(groups, type);
    }
    mine->type = type;
    return mine;
}

void gl_edge_groups_make(gl_edge_groups *groups, const golchin_edge *const *edges, uint32_t count,
                         gl_arena *arena)
{
    *groups = (gl_edge_groups){0};
    grow_slots(groups, arena);
    for (uint32_t i = 0; i < count; i++)
        add_group(groups, edges[i]->type, arena)->count++;
    const golchin_edge **row = gl_arena_array_raw(arena, const golchin_edge *, count);
    for (uint32_t i = 0; i < groups->slot_count; i++) {
        gl_edge_group *mine = &groups->slots[i];
        mine->edges = row;
        row += mine->count;
        mine->count = 0; // counted again while the edges are put in
    }
    for (uint32_t i = 0; i < count; i++) {
        gl_edge_group *mine = find_group(groups, edges[i]->type);
        mine->edges[mine->count++] = edges[i];
    }
}

void gl_edge_groups_forget(gl_edge_groups *groups, golchin_symbol type, gl_arena *arena)
{
    add_group(groups, type, arena)->edges = NULL;
}

static void gather(gl_edge_group *mine, const golchin_edge *const *edges, uint32_t count,
                   gl_arena *arena)
{
    mine->count = 0;
    for (uint32_t i = 0; i < count; i++)
        mine->count += edges[i]->type == mine->type;
    mine->edges = gl_arena_array_raw(arena, const golchin_edge *, mine->count);
    const golchin_edge **to = mine->edges;
    for (uint32_t i = 0; i < count; i++) {
        if (edges[i]->type == mine->type)
            *to++ = edges[i];
    }
}

const golchin_edge *const *gl_edge_groups_find(gl_edge_groups *groups, golchin_symbol type,
                                               const golchin_edge *const *edges,
                                               uint32_t edge_count, gl_arena *arena,
                                               uint32_t *count)
{
    gl_edge_group *mine = find_group(groups, type);
    if (mine->type && !mine->edges)
        gather(mine, edges, edge_count, arena);
    *count = mine->type ? mine->count : 0;
    return mine->edges;
}
