// Steps are made from the end of the pattern to its start, so that each knows what follows it. Only
// loops need a step (their fork) before its way on is known.
#include "match/program.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/vector.h"

typedef struct compiler {
    gl_vector(gl_step) steps;
    gl_predicates *predicates;
    uint32_t level;
    bool is_backward;
} compiler;

// The parser bounds the depth of trees.
// NOLINTBEGIN(misc-no-recursion)

static uint32_t compile(compiler *, const gl_pattern *, uint32_t next);

static uint32_t add(compiler *c, gl_operation operation, uint32_t next)
{
    gl_step *step = gl_vector_add(&c->steps);
    step->operation = operation;
    step->next = next;
    step->level = c->level;
    step->is_backward = c->is_backward;
    return (uint32_t)(c->steps.count - 1);
}

static uint32_t add_fork(compiler *c, uint32_t next, uint32_t other)
{
    uint32_t fork = add(c, GL_STEP_FORK, next);
    c->steps.items[fork].other = other;
    return fork;
}

static uint32_t compile_atom(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    static const gl_operation operations[] = {
        [GL_PATTERN_EDGE] = GL_STEP_EDGE, [GL_PATTERN_TOKEN] = GL_STEP_TOKEN,
        [GL_PATTERN_GAP] = GL_STEP_GAP,   [GL_PATTERN_START] = GL_STEP_START,
        [GL_PATTERN_END] = GL_STEP_END,
    };
    uint32_t made = add(c, operations[pattern->kind], next);
    gl_step *step = &c->steps.items[made];
    step->token = pattern->token;
    step->symbol = pattern->symbol;
    step->max = pattern->max;
    if (pattern->kind == GL_PATTERN_EDGE)
        step->predicate = gl_predicates_number(c->predicates, pattern);
    step->item = pattern;
    return made;
}

// What a look looks for is a program of its own, with its own end and no watched part around it.
static uint32_t compile_look(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    compiler outer = *c;
    c->level = 0;
    c->is_backward = pattern->is_behind;
    uint32_t other = compile(c, pattern->children[0], add(c, GL_STEP_ACCEPT, 0));
    c->level = outer.level;
    c->is_backward = outer.is_backward;
    uint32_t look = add(c, GL_STEP_LOOK, next);
    c->steps.items[look].other = other;
    c->steps.items[look].is_negative = pattern->is_negative;
    c->steps.items[look].item = pattern;
    return look;
}

static uint32_t compile_capture(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    const gl_pattern *child = pattern->children[0];
    c->level += child->can_be_empty;
    uint32_t close = add(c, GL_STEP_CLOSE, next);
    c->steps.items[close].is_counted = !child->has_capture;
    uint32_t body = compile(c, child, close);
    c->level -= child->can_be_empty;
    uint32_t open = add(c, GL_STEP_OPEN, body);
    c->steps.items[open].symbol = c->steps.items[close].symbol = pattern->symbol;
    c->steps.items[open].is_watched = c->steps.items[close].is_watched = child->can_be_empty;
    return open;
}

// `child` once, watched where it could be empty.
static uint32_t compile_turn(compiler *c, const gl_pattern *child, uint32_t next)
{
    if (!child->can_be_empty)
        return compile(c, child, next);
    c->level++;
    uint32_t body = compile(c, child, add(c, GL_STEP_LEAVE, next));
    c->level--;
    return add(c, GL_STEP_ENTER, body);
}

static uint32_t compile_repeat(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    const gl_pattern *child = pattern->children[0];
    uint32_t rest = next;
    if (pattern->max == GL_PATTERN_NO_LIMIT) {
        rest = add_fork(c, 0, next);
        uint32_t body = compile_turn(c, child, rest);
        c->steps.items[rest].next = body;
    } else {
        for (uint32_t i = pattern->min; i < pattern->max; i++)
            rest = add_fork(c, compile_turn(c, child, rest), next);
    }
    for (uint32_t i = 0; i < pattern->min; i++)
        rest = compile(c, child, rest);
    return rest;
}

static uint32_t compile_sequence(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    for (uint32_t i = 0; i < pattern->child_count; i++) {
        uint32_t child = c->is_backward ? i : pattern->child_count - 1 - i;
        next = compile(c, pattern->children[child], next);
    }
    return next;
}

static uint32_t compile_choice(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    uint32_t last = pattern->child_count - 1;
    uint32_t chosen = compile(c, pattern->children[last], next);
    for (uint32_t i = last; i-- > 0;)
        chosen = add_fork(c, compile(c, pattern->children[i], next), chosen);
    return chosen;
}

// The step where `pattern` begins, which goes on to `next`.
static uint32_t compile(compiler *c, const gl_pattern *pattern, uint32_t next)
{
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
    case GL_PATTERN_TOKEN:
    case GL_PATTERN_GAP:
    case GL_PATTERN_START:
    case GL_PATTERN_END:
        return compile_atom(c, pattern, next);
    case GL_PATTERN_LOOK:
        return compile_look(c, pattern, next);
    case GL_PATTERN_CAPTURE:
        return compile_capture(c, pattern, next);
    case GL_PATTERN_REPEAT:
        return compile_repeat(c, pattern, next);
    case GL_PATTERN_SEQUENCE:
        return compile_sequence(c, pattern, next);
    case GL_PATTERN_CHOICE:
        return compile_choice(c, pattern, next);
    }
    assert(false && "a kind of pattern");
    return next;
}

// NOLINTEND(misc-no-recursion)

gl_program gl_program_make(const gl_pattern *pattern, gl_predicates *predicates, gl_arena *arena)
{
    compiler c = {.predicates = predicates};
    uint32_t accept = add(&c, GL_STEP_ACCEPT, 0);
    uint32_t first = compile_turn(&c, pattern, accept);
    assert(c.steps.count <= GL_PATTERN_SIZE + 3);

    gl_step *steps = gl_arena_array(arena, gl_step, c.steps.count);
    memcpy(steps, c.steps.items, c.steps.count * sizeof *steps);
    gl_program program = {.steps = steps, .step_count = (uint32_t)c.steps.count, .first = first};
    for (uint32_t i = 0; i < program.step_count; i++) {
        steps[i].state = program.state_count;
        program.state_count += steps[i].level + 1;
    }
    gl_vector_free(&c.steps);
    return program;
}

bool gl_program_captures(const gl_program *program, golchin_symbol name)
{
    for (uint32_t i = 0; i < program->step_count; i++) {
        if (program->steps[i].operation == GL_STEP_OPEN && program->steps[i].symbol == name)
            return true;
    }
    return false;
}
