/// How far a rule gets in a sentence, for people who wonder why it does not match.
#ifndef GL_MATCH_EXPLAIN_H
#define GL_MATCH_EXPLAIN_H

#include "match/rules.h"

/// An item of a pattern that could have come next, and did not.
typedef struct gl_wanted {
    const char *pattern; // the text that it stands in: that of the rule, or of a `let`
    size_t at;           // its byte in it
    /// An edge of the right type that is there and does not meet the conditions, and the feature
    /// that is to blame; NULL: there is none.
    const golchin_edge *edge;
    golchin_symbol feature;
} gl_wanted;

/// The best match at a start, or the way through the pattern with the most items.
typedef struct gl_progress {
    uint32_t sentence;
    bool is_match;
    uint32_t first, last;    // tokens that were matched, half-open; empty: not even the first item
    const gl_wanted *wanted; // at token `last`, in the order of the pattern; none for a match
    uint32_t wanted_count;
} gl_progress;

typedef void gl_on_progress(void *context, const gl_progress *);

/// For each sentence the matches of the rule that has this `data`, from left to right, as if it
/// were alone; or else, where it got farthest. A sentence without matches is told of once. What is
/// told of lies in `scratch` until the next call.
void gl_rules_explain(const gl_rules *, const void *data, const gl_text *, const gl_lattice *,
                      gl_arena *scratch, gl_on_progress *, void *context);

#endif
