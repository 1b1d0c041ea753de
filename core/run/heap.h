/// A look at the marks that the C library keeps between the blocks of the heap: whoever writes past
/// the end of a block writes over them.
#ifndef GL_RUN_HEAP_H
#define GL_RUN_HEAP_H

#include <stdbool.h>

typedef struct gl_heap {
    const char *start; // NULL: it is not looked at; a heap of another make never is
} gl_heap;

/// Find the heap of this process; needs /proc. Only for processes with one thread.
void gl_heap_find(gl_heap *);

/// Whether the marks lead from block to block to the end. Takes some 30 ns a block. Blocks of 128
/// KiB and more lie elsewhere and are not looked at.
bool gl_heap_is_whole(const gl_heap *);

#endif
