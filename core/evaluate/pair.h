/// What two sets of facts have in common and what not, whatever their order.
#ifndef GL_EVALUATE_PAIR_H
#define GL_EVALUATE_PAIR_H

#include "evaluate/fact.h"

/// Two facts that belong together, or one that has no counterpart.
typedef struct gl_pair {
    const gl_fact *left;  // NULL: on the right only
    const gl_fact *right; // NULL: on the left only
    bool is_equal;        // in every slot
} gl_pair;

typedef gl_vector(gl_pair) gl_pairs;

/// Pair the facts of one article and type: equal ones first, then those that agree in at least half
/// of the slots of either, the most similar first. `is_exact` as in gl_field_equal(). Sorted by
/// article, type and slots, so that the order of the facts does not matter. The facts are borrowed;
/// free `out->items`.
void gl_facts_pair(const gl_facts *left, const gl_facts *right, bool is_exact, gl_pairs *out);

#endif
