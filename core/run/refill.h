/// Bytes of a stream that are looked at while a piece of it is begun: a line, an element of an
/// array.
#ifndef GL_RUN_REFILL_H
#define GL_RUN_REFILL_H

#include <golchin/source.h>

#include "base/bytes.h"

/// Start with all zeros but for the stream.
typedef struct gl_refill {
    golchin_stream *stream;
    gl_bytes bytes;
    size_t begin, at; // in `bytes`: the piece that is begun, and how far it was looked at
} gl_refill;

/// What a reader of pieces finds next.
typedef enum gl_piece {
    GL_PIECE_READ,
    GL_PIECE_TOO_LONG, // it was passed over
    GL_PIECE_END,
    GL_PIECE_FAILED, // the error says why; nothing follows
} gl_piece;

/// More bytes behind those of the piece that is begun, which moves to the front: how many, 0 at the
/// end. -1: they cannot be read; the error says why.
ptrdiff_t gl_refill_more(gl_refill *, golchin_error *error);

/// Whether so much of the piece was looked at that it is longer than `most` bytes; 0: never.
bool gl_refill_exceeds(const gl_refill *, uint64_t most);

/// Forget what was looked at of a piece that is too long; its end is still looked for.
void gl_refill_drop(gl_refill *);

#endif
