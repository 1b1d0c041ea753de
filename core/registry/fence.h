/// Memory of an article that extractors write into, with marks around each piece: who writes past
/// its end, or before its start, is seen.
#ifndef GL_REGISTRY_FENCE_H
#define GL_REGISTRY_FENCE_H

#include <stdbool.h>

#include "base/arena.h"

/// The piece that was taken last leads to all before it. Lives as long as the arena's content.
typedef struct gl_fence gl_fence;

/// `size` zeroed bytes, aligned for any object. `*last` is the newest piece, NULL: none yet.
void *gl_fence_allocate(gl_arena *, size_t size, gl_fence **last);

/// Whether all marks are as they were.
bool gl_fences_are_whole(const gl_fence *last);

#endif
