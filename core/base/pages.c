#include "base/pages.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

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
