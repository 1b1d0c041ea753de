// Looking through the tree of a rule for its edges and captures.
#include "match/lint_tree.h"

#include <assert.h>
#include <stdlib.h>

const gl_rule *gl_lint_find(const gl_lint_rule *rule)
{
    const gl_rule *found = gl_rules_find(rule->rules, rule->data);
    assert(found);
    return found;
}

const gl_pattern *gl_lint_inner(const gl_pattern *item)
{
    while (item->kind == GL_PATTERN_SEQUENCE && item->child_count == 1)
        item = item->children[0];
    return item;
}

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

const gl_pattern *gl_lint_border(const gl_pattern *item, bool is_backward)
{
    switch (item->kind) {
    case GL_PATTERN_EDGE:
    case GL_PATTERN_TOKEN:
        return item;
    case GL_PATTERN_CAPTURE:
        return gl_lint_border(item->children[0], is_backward);
    case GL_PATTERN_REPEAT:
        return item->min > 0 ? gl_lint_border(item->children[0], is_backward) : NULL;
    case GL_PATTERN_SEQUENCE:
        for (uint32_t i = 0; i < item->child_count; i++) {
            const gl_pattern *child = item->children[is_backward ? item->child_count - 1 - i : i];
            bool is_place = child->kind == GL_PATTERN_LOOK || child->kind == GL_PATTERN_START ||
                            child->kind == GL_PATTERN_END;
            if (!is_place)
                return gl_lint_border(child, is_backward);
        }
        return NULL;
    case GL_PATTERN_CHOICE:
    case GL_PATTERN_GAP:
    case GL_PATTERN_START:
    case GL_PATTERN_END:
    case GL_PATTERN_LOOK:
        break;
    }
    return NULL;
}

// ---- edges ----

typedef struct edge_visit {
    void (*visit)(void *context, const gl_lint_edge *);
    void *context;
} edge_visit;

static void visit_edges(const edge_visit *self, const gl_pattern *item)
{
    if (item->kind == GL_PATTERN_EDGE)
        self->visit(self->context, &(gl_lint_edge){
                                       .type = item->symbol,
                                       .conditions = item->conditions,
                                       .condition_count = item->condition_count,
                                       .pattern = item->text,
                                       .at = item->at,
                                   });
    for (uint32_t i = 0; i < item->child_count; i++)
        visit_edges(self, item->children[i]);
}

static void visit_edges_in(const edge_visit *self, const gl_pattern *item, golchin_symbol name)
{
    if (item->kind == GL_PATTERN_CAPTURE && item->symbol == name) {
        visit_edges(self, item);
        return;
    }
    for (uint32_t i = 0; i < item->child_count; i++)
        visit_edges_in(self, item->children[i], name);
}

// ---- captures ----

typedef gl_vector(gl_lint_capture) captures;

// The type of the one edge that an item is; 0: it is something else, or may be of several types.
static golchin_symbol edge_type(const gl_pattern *item)
{
    item = gl_lint_inner(item);
    if (item->kind == GL_PATTERN_EDGE)
        return item->symbol;
    if (item->kind == GL_PATTERN_CAPTURE)
        return edge_type(item->children[0]);
    if (item->kind != GL_PATTERN_CHOICE)
        return 0;
    golchin_symbol type = edge_type(item->children[0]);
    for (uint32_t i = 1; type && i < item->child_count; i++) {
        if (edge_type(item->children[i]) != type)
            type = 0;
    }
    return type;
}

// Whether every match of the item binds the name.
static bool binds(const gl_pattern *item, golchin_symbol name)
{
    switch (item->kind) {
    case GL_PATTERN_CAPTURE:
        return item->symbol == name || binds(item->children[0], name);
    case GL_PATTERN_REPEAT:
        return item->min > 0 && binds(item->children[0], name);
    case GL_PATTERN_SEQUENCE:
        for (uint32_t i = 0; i < item->child_count; i++) {
            if (binds(item->children[i], name))
                return true;
        }
        return false;
    case GL_PATTERN_CHOICE:
        for (uint32_t i = 0; i < item->child_count; i++) {
            if (!binds(item->children[i], name))
                return false;
        }
        return true;
    default:
        return false;
    }
}

// Whether all that is bound to `each` binds the name, where there is any such item.
static bool binds_in_each(const gl_pattern *item, golchin_symbol each, golchin_symbol name,
                          bool *is_any)
{
    if (item->kind == GL_PATTERN_CAPTURE && item->symbol == each) {
        *is_any = true;
        return binds(item, name);
    }
    for (uint32_t i = 0; i < item->child_count; i++) {
        if (!binds_in_each(item->children[i], each, name, is_any))
            return false;
    }
    return true;
}

static bool is_sure(const gl_pattern *pattern, golchin_symbol each, golchin_symbol name)
{
    bool is_any = false;
    return binds(pattern, name) || (each && binds_in_each(pattern, each, name, &is_any) && is_any);
}

static gl_lint_capture *find_capture(const captures *all, golchin_symbol name)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->items[i].name == name)
            return &all->items[i];
    }
    return NULL;
}

static void add_capture(captures *all, const gl_rule *rule, golchin_symbol each,
                        const gl_pattern *capture)
{
    golchin_symbol type = edge_type(capture);
    gl_lint_capture *known = find_capture(all, capture->symbol);
    if (known) {
        known->type = known->type == type ? type : 0;
        return;
    }
    gl_vector_push(all, ((gl_lint_capture){
                            .name = capture->symbol,
                            .type = type,
                            .is_sure = is_sure(rule->pattern, each, capture->symbol),
                            .is_own = capture->text == rule->text,
                            .pattern = capture->text,
                            .at = capture->at,
                        }));
}

static void find_captures(captures *all, const gl_rule *rule, golchin_symbol each,
                          const gl_pattern *item)
{
    if (item->kind == GL_PATTERN_CAPTURE)
        add_capture(all, rule, each, item);
    for (uint32_t i = 0; i < item->child_count; i++)
        find_captures(all, rule, each, item->children[i]);
}

// NOLINTEND(misc-no-recursion)

void gl_lint_each_edge(const gl_lint_rule *rule, void (*visit)(void *context, const gl_lint_edge *),
                       void *context)
{
    visit_edges(&(edge_visit){visit, context}, gl_lint_find(rule)->pattern);
}

void gl_lint_each_edge_in(const gl_lint_rule *rule, golchin_symbol name,
                          void (*visit)(void *context, const gl_lint_edge *), void *context)
{
    visit_edges_in(&(edge_visit){visit, context}, gl_lint_find(rule)->pattern, name);
}

void gl_lint_each_capture(const gl_lint_rule *rule,
                          void (*visit)(void *context, const gl_lint_capture *), void *context)
{
    captures all = {0};
    const gl_rule *found = gl_lint_find(rule);
    find_captures(&all, found, rule->each, found->pattern);
    for (size_t i = 0; i < all.count; i++)
        visit(context, &all.items[i]);
    gl_vector_free(&all);
}
