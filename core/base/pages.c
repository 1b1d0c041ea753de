#include "base/pages.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/arena.h"

enum {
    LARGE_PAGE = 2 << 20, // bytes, on most machines; on others memory is asked for that is not used
    LARGE_LEAST = LARGE_PAGE / 2,
};

size_t gl_pages_round(size_t size)
{
    return size < LARGE_LEAST ? size : (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
}

// Where the system has no large pages, small ones do.
void *gl_pages_new(size_t size)
{
    size_t rounded = gl_pages_round(size);
    if (rounded < LARGE_PAGE)
        return gl_alloc_aligned(GL_CACHE_LINE, rounded);
    void *memory = gl_alloc_aligned(LARGE_PAGE, rounded);
    (void)madvise(memory, rounded, MADV_HUGEPAGE);
    return memory;
}

// Where the system refuses, the pages are as they were, which is no fault of the caller.
void gl_pages_protect(const void *start, size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t before = (page - (uintptr_t)start % page) % page;
    if (!start || size < before + page)
        return;
    size_t inside = (size - before) / page * page;
    (void)mprotect((char *)start + before, inside, PROT_READ);
}
