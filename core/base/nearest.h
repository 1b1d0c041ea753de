/// The name that somebody probably meant.
#ifndef GL_BASE_NEAREST_H
#define GL_BASE_NEAREST_H

#include "base/arena.h"

/// The name of `names` (NULL-terminated) that is nearest to `word`; NULL when none is near.
const char *gl_nearest(const char *word, const char *const *names);

/// To put behind a name that is wrong: " (did you mean 'kind'?)", or "" when none is near. In
/// `arena`.
const char *gl_nearest_hint(const char *word, const char *const *names, gl_arena *arena);

#endif
