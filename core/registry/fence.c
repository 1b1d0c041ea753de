// A piece in the arena, from lower to higher addresses:
//
//     | below, size, seal twice | the bytes that are asked for | MARK up to the next piece, 16 at
//     least |
//
// Pieces and golchin's own things lie side by side, so a mark that is broken may not be all.
#include "registry/fence.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { MARK = 0xA7, BEHIND = 16, ALIGNMENT = alignof(max_align_t) };

struct gl_fence {    // without padding
    gl_fence *below; // NULL: none
    size_t size;
    uintptr_t seal, again; // of what stands before them: `below` is not followed else
    alignas(max_align_t) char bytes[];
};

static uintptr_t seal_of(const gl_fence *fence)
{
    return ((uintptr_t)fence ^ (uintptr_t)fence->below ^ fence->size) * 31 + 1;
}

static size_t behind(size_t size)
{
    return BEHIND + (ALIGNMENT - size % ALIGNMENT) % ALIGNMENT;
}

void *gl_fence_allocate(gl_arena *arena, size_t size, gl_fence **last)
{
    size_t whole;
    if (__builtin_add_overflow(size, sizeof(gl_fence) + BEHIND + ALIGNMENT, &whole))
        gl_out_of_memory();
    gl_fence *fence = gl_arena_alloc_raw(arena, sizeof *fence + size + behind(size));
    *fence = (gl_fence){.below = *last, .size = size};
    fence->seal = fence->again = seal_of(fence);
    memset(fence->bytes, 0, size);
    memset(fence->bytes + size, MARK, behind(size));
    *last = fence;
    return fence->bytes;
}

static bool is_whole(const gl_fence *fence)
{
    if (fence->seal != seal_of(fence) || fence->again != fence->seal)
        return false;
    const unsigned char *mark = (const unsigned char *)fence->bytes + fence->size;
    for (size_t i = 0; i < behind(fence->size); i++) {
        if (mark[i] != MARK)
            return false;
    }
    return true;
}

bool gl_fences_are_whole(const gl_fence *last)
{
    for (; last; last = last->below) {
        if (!is_whole(last))
            return false;
    }
    return true;
}
