/// The states of a search, and the ways on from each of them.
#ifndef GL_MATCH_WAY_H
#define GL_MATCH_WAY_H

#include "match/search.h"

/// A state: a step, how many of the watched parts around it are still empty, and a token.
typedef struct gl_place {
    uint32_t step, empties, token;
} gl_place;

/// One way on from a state, with what it adds to the score.
typedef struct gl_way {
    gl_place to;
    uint32_t captures, gaps;
    uint32_t number;
} gl_way;

enum {
    GL_WAY_UNKNOWN = 0,
    GL_WAY_FAILED = 1, // no way leads to the end
    GL_WAY_TAKEN = 2,  // plus the number of the best one
};

struct gl_cell {
    gl_score score; // of the best way
    uint32_t way;
};

struct gl_frame {
    gl_place here;
    gl_way tried;     // when it waits for it
    bool is_waiting;  // for the state that `tried` leads to
    uint32_t at;      // the next way
    uint32_t words;   // GAP: taken so far,
    uint32_t reached; // up to this token
    gl_cell best;     // of the ways so far
};

static inline const gl_step *gl_step_at(const gl_search *search, gl_place here)
{
    return &search->program->steps[here.step];
}

/// The frame's next way; false: there are no more.
bool gl_next_way(gl_search *, gl_frame *, gl_way *out);

/// The only way on from a step that does not consume, and the captures that it adds to; false: it
/// has none here.
bool gl_pass(gl_search *, gl_place here, gl_place *to, uint32_t *captures);

/// Whether a way leads from a state to the end. matcher.c has it.
bool gl_search_holds(gl_search *, gl_place here);

/// What is kept about a state.
gl_cell *gl_search_cell(gl_search *, gl_place here);

#endif
