/// What a run of tests prints: a line for each that failed, or TAP for all.
#ifndef GL_CLI_REPORT_H
#define GL_CLI_REPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/// Start with zeros behind the first two.
typedef struct gl_report {
    bool is_tap;
    bool is_verbose; // passed ones too
    uint32_t passed, failed;
    FILE *detail; // of the test under way
    char *text;
    size_t len;
} gl_report;

/// The opening line, where there is one.
void gl_report_open(const gl_report *);
/// Begin a test; what is written to the stream that is returned shows when it fails.
FILE *gl_report_begin(gl_report *);
/// End it.
__attribute__((format(printf, 3, 4))) void gl_report_end(gl_report *, bool is_passed,
                                                         const char *name, ...);
/// The closing line.
void gl_report_close(gl_report *);

#endif
