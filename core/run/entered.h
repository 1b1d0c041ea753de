/// The folders that a walk enters: what was named, and what links lead to. Whatever lies in them
/// the walk comes by, so that a folder that is reached again is known without keeping all of them.
#ifndef GL_RUN_ENTERED_H
#define GL_RUN_ENTERED_H

#include <sys/stat.h>

#include <golchin/types.h>

typedef struct gl_entered gl_entered;

gl_entered *gl_entered_new(void);
void gl_entered_free(gl_entered *);

/// From here on all that lies in the folder at `path` is walked. False: it was entered before, by
/// this path or another.
bool gl_entered_add(gl_entered *, const char *path, const struct stat *about);
bool gl_entered_has(const gl_entered *, const struct stat *about);
/// Whether a link leads to a folder that was entered or that lies in one, where the walk has come
/// by or will. Hidden folders it does not come by.
bool gl_entered_covers(const gl_entered *, const char *link);

#endif
