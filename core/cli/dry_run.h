/// golchin extract --dry-run.
#ifndef GL_CLI_DRY_RUN_H
#define GL_CLI_DRY_RUN_H

#include "run/run.h"

/// Print what a run would read as a table, articles and bytes by source. Returns the exit status.
int gl_dry_run(const gl_registry *, const gl_run_options *);

#endif
