/// The examples of rules, `yes` and `no`.
#ifndef GL_CLI_EXAMPLE_H
#define GL_CLI_EXAMPLE_H

#include <stdio.h>

#include "registry/registry.h"

/// Whether the rule of the index-th example makes of its text what it should; if not, why not in
/// lines to `out`.
bool gl_example_try(gl_registry *, uint32_t index, const gl_registered_example *, FILE *out);

/// What the rule of an example does in its text: its matches with their captures, or how far it got
/// and what it wanted next.
void gl_example_explain(gl_registry *, const gl_registered_example *, FILE *out);

#endif
