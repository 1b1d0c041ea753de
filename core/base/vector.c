#include "base/vector.h"

#include <string.h>

void *gl_vector_grow(void *items, size_t *count, size_t *capacity, size_t size)
{
    if (*count == *capacity) {
        *capacity = *capacity ? gl_array_size(*capacity, 2) : 8;
        items = gl_realloc(items, gl_array_size(*capacity, size));
    }
    memset((char *)items + *count * size, 0, size);
    ++*count;
    return items;
}
