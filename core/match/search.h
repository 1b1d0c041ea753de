/// The best match of one program at a token of a sentence.
#ifndef GL_MATCH_SEARCH_H
#define GL_MATCH_SEARCH_H

#include "base/vector.h"
#include "match/program.h"
#include "match/scene.h"

/// How good a match is; of two at the same start the better one has more captures, else fewer gap
/// words, else the higher end.
typedef struct gl_score {
    uint32_t captures; // bindings, without those of groups around others
    uint32_t gaps;     // words that gaps took
    uint32_t end;      // token, half-open
} gl_score;

/// More than 0 when `a` is the better one, less when `b` is, 0 when they are equal.
int gl_score_compare(gl_score a, gl_score b);

/// One binding of a name.
typedef struct gl_binding {
    golchin_symbol name;
    const golchin_edge *edge; // NULL when the tokens are not just those of one edge
    uint32_t first, last;
} gl_binding;

typedef gl_vector(gl_binding) gl_bindings;

/// What is known about a state, and one whose ways are being tried (way.h).
typedef struct gl_cell gl_cell;
typedef struct gl_frame gl_frame;

/// The work of one program on one sentence. What is found out about a place is kept, so all starts
/// together cost steps × tokens × edges at a token at most. Beyond GL_SEARCH_BUDGET of it places
/// that were not looked at count as failing.
typedef struct gl_search {
    const gl_program *program;
    const gl_scene *scene;
    gl_arena *scratch;
    gl_cell **columns; // by token - first; NULL: nothing is known there
    size_t budget;
    gl_vector(gl_frame) stack; // of states that wait for those behind them
} gl_search;

/// Cells (16 bytes each) and ways that a program may use for one sentence.
enum { GL_SEARCH_BUDGET = 1 << 21 };

/// Begin with a program; the search's stack may be that of an earlier one, and starts as zeros.
/// Everything else lies in `scratch`.
void gl_search_begin(gl_search *, const gl_program *, const gl_scene *, gl_arena *scratch);
void gl_search_deinit(gl_search *);

/// The best match that starts at a token of the sentence; false: none.
bool gl_search_at(gl_search *, uint32_t token, gl_score *out);

/// Append what the best match at a token binds, by first token. There must be one.
void gl_search_bind(gl_search *, uint32_t token, gl_bindings *);

#endif
