/// A pattern as a flat array of steps, which the matcher walks.
#ifndef GL_MATCH_PROGRAM_H
#define GL_MATCH_PROGRAM_H

#include "match/predicate.h"

typedef enum gl_operation {
    GL_STEP_ACCEPT, // the end of the pattern, or of a look
    GL_STEP_EDGE,   // over one edge
    GL_STEP_TOKEN,  // over one token
    GL_STEP_GAP,    // over some words
    GL_STEP_FORK,   // to `next` or to `other`; `next` is preferred
    GL_STEP_START,
    GL_STEP_END,
    GL_STEP_LOOK,  // to `next` when what begins at `other` is, or is not, there
    GL_STEP_OPEN,  // a capture begins
    GL_STEP_CLOSE, // it ends
    GL_STEP_ENTER, // something that must consume, but need not by itself, begins
    GL_STEP_LEAVE, // it ends: no way on from here when nothing was consumed
} gl_operation;

/// A *watched* part is one that could match nothing and must not: a turn of a loop (else it would
/// turn for ever), a capture (else it would bind nothing), the whole pattern. Where watched parts
/// lie inside one another, what was consumed in the inner one was so in the outer one too. So one
/// number tells all: how many of those around a step, counted from the innermost, are still empty.
/// The matcher's state is a step and that number, from 0 to `level`.
typedef struct gl_step {
    gl_operation operation;
    bool is_watched;  // OPEN, CLOSE: the capture is a watched part
    bool is_counted;  // CLOSE: makes the match better; a capture around others does not
    bool is_backward; // stands in a look behind
    bool is_negative; // LOOK
    golchin_token_kind token;
    uint32_t level; // watched parts around it
    uint32_t state; // the number of its first state
    uint32_t next, other;
    golchin_symbol symbol;  // EDGE: type; OPEN, CLOSE: name
    uint32_t predicate;     // EDGE: what it asks beyond its type; 0: nothing
    uint32_t max;           // GAP: words
    const gl_pattern *item; // what EDGE, TOKEN, GAP, START, END and LOOK are made of
} gl_step;

typedef struct gl_program {
    const gl_step *steps;
    uint32_t step_count;
    uint32_t first;       // where it begins
    uint32_t state_count; // of all steps
} gl_program;

/// Compile into `arena`. `pattern` must live as long as the program. Cannot fail.
gl_program gl_program_make(const gl_pattern *pattern, gl_predicates *, gl_arena *arena);

bool gl_program_captures(const gl_program *, golchin_symbol name);

#endif
