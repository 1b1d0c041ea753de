/// A growing array of one type: `gl_vector(int) numbers = {0};`.
#ifndef GL_BASE_VECTOR_H
#define GL_BASE_VECTOR_H

#include <assert.h>
#include <stdlib.h>
#include <string.h>

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

/// Room for `room` items at least, so that adding them moves none.
#define gl_vector_reserve(vector, room)                                                            \
    ((vector)->capacity < (room)                                                                   \
         ? ((vector)->capacity = (room),                                                           \
            (vector)->items =                                                                      \
                gl_realloc((vector)->items, gl_array_size((room), sizeof *(vector)->items)))       \
         : (vector)->items)

/// Frees the items; the vector is empty again.
#define gl_vector_free(vector)                                                                     \
    (free((vector)->items), (vector)->items = NULL, (vector)->count = (vector)->capacity = 0)

/// The items in a place that holds twice as many of `size` bytes.
__attribute__((returns_nonnull)) void *gl_vector_double(void *items, size_t *capacity, size_t size);

/// Adds one zeroed item of `size` bytes, growing by doubling.
static inline void *gl_vector_grow(void *items, size_t *count, size_t *capacity, size_t size)
{
    if (*count == *capacity)
        items = gl_vector_double(items, capacity, size);
    assert(items); // there is room for one more
    memset((char *)items + *count * size, 0, size);
    ++*count;
    return items;
}

#endif
