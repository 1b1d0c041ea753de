/// What `-f` and `-o` ask for: forms and places of output, in pairs.
#ifndef GL_CLI_OUTLETS_H
#define GL_CLI_OUTLETS_H

#include "base/arena.h"
#include "base/vector.h"
#include "run/sinks.h"

/// A form belongs to the place behind it; the last one, when there is none, to the place before it
/// if that has none yet, else to standard output. Start with gl_outlets_init().
typedef struct gl_outlets {
    gl_arena *arena;
    gl_vector(gl_outlet) items;
    gl_outlet pending; // a form without a place
} gl_outlets;

void gl_outlets_init(gl_outlets *);
void gl_outlets_free(gl_outlets *);

/// `csv`, `csv:bom`, `sqlite:text=no,search=no`.
void gl_outlets_add_form(gl_outlets *, const char *argument);
void gl_outlets_add_path(gl_outlets *, const char *path);
/// No more will come.
void gl_outlets_finish(gl_outlets *);

/// True when something is written to standard output.
bool gl_outlets_use_standard(const gl_outlets *);

#endif
