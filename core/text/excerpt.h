/// A text that was picked out of a page, such as an article out of HTML, and the way back.
#ifndef GL_TEXT_EXCERPT_H
#define GL_TEXT_EXCERPT_H

#include "base/bytes.h"
#include "base/vector.h"
#include "text/decode.h"

/// From `text` on, until the next piece, the text stands in bytes [begin, end) of the page: letter
/// for letter where both are as long, else as a whole.
typedef struct gl_piece {
    uint32_t text;
    uint32_t begin, end;
} gl_piece;

typedef struct gl_excerpt {
    gl_decoded page;
    const gl_piece *pieces; // in the order of both
    uint32_t count;
} gl_excerpt;

/// One under way; starts with all zeros.
typedef struct gl_draft {
    gl_bytes text;
    gl_vector(gl_piece) pieces;
    bool is_faulty;    // a piece was not on the page, or in front of the one before
    bool is_too_large; // there was no room for one
} gl_draft;

/// Append text that stands in [begin, end) of a page of `len` bytes; nothing behind a fault.
void gl_draft_put(gl_draft *, golchin_slice text, size_t begin, size_t end, size_t len);
/// What `page` and the draft make together: a text whose offsets lead back to the file that the
/// page was decoded from. In `result`. GOLCHIN_FAILED when the draft is faulty or no UTF-8,
/// GOLCHIN_TOO_LARGE when it is 4 GiB or more.
golchin_status gl_draft_finish(const gl_draft *, const gl_decoded *page, gl_arena *result,
                               gl_decoded *out, golchin_error *error);
void gl_draft_free(gl_draft *);

/// Where a range of the text stands on the page; both have the same ends where nothing is there.
golchin_span gl_excerpt_range(const gl_excerpt *, uint32_t text_len, golchin_span span);

#endif
