/// The names in one folder in the order of their stems, a part at a time, so that memory does not
/// grow with the folder.
#ifndef GL_RUN_LISTING_H
#define GL_RUN_LISTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the folder says that a name is.
typedef enum gl_entry_type {
    GL_ENTRY_FILE,
    GL_ENTRY_FOLDER,
    GL_ENTRY_UNKNOWN, // a link, or the file system does not tell
    GL_ENTRY_OTHER,   // a pipe, a device
} gl_entry_type;

typedef struct gl_entry {
    const char *name; // NUL-terminated; lives until the next call of gl_listing_next()
    size_t len;
    size_t stem; // of the name: without its ending
    gl_entry_type type;
} gl_entry;

/// Whether a name is wanted; sets `entry->stem`, which is `len` at first.
typedef bool gl_entry_wanted(void *context, gl_entry *entry);

typedef struct gl_listing gl_listing;

/// `path` is copied. NULL with errno. `size`: how many names are kept at once; 0: as many as is
/// good.
gl_listing *gl_listing_open(const char *path, size_t size, gl_entry_wanted *, void *context);
void gl_listing_close(gl_listing *); // NULL is allowed

/// False: there are no more, or the folder can no longer be read, as gl_listing_failure() tells.
bool gl_listing_next(gl_listing *, gl_entry *);
/// Why some of the folder was not read, an errno; 0: all was.
int gl_listing_failure(const gl_listing *);
/// The one that comes `ahead` entries after the last, as far as that is known already.
bool gl_listing_peek(const gl_listing *, size_t ahead, gl_entry *);

/// How many files were there that are not wanted when it was opened; `*first`, where there is any,
/// is the smallest of their names and lives as long as the listing.
size_t gl_listing_left_out(const gl_listing *, const char **first);

/// How many wanted names there were when it was opened, and how many were given.
size_t gl_listing_count(const gl_listing *);
size_t gl_listing_given(const gl_listing *);

#endif
