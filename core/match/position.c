// Worked out bottom up. Of each part of a pattern three things are known: which positions it can
// begin with, which it can end with, and whether it can be nothing. Where a part is joined to what
// follows it, its last positions come to stand before the first ones of that.
#include "match/position.h"

#include <string.h>

enum {
    ANYTHING = GL_POSITIONS - 1, // the position of all that finds no room
    GAP_WORDS = 7,               // a longer gap is one of any length
};

typedef struct part {
    uint64_t first, last;
    bool can_be_empty;
} part;

typedef struct builder {
    gl_positions made;
    gl_predicates *predicates;
    gl_position_edge edges[GL_POSITIONS];
    uint64_t before[GL_POSITIONS];
} builder;

static uint64_t all_kinds(builder *b, uint64_t position)
{
    for (int kind = 0; kind < GL_TOKEN_KINDS; kind++)
        b->made.of_kind[kind] |= position;
    return position;
}

// The next position. The last one is anything, once or more.
static uint64_t take(builder *b)
{
    if (b->made.count < ANYTHING)
        return UINT64_C(1) << b->made.count++;
    b->made.count = GL_POSITIONS;
    b->before[ANYTHING] |= UINT64_C(1) << ANYTHING;
    return all_kinds(b, UINT64_C(1) << ANYTHING);
}

static bool is_anything(uint64_t position)
{
    return position == UINT64_C(1) << ANYTHING;
}

static void join(builder *b, uint64_t from, uint64_t to)
{
    for (; to; to &= to - 1)
        b->before[__builtin_ctzll(to)] |= from;
}

static part edge_part(builder *b, const gl_pattern *pattern)
{
    uint64_t position = take(b);
    if (!is_anything(position))
        b->edges[b->made.edge_count++] = (gl_position_edge){
            pattern->symbol, gl_predicates_number(b->predicates, pattern), position};
    return (part){position, position, false};
}

static part token_part(builder *b, const gl_pattern *pattern)
{
    uint64_t position = take(b);
    b->made.of_kind[pattern->token] |= position;
    return (part){position, position, false};
}

// A position for each of its words and one for the marks in front of them. Marks behind a word are
// no position of their own, so a gap of few words takes few.
static part gap_part(builder *b, const gl_pattern *pattern)
{
    uint64_t marks = take(b), behind = marks;
    part gap = {marks, marks, true};
    b->made.of_kind[GOLCHIN_PUNCTUATION] |= marks;
    bool is_long = pattern->max > GAP_WORDS;
    for (uint32_t i = 0; i < (is_long ? 1 : pattern->max); i++) {
        uint64_t word = take(b);
        all_kinds(b, word);
        b->made.of_kind[GOLCHIN_PUNCTUATION] &= is_anything(word) ? UINT64_MAX : ~word;
        join(b, behind, word);
        gap.first |= i == 0 ? word : 0;
        gap.last |= word;
        behind = word;
    }
    if (is_long)
        join(b, behind, behind);
    b->made.gaps |= gap.last;
    return gap;
}

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

static part part_of(builder *, const gl_pattern *);

static part repeat_part(builder *b, const gl_pattern *pattern)
{
    part child = part_of(b, pattern->children[0]);
    if (pattern->max > 1)
        join(b, child.last, child.first);
    child.can_be_empty |= pattern->min == 0;
    return child;
}

static part sequence_part(builder *b, const gl_pattern *pattern)
{
    part all = {0, 0, true};
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        part child = part_of(b, pattern->children[i]);
        join(b, all.last, child.first);
        all.first |= all.can_be_empty ? child.first : 0;
        all.last = child.last | (child.can_be_empty ? all.last : 0);
        all.can_be_empty &= child.can_be_empty;
    }
    return all;
}

static part choice_part(builder *b, const gl_pattern *pattern)
{
    part all = {0};
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        part child = part_of(b, pattern->children[i]);
        all.first |= child.first;
        all.last |= child.last;
        all.can_be_empty |= child.can_be_empty;
    }
    return all;
}

static part part_of(builder *b, const gl_pattern *pattern)
{
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        return edge_part(b, pattern);
    case GL_PATTERN_TOKEN:
        return token_part(b, pattern);
    case GL_PATTERN_GAP:
        return gap_part(b, pattern);
    case GL_PATTERN_START:
    case GL_PATTERN_END:
    case GL_PATTERN_LOOK:
        break;
    case GL_PATTERN_CAPTURE:
        return part_of(b, pattern->children[0]);
    case GL_PATTERN_REPEAT:
        return repeat_part(b, pattern);
    case GL_PATTERN_SEQUENCE:
        return sequence_part(b, pattern);
    case GL_PATTERN_CHOICE:
        return choice_part(b, pattern);
    }
    return (part){0, 0, true};
}

// NOLINTEND(misc-no-recursion)

gl_positions gl_positions_make(const gl_pattern *pattern, gl_predicates *predicates,
                               gl_arena *arena)
{
    builder b = {.predicates = predicates};
    part whole = part_of(&b, pattern);
    b.made.first = whole.first;
    b.made.last = whole.last;
    uint64_t *before = gl_arena_array(arena, uint64_t, b.made.count);
    b.made.before = memcpy(before, b.before, b.made.count * sizeof *before);
    gl_position_edge *edges = gl_arena_array(arena, gl_position_edge, b.made.edge_count);
    b.made.edges = memcpy(edges, b.edges, b.made.edge_count * sizeof *edges);
    return b.made;
}
