/// Edges by their type.
#ifndef GL_LEXICON_EDGE_GROUPS_H
#define GL_LEXICON_EDGE_GROUPS_H

#include <golchin/types.h>

#include "base/arena.h"

typedef struct gl_edge_group {
    golchin_symbol type; // 0: a free slot
    uint32_t count;
    const golchin_edge **edges; // NULL: they are to be gathered anew
} gl_edge_group;

/// All zero: not made.
typedef struct gl_edge_groups {
    gl_edge_group *slots; // open addressing by type, at most half full
    uint32_t slot_count;
    uint32_t type_count;
} gl_edge_groups;

/// Group `count` edges, which keep their order within a type; in `arena`.
void gl_edge_groups_make(gl_edge_groups *, const golchin_edge *const *edges, uint32_t count,
                         gl_arena *arena);

/// Edges of a type have come: its group is gathered anew when it is asked for.
void gl_edge_groups_forget(gl_edge_groups *, golchin_symbol type, gl_arena *arena);

/// The edges of a type among all `edges`; sets `*count`, to 0 where there are none.
const golchin_edge *const *gl_edge_groups_find(gl_edge_groups *, golchin_symbol type,
                                               const golchin_edge *const *edges,
                                               uint32_t edge_count, gl_arena *arena,
                                               uint32_t *count);

#endif
