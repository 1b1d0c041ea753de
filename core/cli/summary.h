/// How a run went, for programs.
#ifndef GL_CLI_SUMMARY_H
#define GL_CLI_SUMMARY_H

#include "run/output.h"
#include "run/run.h"

/// Write a JSON object into an output that is open, and close it. GOLCHIN_UNWRITABLE with a
/// message.
golchin_status gl_summary_write(gl_output *, const gl_run_result *, golchin_error *error);

#endif
