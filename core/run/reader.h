/// The bytes of one article, read into a buffer that is used again for the next one.
#ifndef GL_RUN_READER_H
#define GL_RUN_READER_H

#include <golchin/source.h>

#include "run/sources.h"

/// Start with all zeros.
typedef struct gl_reader {
    char *bytes;
    size_t len;
    size_t capacity;
} gl_reader;

/// Read what is left of a stream, at most `max_size` bytes (0: no limit), into `reader->bytes`,
/// `len`. GOLCHIN_TOO_LARGE or the stream's failure, with a message that names no file.
golchin_status gl_reader_fill(gl_reader *, golchin_stream *, size_t max_size, golchin_error *error);

/// Append bytes.
void gl_reader_add(gl_reader *, golchin_slice bytes);

/// Read a file or the standard input. GOLCHIN_TOO_LARGE, GOLCHIN_UNREADABLE or GOLCHIN_NOT_FOUND
/// with a message that starts with the path; GOLCHIN_LIMIT when gl_interrupt() came while input
/// was awaited.
golchin_status gl_reader_read(gl_reader *, const gl_source *, size_t max_size,
                              golchin_error *error);
void gl_reader_free(gl_reader *);

#endif
