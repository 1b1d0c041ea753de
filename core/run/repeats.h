/// Messages of extractors that come again with every article: told once, and counted.
#ifndef GL_RUN_REPEATS_H
#define GL_RUN_REPEATS_H

#include <golchin/types.h>

#include "base/log.h"

typedef struct gl_repeats gl_repeats;

gl_repeats *gl_repeats_new(void);
void gl_repeats_free(gl_repeats *); // NULL is allowed

/// False when a message came before, in this article or another, that differs in the article only.
/// All messages of an article come before those of the next one.
bool gl_repeats_is_new(gl_repeats *, uint64_t article, golchin_slice id, int level,
                       const char *message);

/// Log in how many more articles each message came again.
void gl_repeats_tell(const gl_repeats *, const gl_log *);

#endif
