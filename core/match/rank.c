#include "match/rank.h"

#include <stdlib.h>

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_rules(const gl_candidate *a, const gl_candidate *b)
{
    return (a->rule > b->rule) - (a->rule < b->rule);
}

// Blocks lead, one scope after another. Then the matches by start, the better one first.
static int compare_merits(const void *left, const void *right)
{
    const gl_candidate *a = left, *b = right;
    if (a->rule->is_block != b->rule->is_block)
        return b->rule->is_block - a->rule->is_block;
    int order = a->rule->is_block ? compare_numbers(a->rule->scope, b->rule->scope) : 0;
    if (order == 0)
        order = compare_numbers(a->first, b->first);
    if (order == 0)
        order = gl_score_compare(b->score, a->score);
    if (order == 0)
        order = (b->rule->priority > a->rule->priority) - (b->rule->priority < a->rule->priority);
    return order != 0 ? order : compare_rules(a, b);
}

static int compare_places(const void *left, const void *right)
{
    const gl_candidate *a = left, *b = right;
    int order = compare_numbers(a->first, b->first);
    return order != 0 ? order : compare_rules(a, b);
}

// Stretch each block to the highest end of those in front of it in its scope. Then one that
// overlaps is found by halving: it is so if the last block that starts before the match's end
// reaches over the match's start.
static void stretch(gl_candidate *blocks, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (blocks[i].rule->scope == blocks[i - 1].rule->scope &&
            blocks[i].score.end < blocks[i - 1].score.end)
            blocks[i].score.end = blocks[i - 1].score.end;
    }
}

static bool starts_before(const gl_candidate *block, const gl_candidate *match)
{
    if (block->rule->scope != match->rule->scope)
        return block->rule->scope < match->rule->scope;
    return block->first < match->score.end;
}

static bool is_blocked(const gl_candidate *match, const gl_candidate *blocks, size_t count)
{
    size_t low = 0;
    while (count > 0) {
        size_t half = count / 2;
        bool is_before = starts_before(&blocks[low + half], match);
        low += is_before ? half + 1 : 0;
        count = is_before ? count - half - 1 : half;
    }
    return low > 0 && blocks[low - 1].rule->scope == match->rule->scope &&
           blocks[low - 1].score.end > match->first;
}

size_t gl_rank(gl_candidate *candidates, size_t count, uint32_t *group_ends)
{
    size_t blocks = 0, chosen = 0;
    if (count == 0)
        return 0;
    qsort(candidates, count, sizeof *candidates, compare_merits);
    while (blocks < count && candidates[blocks].rule->is_block)
        blocks++;
    stretch(candidates, blocks);
    gl_candidate *matches = candidates + blocks;
    for (size_t i = 0; i < count - blocks; i++) {
        uint32_t *taken = &group_ends[matches[i].rule->group];
        if (matches[i].first < *taken || is_blocked(&matches[i], candidates, blocks))
            continue;
        *taken = matches[i].score.end;
        matches[chosen++] = matches[i];
    }
    for (size_t i = 0; i < chosen; i++)
        candidates[i] = matches[i];
    qsort(candidates, chosen, sizeof *candidates, compare_places);
    return chosen;
}
