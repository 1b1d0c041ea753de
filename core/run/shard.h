/// A part of a collection, for one of several machines.
#ifndef GL_RUN_SHARD_H
#define GL_RUN_SHARD_H

#include "base/digest.h"

/// The `number`-th of `count` parts, from 1; `count` 0: all of it.
typedef struct gl_shard {
    uint32_t number, count;
} gl_shard;

/// An article is in the same part wherever and in whatever order it is read: its id decides.
static inline bool gl_shard_holds(const gl_shard *shard, golchin_slice id)
{
    uint64_t digest = gl_digest(GL_DIGEST_START, id);
    digest ^= digest >> 32; // the low bits alone would be those of the last letters
    return shard->count == 0 || digest % shard->count == shard->number - 1;
}

#endif
