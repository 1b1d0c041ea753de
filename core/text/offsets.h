/// Making the tables that lead from a text back to its original.
#ifndef GL_TEXT_OFFSETS_H
#define GL_TEXT_OFFSETS_H

#include "base/vector.h"
#include "text/decode.h"

/// The shifts of a decoder under way; starts with all zeros.
typedef struct gl_shifts {
    gl_vector(gl_shift) list;
    int64_t delta; // of the last one
} gl_shifts;

/// What is at `original` in the file is at `text` in the text, and so on until the next call.
/// Offsets ascend.
static inline void gl_shifts_note(gl_shifts *shifts, size_t original, size_t text)
{
    int64_t delta = (int64_t)original - (int64_t)text;
    if (delta != shifts->delta) {
        gl_vector_push(&shifts->list, ((gl_shift){(uint32_t)text, delta}));
        shifts->delta = delta;
    }
}

/// Move the shifts into `decoded`, in `result`.
void gl_shifts_finish(gl_shifts *, gl_arena *result, gl_decoded *decoded);

/// Fill `decoded->chars` for `decoded->text`.
void gl_chars_count(gl_decoded *decoded, gl_arena *result);

#endif
