/// The bytes of one article, from a stream or a file.
#ifndef GL_RUN_READER_H
#define GL_RUN_READER_H

#include <golchin/source.h>

#include "base/bytes.h"
#include "run/sources.h"

/// Read what is left of a stream, at most `max_size` bytes (0: no limit), in place of what `bytes`
/// has. GOLCHIN_TOO_LARGE or the stream's failure, with a message that names no file.
golchin_status gl_read_stream(gl_bytes *bytes, golchin_stream *, size_t max_size,
                              golchin_error *error);

/// The same for a file or the standard input. GOLCHIN_TOO_LARGE, GOLCHIN_UNREADABLE or
/// GOLCHIN_NOT_FOUND with a message that starts with the path; GOLCHIN_LIMIT when gl_interrupt()
/// came while input was awaited.
golchin_status gl_read_source(gl_bytes *bytes, const gl_source *, size_t max_size,
                              golchin_error *error);

#endif
