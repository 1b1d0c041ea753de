/// Reading ahead where files come slowly: a few processes open the next ones, so that they are in
/// memory when their turn comes. Where files are in memory already nobody is started.
#ifndef GL_RUN_AHEAD_H
#define GL_RUN_AHEAD_H

#include <stdbool.h>
#include <stdint.h>

/// So many files are worth telling beforehand.
enum { GL_AHEAD_FILES = 32 };

typedef struct gl_ahead gl_ahead;

gl_ahead *gl_ahead_new(void);
/// Ends the processes. NULL is allowed.
void gl_ahead_free(gl_ahead *);

/// How long opening and reading a small file took.
void gl_ahead_note(gl_ahead *, uint64_t nanoseconds);
/// True when files come so slowly that it pays to tell the next ones.
bool gl_ahead_is_wanted(const gl_ahead *);
/// A file that comes soon. Never waits; a path that there is no room for is forgotten.
void gl_ahead_tell(gl_ahead *, const char *path);

#endif
