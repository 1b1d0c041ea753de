/// Sources → extractors → output, in input order.
#ifndef GL_RUN_RUN_H
#define GL_RUN_RUN_H

#include <golchin/types.h>

#include <stdio.h>

#include "base/log.h"
#include "registry/registry.h"

/// Where the shipped extractors and lists are, found from the running file: the build tree's when a
/// `golchin.build` file lies beside it, else those installed next to it. Strings are the caller's to
/// free() through gl_places_free().
typedef struct gl_places {
    char *plugins;
    char *scripts;
    char *lexicon;
} gl_places;

golchin_status gl_places_find(gl_places *out, golchin_error *error);
void gl_places_free(gl_places *);

/// A registry with all that is found: `files` first (-x), then GOLCHIN_PATH (`:` between folders),
/// then the shipped ones; sealed. NULL with `error` when the host itself cannot start.
typedef struct gl_host_options {
    const char *const *files;
    size_t file_count;
    bool verbose;
    gl_log log;
} gl_host_options;
gl_registry *gl_host_open(const gl_host_options *, golchin_error *error);

typedef struct gl_run_options {
    const char *const *paths; // files, folders, "-"
    size_t path_count;
    const char *encoding; // NULL: detected
    size_t max_size;      // bytes of an article; 0: no limit
    gl_log log;
    bool progress; // a line that is rewritten, for a terminal
} gl_run_options;

typedef struct gl_run_result {
    uint64_t articles;   // read and extracted, failed ones too
    uint64_t records;
    uint64_t bytes;
    uint64_t failed;     // articles with an error record
    uint64_t unreadable; // paths that gave no article
    bool interrupted;
    double seconds;
} gl_run_result;

/// Extract all articles into `out`. Only failing to write `out` is an error; everything else is
/// logged, written as an `error` record and counted.
golchin_status gl_run(gl_registry *, const gl_run_options *, FILE *out, gl_run_result *result,
                      golchin_error *error);

/// Ask a running gl_run() to stop after the article at hand; for signal handlers.
void gl_run_interrupt(void);

#endif
