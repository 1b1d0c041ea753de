/// The order of edges: by first token, longer ones first, then by order of arrival.
#ifndef GL_LEXICON_EDGE_SORT_H
#define GL_LEXICON_EDGE_SORT_H

#include <stdbool.h>
#include <stddef.h>

#include <golchin/types.h>

/// Whether `a` may stand in front of `b`, which came later.
static inline bool gl_edges_are_in_order(const golchin_edge *a, const golchin_edge *b)
{
    return a->first < b->first || (a->first == b->first && a->last >= b->last);
}

/// Merge two sorted rows into `to`; at a tie `left` is first. `right` may be the end of `to`.
void gl_edges_merge(const golchin_edge *const *left, size_t left_count,
                    const golchin_edge *const *right, size_t right_count, const golchin_edge **to);

/// Sort `edges`; `spare` has room for as many.
void gl_edges_sort(const golchin_edge **edges, size_t count, const golchin_edge **spare);

#endif
