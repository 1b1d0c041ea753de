// Merging from below, without recursion. Rows that are in order already, as those of one reader
// are, cost one look each.
#include "lexicon/edge_sort.h"

#include <string.h>

typedef const golchin_edge *edge_pointer;

void gl_edges_merge(const edge_pointer *left, size_t left_count, const edge_pointer *right,
                    size_t right_count, edge_pointer *to)
{
    while (left_count > 0 && right_count > 0) {
        bool takes_left = gl_edges_are_in_order(*left, *right);
        *to++ = *(takes_left ? left : right);
        left += takes_left;
        left_count -= takes_left;
        right += !takes_left;
        right_count -= !takes_left;
    }
    memcpy(to, left, left_count * sizeof *to);
    memmove(to + left_count, right, right_count * sizeof *to); // it may be there already
}

static void merge_in_place(edge_pointer *edges, size_t half, size_t count, edge_pointer *spare)
{
    if (gl_edges_are_in_order(edges[half - 1], edges[half]))
        return;
    memcpy(spare, edges, half * sizeof *spare);
    gl_edges_merge(spare, half, edges + half, count - half, edges);
}

void gl_edges_sort(edge_pointer *edges, size_t count, edge_pointer *spare)
{
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t begin = 0; begin + width < count; begin += 2 * width) {
            size_t left = count - begin;
            merge_in_place(edges + begin, width, left < 2 * width ? left : 2 * width, spare);
        }
    }
}
