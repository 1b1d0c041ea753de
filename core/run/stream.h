/// What a source reads from: a file, the standard input, or a member of another source; with a look
/// at its beginning that uses nothing up.
#ifndef GL_RUN_STREAM_H
#define GL_RUN_STREAM_H

#include <golchin/source.h>

#include "base/bytes.h"

/// Waits for `file`, a pipe or a terminal, which has no input yet; does something else for a while.
/// False: there is nothing else to do.
typedef bool gl_idle(void *context, int file);

typedef struct gl_stream {
    golchin_stream stream; // what the source gets; its context leads back here
    /// What golchin_stream.read promises.
    ptrdiff_t (*take)(void *context, void *buffer, size_t len, golchin_error *);
    void *context;
    gl_bytes begun; // what was read to look at it,
    size_t used;    // and what of that is used up
    uint64_t taken; // bytes so far

    int file; // -1: none
    bool is_regular;
    gl_idle *idle; // NULL: there is nothing else to do
    void *idle_context;
} gl_stream;

/// A stream of a function's bytes. `name` is borrowed.
void gl_stream_init(gl_stream *, const char *name,
                    ptrdiff_t (*take)(void *context, void *buffer, size_t len, golchin_error *),
                    void *context);
/// A stream of a file; NULL: of the standard input. `path` is borrowed. GOLCHIN_NOT_FOUND or
/// GOLCHIN_UNREADABLE with a message that does not name it. Also after a failure
/// gl_stream_close() is right.
golchin_status gl_stream_open(gl_stream *, const char *path, golchin_error *error);
void gl_stream_close(gl_stream *);

/// What comes next: at least `wanted` bytes unless it ends before; nothing is used up. `*bytes`
/// lives until the next call.
golchin_status gl_stream_peek(gl_stream *, size_t wanted, golchin_slice *bytes, golchin_error *);

#endif
