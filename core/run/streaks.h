/// Extractors that fail on one article after the other, and when that is too many.
#ifndef GL_RUN_STREAKS_H
#define GL_RUN_STREAKS_H

#include <stdbool.h>
#include <stdint.h>

#include "registry/registry.h"

typedef struct gl_streaks gl_streaks;

/// None has failed so far. The registry is borrowed.
gl_streaks *gl_streaks_new(const gl_registry *);
void gl_streaks_free(gl_streaks *); // NULL is allowed

/// The extractor failed on this article; articles are numbered without a gap. Returns on how many
/// in a row by now; 0: there is no such extractor.
uint32_t gl_streaks_add(gl_streaks *, uint32_t extractor, uint64_t article);

#endif
