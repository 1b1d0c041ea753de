/// What a run of tests prints: a line for each that failed, TAP, or JUnit's XML.
#ifndef GL_CLI_REPORT_H
#define GL_CLI_REPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/bytes.h"

typedef struct gl_report gl_report;

/// How a report looks.
typedef struct gl_report_format {
    const char *name;
    /// One test that is done, with lines about what is wrong ("" when it has passed); the report
    /// counts it already.
    void (*test)(gl_report *, bool is_passed, const char *title, const char *detail);
    void (*open)(gl_report *);
    void (*close)(gl_report *);
} gl_report_format;

/// Start with zeros behind the first two.
struct gl_report {
    const gl_report_format *format; // NULL: for people
    bool is_verbose;                // for people: passed ones too
    uint32_t passed, failed;
    FILE *detail; // of the test under way
    char *text;
    size_t len;
    gl_bytes kept; // what a format holds back until it closes
};

/// The format of a name, "text", "tap" or "junit"; NULL: there is none.
const gl_report_format *gl_report_format_find(const char *name);
extern const gl_report_format gl_report_junit;

/// The opening line, where there is one.
void gl_report_open(gl_report *);
/// Begin a test; what is written to the stream that is returned shows when it fails.
FILE *gl_report_begin(gl_report *);
/// End it.
__attribute__((format(printf, 3, 4))) void gl_report_end(gl_report *, bool is_passed,
                                                         const char *title, ...);
/// The closing line, or all that was held back.
void gl_report_close(gl_report *);

#endif
