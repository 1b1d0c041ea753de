/// The table of `golchin extract --profile`.
#ifndef GL_CLI_PROFILE_H
#define GL_CLI_PROFILE_H

#include <stdio.h>

#include "registry/registry.h"

/// Golchin's own stages, then each extractor with its rules, the most expensive first.
void gl_profile_print(FILE *out, const gl_registry *);

#endif
