/// What need not be done again: an output that knows what it has is asked before an article is
/// extracted.
#ifndef GL_RUN_RESUME_H
#define GL_RUN_RESUME_H

#include "run/sinks.h"
#include "run/window.h"

typedef struct gl_resume gl_resume;

/// All of it is borrowed.
gl_resume *gl_resume_new(const gl_wishes *, gl_sinks *);
void gl_resume_free(gl_resume *); // NULL is allowed

/// Sets the digest of a task that is read, and leaves out the extractors that have looked at the
/// article already. False: all have.
bool gl_resume_wants(gl_resume *, gl_task *, golchin_error *error);

#endif
