/// The bytes of one article, read into a buffer that is used again for the next one.
#ifndef GL_RUN_READER_H
#define GL_RUN_READER_H

#include <golchin/types.h>

#include "run/sources.h"

/// Start with all zeros.
typedef struct gl_reader {
    char *bytes;
    size_t len;
    size_t capacity;
    /// Called while `file`, a pipe or a terminal, has no input yet; does something else for a
    /// while, and returns false when there is nothing else to do. NULL: there never is.
    bool (*idle)(void *context, int file);
    void *context;
} gl_reader;

/// Read an article of at most `max_size` bytes (0: no limit) into `reader->bytes`, `len`.
/// GOLCHIN_TOO_LARGE, GOLCHIN_UNREADABLE or GOLCHIN_NOT_FOUND with a message that starts with the
/// path; GOLCHIN_LIMIT when gl_run_interrupt() came while input was awaited.
golchin_status gl_reader_read(gl_reader *, const gl_source *, size_t max_size, golchin_error *);
void gl_reader_free(gl_reader *);

#endif
