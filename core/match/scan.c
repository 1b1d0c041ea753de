// From the end of the sentence to its start, since what is asked is where matches begin. `behind`
// of a token holds the positions behind which the rest of a pattern may stand, from this token on.
// An edge that starts at a token is consumed by those of its positions that are behind its end.
#include "match/automaton.h"

// An edge that some positions consume, in the list of its first token.
typedef struct consumed {
    uint64_t positions;
    uint32_t end; // token - first
    struct consumed *next;
} consumed;

static consumed **list_edges(const gl_bank *bank, uint64_t live, const gl_scene *scene,
                             gl_arena *scratch)
{
    consumed **lists = gl_arena_array(scratch, consumed *, scene->last - scene->first);
    for (uint32_t i = 0; i < bank->positions.edge_count; i++) {
        const gl_position_edge *wanted = &bank->positions.edges[i];
        uint32_t at = wanted->positions & live ? scene->of_type[wanted->type] : 0;
        for (; at; at = scene->edges[at].next_of_type) {
            if (!gl_scene_meets(scene, wanted->predicate, at, scratch))
                continue;
            const golchin_edge *edge = scene->edges[at].edge;
            consumed **list = &lists[edge->first - scene->first];
            consumed *added = gl_arena_alloc_raw(scratch, sizeof *added);
            *added = (consumed){wanted->positions, edge->last - scene->first, *list};
            *list = added;
        }
    }
    return lists;
}

// All positions that a position of the set may follow.
static uint64_t before(const gl_positions *positions, uint64_t set)
{
    uint64_t all = 0;
    for (; set; set &= set - 1)
        all |= positions->before[__builtin_ctzll(set)];
    return all;
}

uint64_t gl_bank_scan(const gl_bank *bank, uint64_t live, const gl_scene *scene, gl_arena *scratch,
                      const uint64_t **starts)
{
    const gl_positions *positions = &bank->positions;
    const golchin_token *tokens = scene->source.text->tokens + scene->first;
    uint32_t count = scene->last - scene->first;
    consumed **lists = list_edges(bank, live, scene, scratch);
    uint64_t *begun = gl_arena_alloc_raw(scratch, gl_array_size(count, sizeof *begun));
    uint64_t *behind =
        gl_arena_alloc_raw(scratch, gl_array_size((size_t)count + 1, sizeof *behind));
    uint64_t found = 0;
    behind[count] = positions->last & live;
    for (uint32_t token = count; token-- > 0;) {
        golchin_token_kind kind = tokens[token].kind;
        uint64_t now = positions->of_kind[kind] & behind[token + 1];
        for (const consumed *edge = lists[token]; edge; edge = edge->next)
            now |= edge->positions & behind[edge->end];
        uint64_t kept = kind == GOLCHIN_PUNCTUATION ? behind[token + 1] & positions->gaps : 0;
        begun[token] = now & positions->first;
        found |= begun[token];
        behind[token] = behind[count] | kept | before(positions, now);
    }
    *starts = begun;
    return found;
}
