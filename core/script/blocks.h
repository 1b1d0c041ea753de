/// Memory of a Lua state. Scripts make and drop small objects all the time: some of the blocks that
/// they drop are kept for the next ones.
#ifndef GL_SCRIPT_BLOCKS_H
#define GL_SCRIPT_BLOCKS_H

#include <stddef.h>

enum { GL_BLOCK_CLASSES = 128 };

/// All zero: nothing is kept.
typedef struct gl_blocks {
    void *kept[GL_BLOCK_CLASSES]; // lists by size
    size_t bytes;                 // in all of them
} gl_blocks;

/// A block of `size` bytes, 1 at least; NULL: there is no memory.
void *gl_blocks_take(gl_blocks *, size_t size);
/// Give a block of `size` bytes back.
void gl_blocks_drop(gl_blocks *, void *block, size_t size);
/// Another size for a block; both are 1 at least. NULL: there is no memory, and `old` stays.
void *gl_blocks_resize(gl_blocks *, void *old, size_t old_size, size_t size);
/// Free what is kept.
void gl_blocks_free(gl_blocks *);

#endif
