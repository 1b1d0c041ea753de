/// How records are told apart when they are scored: key slots and loose slots of each type.
///
/// This is not the key that merges records (docs/records.md): a figure that is found with another
/// unit is the same figure with a wrong slot, not a miss and a false alarm.
#ifndef GL_EVALUATE_SCORING_H
#define GL_EVALUATE_SCORING_H

#include "base/arena.h"
#include "base/vector.h"
#include "record/schema.h"

/// Slots of which the first that the gold fills must agree.
typedef struct gl_scoring_key {
    const char **slots;
    uint32_t count;
} gl_scoring_key;

typedef struct gl_scoring_type {
    const char *name;
    gl_vector(gl_scoring_key) keys;
    gl_vector(const char *) loose;
} gl_scoring_type;

/// Start with all zeros.
typedef struct gl_scoring {
    gl_arena *arena;
    gl_vector(gl_scoring_type *) types;
} gl_scoring;

/// Read a TSV file: `#` lines are comments; type, keys and loose slots, which blanks separate, `|`
/// between alternatives. GOLCHIN_BAD_LIST with file and line; GOLCHIN_NOT_FOUND.
golchin_status gl_scoring_read(gl_scoring *, const char *path, golchin_error *);
void gl_scoring_free(gl_scoring *);

/// The rules of a type: those that were read, else its key slots by `schema`, or all slots of a
/// type without any; no keys and so every pair agrees when `schema` is NULL.
const gl_scoring_type *gl_scoring_of(gl_scoring *, const char *type, const gl_schema *schema);

bool gl_scoring_is_loose(const gl_scoring_type *, const char *slot);

/// GOLCHIN_BAD_LIST when the rules name a slot that the type does not have.
golchin_status gl_scoring_check(const gl_scoring_type *, const gl_schema *, const char *path,
                                golchin_error *);

#endif
