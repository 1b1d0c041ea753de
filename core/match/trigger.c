// Both sets are worked out bottom up. Of the parts of a sequence, all of which must be there, the
// one whose types are rarest is kept: word lists and literals are rarer than computed types.
#include "match/trigger.h"

#include <string.h>

enum { LISTED_WEIGHT = 1, COMPUTED_WEIGHT = 32 };

typedef struct requirement {
    gl_symbol_set set;
    uint32_t weight; // how often it is likely to be met
} requirement;

static const gl_symbol_set any = {.is_any = true};

static gl_symbol_set single(golchin_symbol type, gl_arena *arena)
{
    golchin_symbol *items = gl_arena_array(arena, golchin_symbol, 1);
    items[0] = type;
    return (gl_symbol_set){items, 1, false};
}

static bool holds(gl_symbol_set set, golchin_symbol type)
{
    for (uint32_t i = 0; i < set.count; i++) {
        if (set.items[i] == type)
            return true;
    }
    return false;
}

static gl_symbol_set unite(gl_symbol_set a, gl_symbol_set b, gl_arena *arena)
{
    if (a.is_any || b.is_any)
        return any;
    if (b.count == 0)
        return a;
    golchin_symbol *items = gl_arena_array(arena, golchin_symbol, (size_t)a.count + b.count);
    gl_symbol_set both = {items, a.count, false};
    if (a.count)
        memcpy(items, a.items, a.count * sizeof *items);
    for (uint32_t i = 0; i < b.count; i++) {
        if (!holds(both, b.items[i]))
            items[both.count++] = b.items[i];
    }
    return both;
}

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

static requirement required(const gl_pattern *, gl_arena *);

static requirement required_of_all(const gl_pattern *pattern, gl_arena *arena)
{
    requirement best = {any, 0};
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        requirement child = required(pattern->children[i], arena);
        if (!child.set.is_any && (best.set.is_any || child.weight < best.weight))
            best = child;
    }
    return best;
}

static requirement required_of_one(const gl_pattern *pattern, gl_arena *arena)
{
    requirement all = {{0}, 0};
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        requirement child = required(pattern->children[i], arena);
        all.set = unite(all.set, child.set, arena);
        all.weight += child.weight;
    }
    return all;
}

static requirement required(const gl_pattern *pattern, gl_arena *arena)
{
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        return (requirement){single(pattern->symbol, arena),
                             pattern->is_listed ? LISTED_WEIGHT : COMPUTED_WEIGHT};
    case GL_PATTERN_REPEAT:
        return pattern->min ? required(pattern->children[0], arena) : (requirement){any, 0};
    case GL_PATTERN_LOOK:
        return pattern->is_negative ? (requirement){any, 0} : required(pattern->children[0], arena);
    case GL_PATTERN_CAPTURE:
    case GL_PATTERN_SEQUENCE:
        return required_of_all(pattern, arena);
    case GL_PATTERN_CHOICE:
        return required_of_one(pattern, arena);
    case GL_PATTERN_TOKEN:
    case GL_PATTERN_GAP:
    case GL_PATTERN_START:
    case GL_PATTERN_END:
        break;
    }
    return (requirement){any, 0};
}

// The types of the edges that can be consumed first. What comes behind a part counts as long as all
// in front of it can be empty; a match as a whole never is.
static gl_symbol_set first(const gl_pattern *pattern, gl_arena *arena)
{
    gl_symbol_set all = {0};
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        return single(pattern->symbol, arena);
    case GL_PATTERN_TOKEN:
    case GL_PATTERN_GAP:
        return any;
    case GL_PATTERN_START:
    case GL_PATTERN_END:
    case GL_PATTERN_LOOK:
        return all;
    case GL_PATTERN_CAPTURE:
    case GL_PATTERN_REPEAT:
        return first(pattern->children[0], arena);
    case GL_PATTERN_SEQUENCE:
    case GL_PATTERN_CHOICE:
        break;
    }
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        all = unite(all, first(pattern->children[i], arena), arena);
        if (pattern->kind == GL_PATTERN_SEQUENCE && !pattern->children[i]->can_be_empty)
            break;
    }
    return all;
}

// NOLINTEND(misc-no-recursion)

gl_trigger gl_trigger_make(const gl_pattern *pattern, gl_arena *arena)
{
    return (gl_trigger){required(pattern, arena).set, first(pattern, arena)};
}
