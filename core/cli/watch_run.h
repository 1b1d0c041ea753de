/// One run of an extractor over articles, in a process of its own: what it does there, it does to
/// nobody else, and a newer one can take its place at any time.
#ifndef GL_CLI_WATCH_RUN_H
#define GL_CLI_WATCH_RUN_H

#include <signal.h>
#include <sys/types.h>

#include "evaluate/fact.h"

typedef struct gl_watch_options {
    const char *script; // a file
    const char *const *paths;
    size_t path_count;
    bool is_verbose, is_trusted;
    sigset_t signals; // what the process is not to block
} gl_watch_options;

/// Start with process 0.
typedef struct gl_watch_run {
    pid_t process;                // 0: none runs
    int records, files, messages; // what it wrote
} gl_watch_run;

/// Begin; a run that is under way ends. False when there is no process to be had, which was told.
bool gl_watch_run_start(gl_watch_run *, const gl_watch_options *);
void gl_watch_run_stop(gl_watch_run *);

/// Whether there is a process that has ended, to be collected.
bool gl_watch_run_has_ended(const gl_watch_run *);

/// What a run left.
typedef struct gl_watch_result {
    bool is_broken; // the extractor was refused, or the process died
    gl_facts found; // empty when it is broken
    char *files;    // that the extractor is made of, a line each
    char *messages; // lines
} gl_watch_result;

/// The process has ended: collect what it left.
void gl_watch_run_finish(gl_watch_run *, gl_watch_result *);
void gl_watch_result_free(gl_watch_result *);

#endif
