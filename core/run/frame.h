/// Articles and answers as bytes on the way between two processes of one program.
///
/// An extractor may have written anything into the connection: what comes back is checked.
#ifndef GL_RUN_FRAME_H
#define GL_RUN_FRAME_H

#include "run/answer.h"

/// An article as the worker sees it; slices point into the bytes that it came in.
typedef struct gl_order_frame {
    uint64_t number;
    gl_order order;
} gl_order_frame;

typedef enum gl_frame_state {
    GL_FRAME_WHOLE,
    GL_FRAME_PART,   // more bytes are needed
    GL_FRAME_BROKEN, // these bytes are no frame
} gl_frame_state;

void gl_frame_put_order(gl_bytes *, const gl_order_frame *);
void gl_frame_put_answer(gl_bytes *, uint64_t number, gl_answer *);

/// Read a frame at the start of `bytes`. `*size` is how long it is, for a part as far as that is
/// known.
gl_frame_state gl_frame_get_order(golchin_slice bytes, gl_order_frame *, size_t *size);
/// The same for the answer to the article `number`; replaces what is in the answer.
gl_frame_state gl_frame_get_answer(golchin_slice bytes, uint64_t number, gl_answer *, size_t *size);

#endif
