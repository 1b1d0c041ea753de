// A table of digests of 64 bits, whose rows hold those that agree in their lowest bits. What comes
// first stays: where two folders have the same names, they are those of the first one. Two
// different ids of a million have the same digest once in tens of millions of runs.
#include "run/known_ids.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/digest.h"

enum { ROWS = 1 << 14, ROW = 16 }; // 2 MiB

struct gl_known_ids {
    bool is_full;
    uint64_t rows[ROWS][ROW]; // 0: a free place
};

gl_known_ids *gl_known_ids_new(void)
{
    gl_known_ids *self = gl_alloc(sizeof *self);
    memset(self, 0, sizeof *self); // all of it is there from the start
    return self;
}

void gl_known_ids_free(gl_known_ids *self)
{
    free(self);
}

bool gl_known_ids_add(gl_known_ids *self, golchin_slice id)
{
    uint64_t digest = gl_digest(GL_DIGEST_START, id);
    uint64_t *row = self->rows[(digest ^ digest >> 32) % ROWS];
    digest += digest == 0;
    for (int i = 0; i < ROW; i++) {
        if (row[i] == digest)
            return true;
        if (row[i] == 0) {
            row[i] = digest;
            return false;
        }
    }
    self->is_full = true;
    return false;
}

bool gl_known_ids_has_all(const gl_known_ids *self)
{
    return !self->is_full;
}
