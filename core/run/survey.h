/// What a run would read, without extracting anything.
#ifndef GL_RUN_SURVEY_H
#define GL_RUN_SURVEY_H

#include "base/vector.h"
#include "run/run.h"

/// Articles of one source.
typedef struct gl_survey_row {
    char source[64]; // "text", "html"; "archive/html" for pages in archives
    uint64_t articles, bytes;
} gl_survey_row;

/// Starts with all zeros.
typedef struct gl_survey {
    gl_vector(gl_survey_row) rows; // in the order in which they came
    uint64_t articles, bytes;
    uint64_t failed, unreadable; // as gl_run_result counts them
    bool interrupted;
} gl_survey;

/// Read all that gl_run() would read with these options. What is wrong is logged.
void gl_survey_make(gl_survey *, const gl_registry *, const gl_run_options *);
void gl_survey_free(gl_survey *);

#endif
