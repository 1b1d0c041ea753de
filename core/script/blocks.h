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

/// As realloc() with the old size; `old` NULL: its size is 0, `size` 0: NULL comes back. NULL also
/// when there is no memory, and `old` stays.
void *gl_blocks_resize(gl_blocks *, void *old, size_t old_size, size_t size);
/// Free what is kept.
void gl_blocks_free(gl_blocks *);

#endif
