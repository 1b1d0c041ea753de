/// Memory that is complete, and that nobody of this process writes into any more.
#ifndef GL_BASE_PAGES_H
#define GL_BASE_PAGES_H

#include <stddef.h>

/// Make the pages read-only that lie wholly in these bytes, so that who writes there ends at once.
/// What shares a page with other things stays as it was. They must not be changed or freed before
/// the process ends.
void gl_pages_protect(const void *start, size_t size);

/// The same for the items of a gl_vector.
#define gl_vector_protect(vector)                                                                  \
    gl_pages_protect((vector)->items, (vector)->count * sizeof *(vector)->items)

#endif
