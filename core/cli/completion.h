/// What shells need to complete a command line, made from the tables that options are read with.
#ifndef GL_CLI_COMPLETION_H
#define GL_CLI_COMPLETION_H

#include <stdbool.h>
#include <stdio.h>

#include "cli/command.h"

/// Write the completion for "bash", "zsh" or "fish"; false for another shell. `commands` ends with
/// NULL.
bool gl_completion_print(FILE *out, const char *shell, const gl_command *const *commands);

#endif
