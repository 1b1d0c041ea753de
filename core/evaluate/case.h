/// Folders of test cases: articles with the records that they must give.
#ifndef GL_EVALUATE_CASE_H
#define GL_EVALUATE_CASE_H

#include "base/bytes.h"
#include "evaluate/pair.h"
#include "run/run.h"

/// One case that was tried. Valid during the call that it came with.
typedef struct gl_case_result {
    const char *name; // the folder, or the path of the article without extension
    const char *expected_path;
    const gl_pairs *pairs;      // expected on the left, found on the right; of the compared types
    const golchin_error *fault; // why there is nothing to compare; NULL: there is
    bool is_missing;            // that is because there is no expected.jsonl
    bool is_passed;             // all pairs are equal
    const gl_decoded *decoded;  // the article, when it has not passed and there are pairs
} gl_case_result;

typedef void gl_case_visitor(void *context, const gl_case_result *);

/// Try every case in `folder` and below it, in sorted order: a folder with `article.txt` and
/// `expected.jsonl`, or `NAME.txt` with `NAME.jsonl` beside it. Any other ending that a source
/// reads does as well as .txt, where the file holds one article. The record types that are compared
/// are those that are expected and the one that the folder above the case is named after; all types
/// when that makes none. Returns the number of cases. GOLCHIN_NOT_FOUND in `error` when there is
/// none, GOLCHIN_UNREADABLE when a folder cannot be read. `reading`: how to read, and no paths.
uint32_t gl_cases_run(gl_registry *, const gl_run_options *reading, const char *folder,
                      gl_case_visitor *, void *context, golchin_error *error);

/// The lines to expect for what was found, in the order of the article.
void gl_case_write(const gl_case_result *, gl_bytes *out);

#endif
