// A pattern that is too large is refused where it becomes so, which leaves compiling nothing to
// fail at.
#include "match/parser.h"

gl_pattern *gl_tree_make(gl_parser *p, gl_pattern_kind kind)
{
    gl_pattern *made = gl_arena_alloc(p->arena, sizeof *made);
    made->kind = kind;
    made->text = p->text;
    made->at = p->now.at;
    made->size = 1;
    return made;
}

gl_pattern *gl_tree_wrap(gl_parser *p, gl_pattern_kind kind, const gl_pattern *child)
{
    gl_pattern *made = gl_tree_make(p, kind);
    const gl_pattern **children = gl_arena_array(p->arena, const gl_pattern *, 1);
    children[0] = child;
    made->children = children;
    made->child_count = 1;
    made->can_be_empty = child->can_be_empty;
    made->has_capture = child->has_capture;
    made->depth = child->depth;
    made->size = child->size;
    return made;
}

void gl_tree_add(gl_parser *p, gl_pattern_list *items, const gl_pattern *item)
{
    items->items = gl_parser_grow(p, items->items, items->count, sizeof *items->items);
    items->items[items->count++] = item;
}

const gl_pattern *gl_tree_set_size(gl_parser *p, gl_pattern *made, uint64_t size, size_t at)
{
    if (size > GL_PATTERN_SIZE)
        return gl_parser_fail(
            p, at, "the pattern is too large here: at most %d steps with repetitions written out",
            GL_PATTERN_SIZE);
    made->size = (uint32_t)size;
    return made;
}

const gl_pattern *gl_tree_set_depth(gl_parser *p, gl_pattern *made, uint32_t depth, size_t at)
{
    if (p->depth + depth > GL_PATTERN_DEPTH)
        return gl_parser_fail_depth(p, at);
    made->depth = depth;
    return made;
}

const gl_pattern *gl_tree_join(gl_parser *p, gl_pattern_kind kind, const gl_pattern_list *items,
                               size_t at)
{
    if (items->count == 1)
        return items->items[0];
    bool is_sequence = kind == GL_PATTERN_SEQUENCE;
    gl_pattern *made = gl_tree_make(p, kind);
    made->children = items->items;
    made->child_count = items->count;
    made->can_be_empty = is_sequence;
    uint64_t size = is_sequence ? 0 : items->count - 1; // a fork between two alternatives
    for (uint32_t i = 0; i < items->count; i++) {
        const gl_pattern *child = items->items[i];
        size += child->size;
        made->has_capture |= child->has_capture;
        made->depth = child->depth > made->depth ? child->depth : made->depth;
        made->can_be_empty = is_sequence ? made->can_be_empty && child->can_be_empty
                                         : made->can_be_empty || child->can_be_empty;
    }
    return gl_tree_set_size(p, made, size, at);
}
