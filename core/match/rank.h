/// Which of the matches in a sentence win.
#ifndef GL_MATCH_RANK_H
#define GL_MATCH_RANK_H

#include "match/rule.h"
#include "match/search.h"

/// A match that may win: the best one of a rule at a start.
typedef struct gl_candidate {
    const gl_rule *rule; // in the array of all rules, whose order counts
    uint32_t first;
    gl_score score;
    bool is_bound; // what it binds is known already
    size_t first_binding, binding_count;
} gl_candidate;

/// Keep the winners, as rules.h says, in text order, then rule order; their count. `group_ends` has
/// for each group the token up to which it is taken, and is brought up to date.
size_t gl_rank(gl_candidate *, size_t count, uint32_t *group_ends);

#endif
