/// Files that a run would write over each other, or over what it reads.
#ifndef GL_CLI_OVERLAP_H
#define GL_CLI_OVERLAP_H

#include "cli/extract_request.h"

/// Among those that are named. GL_EXIT_USAGE: there is one, which is told.
int gl_overlap_check(const gl_command *, const gl_extract_request *);

/// Among those that would be found in folders and by patterns, which only the sources tell.
/// GOLCHIN_USAGE names one.
golchin_status gl_overlap_check_found(const gl_extract_request *, const gl_registry *,
                                      golchin_error *);

#endif
