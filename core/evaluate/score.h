/// Counting what is right: found records of a type against those of the gold.
#ifndef GL_EVALUATE_SCORE_H
#define GL_EVALUATE_SCORE_H

#include "evaluate/fact.h"
#include "evaluate/scoring.h"

typedef struct gl_count {
    uint64_t right, gold, found;
} gl_count;

/// What counts come to; 0 where there is nothing.
typedef struct gl_ratio {
    double precision, recall, f1;
} gl_ratio;

typedef struct gl_slot_score {
    char *name;
    gl_count count;
} gl_slot_score;

/// A type's counts over all articles so far.
typedef struct gl_score {
    const gl_scoring_type *type;
    gl_count records;               // `right`: matched by their keys
    gl_vector(gl_slot_score) slots; // those of the schema, then others as they came
} gl_score;

typedef gl_vector(const gl_fact *) gl_fact_list;

typedef enum gl_mistake_kind {
    GL_MISSED,      // a record of the gold; no `found`, no `slot`
    GL_FALSE_ALARM, // a record that was found; no `gold`, no `slot`
    GL_WRONG_SLOT,  // of a record that was matched; it may be empty in either
} gl_mistake_kind;

typedef void gl_mistake_visitor(void *context, gl_mistake_kind, const gl_fact *gold,
                                const gl_fact *found, const char *slot);

/// `schema` (may be NULL) gives the slots their order. Free with gl_score_free().
void gl_score_init(gl_score *, const gl_scoring_type *, const gl_schema *schema);
void gl_score_free(gl_score *);

/// Add one article. Records are matched one to one among pairs whose keys agree: the pair with the
/// most agreeing slots first, then in the order of the gold, then of what was found. Takes time for
/// every pair, so one article's records of one type should not be many thousands. `mistake` may be
/// NULL.
void gl_score_add(gl_score *, const gl_fact_list *gold, const gl_fact_list *found,
                  gl_mistake_visitor *mistake, void *context);

gl_ratio gl_ratio_of(gl_count);
/// The counts of all slots together.
gl_count gl_score_slots(const gl_score *);

#endif
