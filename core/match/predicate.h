/// What an item asks of an edge: a type, and conditions on its features. Equal ones have the same
/// number, whichever rule of whichever extractor they stand in.
#ifndef GL_MATCH_PREDICATE_H
#define GL_MATCH_PREDICATE_H

#include "base/hash.h"
#include "base/vector.h"
#include "match/pattern.h"

typedef struct gl_predicate {
    golchin_symbol type;
    const gl_condition *conditions;
    uint32_t condition_count;
} gl_predicate;

/// Starts as zeros. Borrows conditions from the patterns.
typedef struct gl_predicates {
    gl_strings *keys;              // NULL: none yet
    gl_vector(gl_predicate) items; // by number - 1
} gl_predicates;

void gl_predicates_free(gl_predicates *);

/// The number of what `edge`, an EDGE of a pattern, asks beyond its type; 0: nothing.
uint32_t gl_predicates_number(gl_predicates *, const gl_pattern *edge);

#endif
