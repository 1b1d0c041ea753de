#include "base/vector.h"

void *gl_vector_double(void *items, size_t *capacity, size_t size)
{
    *capacity = *capacity ? gl_array_size(*capacity, 2) : 8;
    return gl_realloc(items, gl_array_size(*capacity, size));
}
