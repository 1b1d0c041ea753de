// A folder may be entered by many paths, so it is known by device and number; whether another lies
// in it only paths without links tell.
#include "run/entered.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/slice.h"

struct gl_entered {
    gl_strings *folders; // devices and numbers
    gl_strings *paths;   // without links
};

typedef struct key {
    uint64_t device, number;
} key;

gl_entered *gl_entered_new(void)
{
    gl_entered *self = gl_alloc(sizeof *self);
    *self = (gl_entered){gl_strings_new(), gl_strings_new()};
    return self;
}

void gl_entered_free(gl_entered *self)
{
    gl_strings_free(self->folders);
    gl_strings_free(self->paths);
    free(self);
}

static key key_of(const struct stat *about)
{
    return (key){(uint64_t)about->st_dev, (uint64_t)about->st_ino};
}

bool gl_entered_has(const gl_entered *self, const struct stat *about)
{
    key folder = key_of(about);
    return gl_strings_find(self->folders, gl_slice((const char *)&folder, sizeof folder)) > 0;
}

bool gl_entered_add(gl_entered *self, const char *path, const struct stat *about)
{
    if (gl_entered_has(self, about))
        return false;
    key folder = key_of(about);
    gl_strings_add(self->folders, gl_slice((const char *)&folder, sizeof folder));
    char *real = realpath(path, NULL);
    if (real)
        gl_strings_add(self->paths, gl_slice_of(real));
    free(real);
    return true;
}

// The path itself, the folder above it, and so on up to what is hidden.
static bool is_covered(const gl_entered *self, const char *real)
{
    for (size_t len = strlen(real); !gl_strings_find(self->paths, gl_slice(real, len));) {
        const char *slash = memrchr(real, '/', len);
        if (len <= 1 || slash[1] == '.')
            return false;
        len = slash > real ? (size_t)(slash - real) : 1;
    }
    return true;
}

bool gl_entered_covers(const gl_entered *self, const char *link)
{
    char *real = realpath(link, NULL);
    bool is_inside = real && is_covered(self, real);
    free(real);
    return is_inside;
}
