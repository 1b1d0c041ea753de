// What glibc's malloc has kept from the start: blocks lie side by side from the start of the heap
// to the program break, each with its size, the low bits being flags, in the word before its bytes.
// One that is free has its size also in the word before the next one's size. Whether that is so
// here is tried first; where it is not, nothing is looked at.
#include "run/heap.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
    WORD = sizeof(size_t),
    ALIGNMENT = 2 * WORD,
    SMALLEST = 4 * WORD,
    FENCE = 2 * WORD, // two of these end a part of the heap that could not be made larger
    IS_BEFORE_IN_USE = 1,
    FLAGS = 7,
};

static size_t word_at(const char *at)
{
    size_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

// False: its size is none, or the block before it, of `before` bytes, is free and says otherwise.
static bool is_block(const char *block, const char *end, size_t before)
{
    size_t head = word_at(block + WORD), size = head & ~(size_t)FLAGS;
    if (size < SMALLEST || size % ALIGNMENT || size > (size_t)(end - block))
        return false;
    return head & IS_BEFORE_IN_USE || word_at(block) == before;
}

static bool is_fence(const char *block)
{
    return word_at(block + WORD) == (FENCE | IS_BEFORE_IN_USE);
}

bool gl_heap_is_whole(const gl_heap *heap)
{
    const char *block = heap->start, *end = sbrk(0);
    if (!block)
        return true;
    for (size_t before = 0; block < end; block += before) {
        if (is_fence(block))
            return true;
        if (!is_block(block, end, before))
            return false;
        before = word_at(block + WORD) & ~(size_t)FLAGS;
    }
    return true;
}

#if defined(__GLIBC__) && !defined(GOLCHIN_SANITIZED)
static const char *find_start(void)
{
    FILE *file = fopen("/proc/self/maps", "re");
    char line[512];
    void *start = NULL;
    while (file && fgets(line, sizeof line, file)) {
        if (strstr(line, "[heap]") && sscanf(line, "%p-", &start) == 1)
            break;
    }
    if (file)
        fclose(file);
    return start;
}

void gl_heap_find(gl_heap *heap)
{
    const gl_heap found = {find_start()};
    heap->start = found.start && gl_heap_is_whole(&found) ? found.start : NULL;
}
#else
void gl_heap_find(gl_heap *heap)
{
    heap->start = NULL;
}
#endif
