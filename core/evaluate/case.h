/// Folders of test cases: `article.txt` with the records that it must give in `expected.jsonl`.
#ifndef GL_EVALUATE_CASE_H
#define GL_EVALUATE_CASE_H

#include "evaluate/pair.h"
#include "record/bytes.h"
#include "registry/registry.h"

/// One case that was tried. Valid during the call that it came with.
typedef struct gl_case_result {
    const char *folder;
    const char *expected_path;
    const gl_pairs *pairs;      // expected on the left, found on the right; of the compared types
    const golchin_error *fault; // why there is nothing to compare; NULL: there is
    bool is_missing;            // that is because there is no expected.jsonl
    bool is_passed;             // all pairs are equal
} gl_case_result;

typedef void gl_case_visitor(void *context, const gl_case_result *);

/// Try every case in `folder` and below it, in sorted order. The record types that are compared are
/// those in expected.jsonl and the one that the folder above the case is named after; all types
/// when that makes none. Returns the number of cases. GOLCHIN_NOT_FOUND in `error` when there is
/// none, GOLCHIN_UNREADABLE when a folder cannot be read.
uint32_t gl_cases_run(gl_registry *, const char *folder, gl_case_visitor *, void *context,
                      golchin_error *error);

/// The lines of expected.jsonl for what was found, in the order of the article.
void gl_case_write(const gl_case_result *, gl_bytes *out);

#endif
