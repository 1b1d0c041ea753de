/// How many records two runs differ in, for each record type and each rule.
#ifndef GL_CLI_TALLY_H
#define GL_CLI_TALLY_H

#include <stdio.h>

#include "base/bytes.h"
#include "base/hash.h"
#include "evaluate/pair.h"

typedef enum gl_change { GL_SAME, GL_ADDED, GL_GONE, GL_ALTERED, GL_CHANGES } gl_change;

gl_change gl_change_of(const gl_pair *);
/// "same", "added", "gone", "altered".
const char *gl_change_name(gl_change);

/// Who made the record of a pair, the later one of two: "extractor.rule", "extractor", or "" when
/// the line does not tell. In `arena`.
golchin_slice gl_pair_rule(const gl_pair *, gl_arena *arena);

typedef struct gl_changes {
    uint64_t counts[GL_CHANGES];
} gl_changes;

/// Counts by name. Start with all zeros.
typedef struct gl_tally {
    gl_strings *names;
    gl_vector(gl_changes) counts; // number of the name less one
} gl_tally;

void gl_tally_add(gl_tally *, golchin_slice name, gl_change);
void gl_tally_print(FILE *out, const gl_tally *, const char *heading);
/// One object with a member for each name.
void gl_tally_write_json(gl_bytes *out, const gl_tally *);
void gl_changes_write_json(gl_bytes *out, const gl_changes *);
void gl_tally_free(gl_tally *);

#endif
