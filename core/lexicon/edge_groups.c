// A counting sort: types are few, so the edges of each are counted in a small table, which then
// says where its group begins.
#include "lexicon/edge_groups.h"

enum { SLOTS_AT_FIRST = 16 };

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

static void count_edges(gl_edge_groups *groups, const golchin_edge *const *edges, uint32_t count,
                        gl_arena *arena)
{
    uint32_t types = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (2 * (types + 1) > groups->slot_count)
            grow_slots(groups, arena);
        gl_edge_group *mine = find_group(groups, edges[i]->type);
        types += mine->type == 0;
        mine->type = edges[i]->type;
        mine->count++;
    }
}

void gl_edge_groups_make(gl_edge_groups *groups, const golchin_edge *const *edges, uint32_t count,
                         gl_arena *arena)
{
    *groups = (gl_edge_groups){0};
    grow_slots(groups, arena);
    count_edges(groups, edges, count, arena);
    uint32_t begin = 0;
    for (uint32_t i = 0; i < groups->slot_count; i++) {
        gl_edge_group *mine = &groups->slots[i];
        mine->begin = begin;
        begin += mine->count;
        mine->count = 0; // counted again while the edges are put in
    }
    groups->edges = gl_arena_array_raw(arena, const golchin_edge *, count);
    for (uint32_t i = 0; i < count; i++) {
        gl_edge_group *mine = find_group(groups, edges[i]->type);
        groups->edges[mine->begin + mine->count++] = edges[i];
    }
}

const golchin_edge *const *gl_edge_groups_find(const gl_edge_groups *groups, golchin_symbol type,
                                               uint32_t *count)
{
    const gl_edge_group *mine = find_group(groups, type);
    *count = type ? mine->count : 0;
    return groups->edges + mine->begin;
}
