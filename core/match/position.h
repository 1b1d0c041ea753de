/// A pattern as a bit-parallel automaton: a bit for each place in it where something is consumed
/// (Glushkov's construction). It tells where matches may begin, and leaves the rest to the search.
///
/// It never overlooks a match, and knows less than the pattern: counts of repetitions,
/// look-arounds,
/// `^` and `$` are taken for met, and what has no room among 64 bits for anything at all.
#ifndef GL_MATCH_POSITION_H
#define GL_MATCH_POSITION_H

#include "match/predicate.h"

enum { GL_POSITIONS = 64, GL_TOKEN_KINDS = GOLCHIN_ADDRESS + 1 };

/// Positions that consume the edges of a type that meet a predicate.
typedef struct gl_position_edge {
    golchin_symbol type;
    uint32_t predicate; // 0: all of the type
    uint64_t positions;
} gl_position_edge;

/// Sets of positions are masks.
typedef struct gl_positions {
    uint32_t count;
    uint32_t edge_count;
    uint64_t first;                   // where a match begins
    uint64_t last;                    // where one may end
    uint64_t gaps;                    // behind which marks may stand that belong to nothing
    uint64_t of_kind[GL_TOKEN_KINDS]; // that consume a token of a kind
    const gl_position_edge *edges;
    const uint64_t *before; // by position: those that it may follow
} gl_positions;

/// Lies in `arena`.
gl_positions gl_positions_make(const gl_pattern *, gl_predicates *, gl_arena *arena);

#endif
