// Worked out bottom up. The parts of a sequence must all be there, so it needs what each of them
// needs; of alternatives one must be there, so they need one of what the first needs or one of what
// the second needs …
#include "match/trigger.h"

#include <string.h>

// Word lists and literals are rarer than computed types.
enum { LISTED_WEIGHT = 1, COMPUTED_WEIGHT = 32 };

typedef struct needs {
    gl_symbol_set sets[GL_TRIGGER_NEEDS];
    uint32_t count;
} needs;

static gl_symbol_set single(const gl_pattern *edge, gl_arena *arena)
{
    golchin_symbol *items = gl_arena_array(arena, golchin_symbol, 1);
    items[0] = edge->symbol;
    return (gl_symbol_set){items, 1, edge->is_listed ? LISTED_WEIGHT : COMPUTED_WEIGHT};
}

static bool holds(gl_symbol_set set, golchin_symbol type)
{
    for (uint32_t i = 0; i < set.count; i++) {
        if (set.items[i] == type)
            return true;
    }
    return false;
}

// All types of some sets, which are `room` together.
static gl_symbol_set unite(const gl_symbol_set *sets, uint32_t count, size_t room, gl_arena *arena)
{
    golchin_symbol *items = gl_arena_array(arena, golchin_symbol, room);
    gl_symbol_set all = {.items = items};
    for (uint32_t i = 0; i < count; i++) {
        all.weight += sets[i].weight;
        for (uint32_t j = 0; j < sets[i].count; j++) {
            if (!holds(all, sets[i].items[j]))
                items[all.count++] = sets[i].items[j];
        }
    }
    return all;
}

static bool is_same(gl_symbol_set a, gl_symbol_set b)
{
    for (uint32_t i = 0; i < a.count; i++) {
        if (!holds(b, a.items[i]))
            return false;
    }
    return a.count == b.count;
}

// A set that finds no room is left out: what is known is less then, but still true.
static void add_need(needs *all, gl_symbol_set set)
{
    for (uint32_t i = 0; i < all->count; i++) {
        if (is_same(all->sets[i], set))
            return;
    }
    if (all->count < GL_TRIGGER_NEEDS)
        all->sets[all->count++] = set;
}

// Of one set at least.
static gl_symbol_set rarest(const needs *all)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < all->count; i++)
        best = all->sets[i].weight < all->sets[best].weight ? i : best;
    return all->sets[best];
}

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

static needs needs_of(const gl_pattern *, gl_arena *);

static needs needs_of_all(const gl_pattern *pattern, gl_arena *arena)
{
    needs all = {.count = 0};
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        needs child = needs_of(pattern->children[i], arena);
        for (uint32_t j = 0; j < child.count; j++)
            add_need(&all, child.sets[j]);
    }
    return all;
}

static needs needs_of_one(const gl_pattern *pattern, gl_arena *arena)
{
    gl_symbol_set *chosen = gl_arena_array(arena, gl_symbol_set, pattern->child_count);
    needs one = {.count = 0};
    size_t room = 0;
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        needs child = needs_of(pattern->children[i], arena);
        if (child.count == 0)
            return one;
        chosen[i] = rarest(&child);
        room += chosen[i].count;
    }
    add_need(&one, unite(chosen, pattern->child_count, room, arena));
    return one;
}

static needs needs_of(const gl_pattern *pattern, gl_arena *arena)
{
    needs none = {.count = 0};
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        add_need(&none, single(pattern, arena));
        return none;
    case GL_PATTERN_REPEAT:
        return pattern->min ? needs_of(pattern->children[0], arena) : none;
    case GL_PATTERN_LOOK:
        return pattern->is_negative ? none : needs_of(pattern->children[0], arena);
    case GL_PATTERN_CAPTURE:
    case GL_PATTERN_SEQUENCE:
        return needs_of_all(pattern, arena);
    case GL_PATTERN_CHOICE:
        return needs_of_one(pattern, arena);
    case GL_PATTERN_TOKEN:
    case GL_PATTERN_GAP:
    case GL_PATTERN_START:
    case GL_PATTERN_END:
        break;
    }
    return none;
}

// NOLINTEND(misc-no-recursion)

gl_trigger gl_trigger_make(const gl_pattern *pattern, gl_arena *arena)
{
    gl_trigger trigger;
    needs all = needs_of(pattern, arena);
    memcpy(trigger.needs, all.sets, sizeof trigger.needs);
    trigger.need_count = all.count;
    return trigger;
}
