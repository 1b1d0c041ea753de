// All states that a rule can reach are visited, token by token, since steps never go back. Each
// keeps the most items that lie behind it. Where an item cannot be passed it is a wanted one; those
// with the most items behind them, right where the last of these ends, are what the rule stopped
// at.
#include "match/farthest.h"

#include <stdlib.h>

#include "match/way.h"

typedef struct visit {
    bool is_reached;
    uint32_t items; // behind it
    uint32_t from;  // where the first of them begins
    uint32_t end;   // where the last of them ends
} visit;

// A place that is due at a later token, in the list of that token.
typedef struct later {
    gl_place place;
    uint32_t next; // 0: none
} later;

typedef struct explorer {
    gl_search *search;
    visit **columns;            // by token - first
    uint32_t *heads;            // the same: the first of `later`
    gl_vector(later) later;     // [0] is none
    gl_vector(gl_place) due;    // at the present token
    gl_vector(gl_place) failed; // items that could not be passed with the most behind them
    visit best;                 // what is behind those
    bool is_refused;            // a condition of one of them is to blame
    size_t budget;              // of visits that may still be kept
} explorer;

static visit *visit_of(explorer *x, gl_place here)
{
    visit **column = &x->columns[here.token - x->search->scene->first];
    if (!*column) {
        size_t count = x->search->program->state_count;
        *column = gl_arena_array(x->search->scratch, visit, count);
        x->budget -= x->budget < count ? x->budget : count;
    }
    return *column + gl_step_at(x->search, here)->state + here.empties;
}

static void reach(explorer *x, gl_place to, visit behind, uint32_t present)
{
    visit *known = visit_of(x, to);
    if (known->is_reached && known->items >= behind.items)
        return;
    *known = behind;
    if (to.token == present) {
        gl_vector_push(&x->due, to);
        return;
    }
    uint32_t *head = &x->heads[to.token - x->search->scene->first];
    gl_vector_push(&x->later, ((later){to, *head}));
    *head = (uint32_t)(x->later.count - 1);
}

static bool is_item(const gl_step *step)
{
    return step->operation == GL_STEP_EDGE || step->operation == GL_STEP_TOKEN;
}

// An edge of the step's type that starts here but fails a condition.
static bool find_refused(const gl_search *search, gl_place here, gl_wanted *out)
{
    const gl_step *step = gl_step_at(search, here);
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(search->scene->lattice, here.token, &count);
    for (uint32_t i = 0; step->operation == GL_STEP_EDGE && i < count; i++) {
        if (edges[i]->type != step->symbol || edges[i]->last > search->scene->last)
            continue;
        const gl_pattern *item = step->item;
        for (uint32_t j = 0; j < item->condition_count; j++) {
            if (gl_condition_holds(&item->conditions[j], &search->scene->source, edges[i],
                                   search->scratch))
                continue;
            out->edge = edges[i];
            out->feature = item->conditions[j].feature;
            return true;
        }
    }
    return false;
}

// Remember an item that cannot be passed, if no other one has more behind it. Of places that are
// equal in this, one where a condition is to blame tells more, then the first.
static void fail(explorer *x, gl_place here, visit behind)
{
    gl_wanted ignored;
    bool is_first = x->failed.count == 0;
    if (behind.end != here.token || (!is_first && behind.items < x->best.items))
        return;
    bool is_refused = find_refused(x->search, here, &ignored);
    bool is_beside = !is_first && behind.items == x->best.items && behind.from == x->best.from &&
                     behind.end == x->best.end;
    bool is_better = is_first || behind.items > x->best.items || (is_refused && !x->is_refused);
    if (!is_beside && !is_better)
        return;
    if (!is_beside) {
        x->failed.count = 0;
        x->best = behind;
        x->is_refused = false;
    }
    x->is_refused |= is_refused;
    gl_vector_push(&x->failed, here);
}

static void visit_place(explorer *x, gl_place here)
{
    const gl_step *step = gl_step_at(x->search, here);
    const visit behind = *visit_of(x, here);
    gl_frame frame = {.here = here};
    gl_way way;
    bool is_passed = false;
    while (gl_next_way(x->search, &frame, &way)) {
        visit next = behind;
        if (is_item(step)) {
            next.items++;
            next.end = way.to.token;
        }
        reach(x, way.to, next, here.token);
        is_passed = true;
    }
    if (!is_passed && step->item)
        fail(x, here, behind);
}

static void explore(explorer *x)
{
    const gl_scene *scene = x->search->scene;
    gl_vector_push(&x->later, ((later){.next = 0}));
    for (uint32_t token = scene->first; token <= scene->last && x->budget > 0; token++) {
        uint32_t at = x->heads[token - scene->first];
        for (; at; at = x->later.items[at].next)
            gl_vector_push(&x->due, x->later.items[at].place);
        if (token < scene->last)
            reach(x, (gl_place){x->search->program->first, 0, token},
                  (visit){true, 0, token, token}, token);
        while (x->due.count > 0 && x->budget > 0)
            visit_place(x, x->due.items[--x->due.count]);
    }
}

// ---- what is wanted ----

static int compare_wanted(const void *left, const void *right)
{
    const gl_wanted *a = left, *b = right;
    if (a->pattern != b->pattern)
        return (a->pattern > b->pattern) - (a->pattern < b->pattern);
    return (a->at > b->at) - (a->at < b->at);
}

static void list_wanted(const explorer *x, gl_progress *out)
{
    gl_wanted *wanted = gl_arena_array(x->search->scratch, gl_wanted, x->failed.count);
    for (size_t i = 0; i < x->failed.count; i++) {
        const gl_pattern *item = gl_step_at(x->search, x->failed.items[i])->item;
        wanted[i] = (gl_wanted){.pattern = item->text, .at = item->at};
        find_refused(x->search, x->failed.items[i], &wanted[i]);
    }
    if (x->failed.count)
        qsort(wanted, x->failed.count, sizeof *wanted, compare_wanted);
    for (size_t i = 0; i < x->failed.count; i++) {
        if (i == 0 || compare_wanted(&wanted[i], &wanted[i - 1]) != 0)
            wanted[out->wanted_count++] = wanted[i];
    }
    out->wanted = wanted;
}

void gl_farthest_find(gl_search *search, gl_progress *out)
{
    const gl_scene *scene = search->scene;
    size_t places = (size_t)(scene->last - scene->first) + 1;
    explorer x = {
        .search = search,
        .best = {.from = scene->first, .end = scene->first}, // of a pattern that wants nothing
        .budget = GL_SEARCH_BUDGET,
    };
    x.columns = gl_arena_array(search->scratch, visit *, places);
    x.heads = gl_arena_array(search->scratch, uint32_t, places);
    explore(&x);
    out->first = x.best.from;
    out->last = x.best.end;
    list_wanted(&x, out);
    gl_vector_free(&x.due);
    gl_vector_free(&x.later);
    gl_vector_free(&x.failed);
}
