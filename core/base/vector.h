/// A growing array of one type: `gl_vector(int) numbers = {0};`.
#ifndef GL_BASE_VECTOR_H
#define GL_BASE_VECTOR_H

#include "base/arena.h"

#define gl_vector(type)                                                                            \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count, capacity;                                                                    \
    }

/// Room for one more item, zeroed and counted; a pointer to it.
#define gl_vector_add(vector)                                                                      \
    ((vector)->items = gl_vector_grow((vector)->items, &(vector)->count, &(vector)->capacity,      \
                                      sizeof *(vector)->items),                                    \
     &(vector)->items[(vector)->count - 1])

#define gl_vector_push(vector, item) (*gl_vector_add(vector) = (item))

/// Frees the items; the vector is empty again.
#define gl_vector_free(vector)                                                                     \
    (free((vector)->items), (vector)->items = NULL, (vector)->count = (vector)->capacity = 0)

/// Adds one zeroed item of `size` bytes, growing by doubling.
__attribute__((returns_nonnull)) void *gl_vector_grow(void *items, size_t *count, size_t *capacity,
                                                      size_t size);

#endif
