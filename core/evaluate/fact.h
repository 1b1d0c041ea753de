/// A record as a line of JSON tells it, whether golchin wrote the line or a person did: gold, the
/// expected records of a test, the output of a run.
#ifndef GL_EVALUATE_FACT_H
#define GL_EVALUATE_FACT_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/vector.h"

/// A filled slot.
typedef struct gl_field {
    const char *name;
    golchin_value value;
    golchin_slice tight; // of a string: the spelling that is compared, see gl_fold_tight()
    golchin_span span;   // where the article words it, bytes of the original; empty: nowhere
} gl_field;

typedef struct gl_fact {
    const char *article; // "" when the line has none
    const char *type;
    const gl_field *fields; // in the order of the line
    uint32_t field_count;
    const char *extractor, *rule; // NULL: the line does not tell
    const char *evidence;         // NULL: none
    golchin_span span;            // of the record as a whole
    uint32_t line;                // of its file, from 1
} gl_fact;

/// Facts in the order of their lines. All that they point to is in `arena`.
typedef struct gl_facts {
    gl_arena *arena;
    gl_vector(gl_fact) list;
} gl_facts;

void gl_facts_init(gl_facts *);
void gl_facts_deinit(gl_facts *);

/// Read one JSON object: `{"type":…,"fields":{…}}` as golchin writes it, or the slots beside
/// `type`; `article`, `evidence`, `spans` and `by` may be there. Slots that are null or "" are
/// empty. GOLCHIN_BAD_RECORD with `path`, line, column and remedy; nothing is added then.
golchin_status gl_facts_add_line(gl_facts *, golchin_slice line, const char *path, uint32_t number,
                                 golchin_error *);

/// Read a file of such lines, `-` for standard input; blank lines are skipped. Stops at the first
/// fault.
golchin_status gl_facts_read(gl_facts *, const char *path, golchin_error *);

/// The slot of this name; NULL: it is empty.
const gl_field *gl_fact_field(const gl_fact *, const char *name);

/// Whether a value is a number, and which.
bool gl_value_number(const golchin_value *, double *out);

/// Numbers by value, strings without regard to spelling or, when `is_exact`, byte by byte.
bool gl_field_equal(const gl_field *, const gl_field *, bool is_exact);

#endif
