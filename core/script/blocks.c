// A small block is as large as its class, whatever was asked for, so that any block of a class
// serves any request of it. A collection drops most of what an article made at once, and the next
// article makes as much again: so much is kept, which is little beside the limit of memory. The
// classes reach up to the fields of a table of 64, which grows through all smaller sizes.
#include "script/blocks.h"

#include <stdlib.h>
#include <string.h>

enum { STEP = 16, SMALL = STEP * GL_BLOCK_CLASSES };

// Under AddressSanitizer nothing is kept: it is to see who uses a block that was dropped.
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(HAS_SANITIZER)
enum { KEPT = 0 };
#else
enum { KEPT = 2 << 20 }; // bytes
#endif

static size_t class_of(size_t size)
{
    return (size - 1) / STEP;
}

void *gl_blocks_take(gl_blocks *blocks, size_t size)
{
    if (size > SMALL)
        return malloc(size);
    size_t class = class_of(size);
    void *block = blocks->kept[class];
    if (!block)
        return malloc((class + 1) * STEP);
    memcpy(&blocks->kept[class], block, sizeof block); // the next one
    blocks->bytes -= (class + 1) * STEP;
    return block;
}

void gl_blocks_drop(gl_blocks *blocks, void *block, size_t size)
{
    if (size > SMALL || blocks->bytes + size > KEPT) {
        free(block);
        return;
    }
    size_t class = class_of(size);
    memcpy(block, &blocks->kept[class], sizeof block);
    blocks->kept[class] = block;
    blocks->bytes += (class + 1) * STEP;
}

void *gl_blocks_resize(gl_blocks *blocks, void *old, size_t old_size, size_t size)
{
    if (old_size > SMALL && size > SMALL)
        return realloc(old, size);
    if (old_size <= SMALL && size <= SMALL && class_of(old_size) == class_of(size))
        return old;
    void *block = gl_blocks_take(blocks, size);
    if (!block)
        return size <= old_size ? old : NULL; // Lua counts on it that shrinking never fails
    memcpy(block, old, old_size < size ? old_size : size);
    gl_blocks_drop(blocks, old, old_size);
    return block;
}

void gl_blocks_free(gl_blocks *blocks)
{
    for (size_t class = 0; class < GL_BLOCK_CLASSES; class ++) {
        for (void *block = blocks->kept[class], *next; block; block = next) {
            memcpy(&next, block, sizeof next);
            free(block);
        }
        blocks->kept[class] = NULL;
    }
    blocks->bytes = 0;
}
