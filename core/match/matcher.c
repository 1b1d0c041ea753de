// Which match is best is additive: a capture or a gap word in front adds the same to every way on.
// So the best way from a state (step, empties, token) to the end of the pattern does not depend on
// how the state was reached, is worked out once, and serves all starts. There is no backtracking,
// and nothing to blow up.
//
// A state waits on a stack of its own until the states behind it are known; the C stack grows only
// with looks inside looks, which the parser bounds. The walk ends because every loop consumes (see
// gl_step) and the tokens end.
#include "match/search.h"

#include <stdlib.h>

#include "match/way.h"

int gl_score_compare(gl_score a, gl_score b)
{
    if (a.captures != b.captures)
        return a.captures > b.captures ? 1 : -1;
    if (a.gaps != b.gaps)
        return a.gaps < b.gaps ? 1 : -1;
    return (a.end > b.end) - (a.end < b.end);
}

// ---- the walk ----

gl_cell *gl_search_cell(gl_search *search, gl_place here)
{
    gl_cell **column = &search->columns[here.token - search->scene->first];
    if (!*column) {
        size_t count = search->program->state_count;
        *column = gl_arena_array(search->scratch, gl_cell, count);
        search->budget -= search->budget < count ? search->budget : count;
    }
    return *column + gl_step_at(search, here)->state + here.empties;
}

static void push(gl_search *search, gl_place here)
{
    gl_frame *frame = gl_vector_add(&search->stack);
    frame->here = here;
    frame->best.way = GL_WAY_FAILED;
    if (gl_step_at(search, here)->operation == GL_STEP_ACCEPT)
        frame->best = (gl_cell){{.end = here.token}, GL_WAY_TAKEN};
}

// Keep the better one of the best so far and a way that leads to `beyond`.
static void weigh(gl_frame *frame, const gl_cell *beyond)
{
    if (beyond->way == GL_WAY_FAILED)
        return;
    gl_score score = beyond->score;
    score.captures += frame->tried.captures;
    score.gaps += frame->tried.gaps;
    if (frame->best.way == GL_WAY_FAILED || gl_score_compare(score, frame->best.score) > 0)
        frame->best = (gl_cell){score, GL_WAY_TAKEN + frame->tried.number};
}

// Try the next way of the frame on top; false: there is none.
static bool try_way(gl_search *search)
{
    size_t top = search->stack.count - 1;
    gl_frame frame = search->stack.items[top]; // a look pushes, so the stack may move
    if (frame.is_waiting)
        weigh(&frame, gl_search_cell(search, frame.tried.to));
    frame.is_waiting = search->budget > 0 && gl_next_way(search, &frame, &frame.tried);
    search->stack.items[top] = frame;
    if (!frame.is_waiting)
        return false;
    search->budget -= search->budget > 0;
    if (gl_search_cell(search, frame.tried.to)->way == GL_WAY_UNKNOWN)
        push(search, frame.tried.to);
    return true;
}

static gl_cell solve(gl_search *search, gl_place start)
{
    gl_cell *result = gl_search_cell(search, start);
    if (result->way != GL_WAY_UNKNOWN)
        return *result;
    size_t below = search->stack.count;
    push(search, start);
    while (search->stack.count > below) {
        if (try_way(search))
            continue;
        const gl_frame *done = &search->stack.items[--search->stack.count];
        *gl_search_cell(search, done->here) = done->best;
    }
    return *result;
}

bool gl_search_holds(gl_search *search, gl_place here)
{
    return solve(search, here).way != GL_WAY_FAILED;
}

// ---- interface ----

void gl_search_begin(gl_search *search, const gl_program *program, const gl_scene *scene,
                     gl_arena *scratch)
{
    search->program = program;
    search->scene = scene;
    search->scratch = scratch;
    search->columns = gl_arena_array(scratch, gl_cell *, (size_t)(scene->last - scene->first) + 1);
    search->budget = GL_SEARCH_BUDGET;
    search->stack.count = 0;
}

void gl_search_deinit(gl_search *search)
{
    gl_vector_free(&search->stack);
}

static gl_place start_of(const gl_search *search, uint32_t token)
{
    return (gl_place){search->program->first, 0, token};
}

bool gl_search_at(gl_search *search, uint32_t token, gl_score *out)
{
    if (search->budget == 0)
        return false;
    gl_cell best = solve(search, start_of(search, token));
    *out = best.score;
    return best.way != GL_WAY_FAILED;
}
