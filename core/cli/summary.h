/// How a run went, for programs.
#ifndef GL_CLI_SUMMARY_H
#define GL_CLI_SUMMARY_H

#include "run/run.h"

/// Write a JSON object into a file, which appears whole. GOLCHIN_UNWRITABLE with a message.
golchin_status gl_summary_write(const char *path, const gl_run_result *, golchin_error *error);

#endif
