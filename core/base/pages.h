/// Memory by its pages: large ones for tables, and what nobody of this process writes into any
/// more.
#ifndef GL_BASE_PAGES_H
#define GL_BASE_PAGES_H

#include <stddef.h>

enum { GL_CACHE_LINE = 64 }; // bytes, of most machines

/// Memory with any content for a table that is looked into all over, aligned to cache lines, to be
/// freed with free(). It has gl_pages_round(size) bytes; where those are large pages, the system is
/// asked for such, because most looks at a table of small ones begin with one at the page table.
void *gl_pages_new(size_t size);

/// `size`, or more where that fills large pages.
size_t gl_pages_round(size_t size);

/// Make the pages read-only that lie wholly in these bytes, so that who writes there ends at once.
/// What shares a page with other things stays as it was. They must not be changed or freed before
/// the process ends.
void gl_pages_protect(const void *start, size_t size);

/// The same for the items of a gl_vector.
#define gl_vector_protect(vector)                                                                  \
    gl_pages_protect((vector)->items, (vector)->count * sizeof *(vector)->items)

#endif
