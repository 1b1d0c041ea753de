#include "run/streaks.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

typedef struct streak {
    uint64_t last; // article; 0: none
    uint32_t length;
} streak;

struct gl_streaks {
    uint32_t count;
    streak of[]; // each extractor
};

gl_streaks *gl_streaks_new(const gl_registry *registry)
{
    uint32_t count = 0;
    gl_registered extractor;
    while (gl_registry_get(registry, count, &extractor))
        count++;
    size_t size = gl_array_size(count, sizeof(streak));
    gl_streaks *self = gl_alloc(sizeof *self + size);
    self->count = count;
    memset(self->of, 0, size);
    return self;
}

void gl_streaks_free(gl_streaks *self)
{
    free(self);
}

uint32_t gl_streaks_add(gl_streaks *self, uint32_t extractor, uint64_t article)
{
    if (extractor >= self->count)
        return 0;
    streak *own = &self->of[extractor];
    own->length = own->last + 1 == article ? own->length + 1 : 1;
    own->last = article;
    return own->length;
}
