/// Messages on standard error, and the progress line that they must not garble.
#ifndef GL_CLI_LOG_H
#define GL_CLI_LOG_H

#include <stdbool.h>

#include "base/log.h"
#include "run/run.h"

/// Only messages up to this golchin_level are written; warnings and errors until it is called.
void gl_log_set_level(int level);
/// Where core's messages go.
gl_log gl_log_open(void);

/// One error: `golchin: what; remedy`.
__attribute__((format(printf, 1, 2))) void gl_complain(const char *format, ...);

/// Draw the progress line, at most ten times a second; the function of gl_run_options.
void gl_progress_draw(void *context, const gl_run_result *so_far);
/// The same for a file: a line every ten seconds.
void gl_progress_tell(void *context, const gl_run_result *so_far);
/// Take the progress line away.
void gl_progress_clear(void);
/// The closing lines: counts, records by type, causes of failures.
void gl_summary_print(const gl_run_result *);

#endif
