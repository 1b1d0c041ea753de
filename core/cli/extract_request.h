/// What `golchin extract` is asked for.
#ifndef GL_CLI_EXTRACT_REQUEST_H
#define GL_CLI_EXTRACT_REQUEST_H

#include "cli/command.h"
#include "cli/options.h"
#include "cli/outlets.h"
#include "cli/selection.h"
#include "run/run.h"

/// Strings are those of the command line.
typedef struct gl_extract_request {
    gl_selection selection;
    gl_run_options run; // but where messages go
    gl_outlets outlets;
    const char *summary; // NULL: none
    bool is_dry, is_profiled, is_verbose, is_quiet;
} gl_extract_request;

extern const gl_option gl_extract_options[];

/// For gl_options_read().
int gl_extract_take_option(const gl_command *, void *request, int letter, const char *argument);
/// What is left of the command line, and whether all of it fits together. GL_EXIT_USAGE: it does
/// not, which is told.
int gl_extract_take_paths(const gl_command *, gl_extract_request *, const gl_arguments *paths);

#endif
