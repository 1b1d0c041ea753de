// What a match binds, read off the best ways that the search has kept. A binding is put down where
// it opens, so bindings come by first token, outer ones first.
#include "match/way.h"

#include <assert.h>

typedef struct reader {
    gl_search *search;
    gl_bindings *bindings;
    size_t open[GL_PATTERN_DEPTH + 2]; // captures that lie in one another, by place in `bindings`
    uint32_t open_count;
    const golchin_edge *edge; // the last one that was consumed
} reader;

static void open_binding(reader *r, golchin_symbol name, uint32_t token)
{
    assert(r->open_count < sizeof r->open / sizeof *r->open);
    r->open[r->open_count++] = r->bindings->count;
    gl_vector_push(r->bindings, ((gl_binding){name, NULL, token, token}));
}

// A capture that holds one edge and nothing else is bound to it. An empty one is taken back: all
// behind it lies in it and was empty too.
static void close_binding(reader *r, uint32_t token)
{
    gl_binding *binding = &r->bindings->items[r->open[--r->open_count]];
    binding->last = token;
    if (binding->first == binding->last)
        r->bindings->count = r->open[r->open_count];
    else if (r->edge && r->edge->first == binding->first && r->edge->last == binding->last)
        binding->edge = r->edge;
}

static gl_place follow(reader *r, gl_place here, uint32_t number)
{
    const gl_step *step = gl_step_at(r->search, here);
    gl_place to = {step->next, 0, here.token};
    uint32_t count, captures;
    switch (step->operation) {
    case GL_STEP_EDGE:
        r->edge = gl_lattice_at(r->search->scene->lattice, here.token, &count)[number];
        to.token = r->edge->last;
        return to;
    case GL_STEP_TOKEN:
        to.token++;
        return to;
    case GL_STEP_GAP:
        to.token += number;
        to.empties = number ? 0 : here.empties;
        return to;
    case GL_STEP_FORK:
        return (gl_place){number ? step->other : step->next, here.empties, here.token};
    case GL_STEP_OPEN:
        open_binding(r, step->symbol, here.token);
        break;
    case GL_STEP_CLOSE:
        close_binding(r, here.token);
        break;
    default:
        break;
    }
    bool is_open = gl_pass(r->search, here, &to, &captures);
    assert(is_open && "the way was taken before");
    (void)is_open;
    return to;
}

void gl_search_bind(gl_search *search, uint32_t token, gl_bindings *bindings)
{
    reader r = {.search = search, .bindings = bindings};
    gl_place here = {search->program->first, 0, token};
    while (gl_step_at(search, here)->operation != GL_STEP_ACCEPT)
        here = follow(&r, here, gl_search_cell(search, here)->way - GL_WAY_TAKEN);
}
