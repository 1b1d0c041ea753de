/// Bytes of a file → valid UTF-8, and back to the file's offsets.
#ifndef GL_TEXT_DECODE_H
#define GL_TEXT_DECODE_H

#include <golchin/types.h>

#include "base/arena.h"

/// Where the original's bytes and the text's bytes run apart: from `text` on, original = text +
/// `delta`, until the next one. The first change is at the lowest offset.
typedef struct gl_shift {
    uint32_t text;
    int64_t delta;
} gl_shift;

typedef struct gl_decoded {
    golchin_slice text;     // valid UTF-8 with GL_TEXT_PADDING zero bytes behind it, in the arena
    const char *encoding;   // "UTF-8", "UTF-16LE", "windows-1256", …; a constant
    uint32_t broken;        // byte sequences replaced by U+FFFD
    uint32_t first_broken;  // offset of the first one in the original, when there is any
    uint32_t nul;           // NUL bytes in the text
    const gl_shift *shifts; // sorted by `text`
    uint32_t shift_count;   // 0: offsets in text and original are the same
    const uint32_t *chars;  // code points before every 256th byte of the text; made by decode
    /// The page that the text was picked out of: offsets lead through it. NULL: there is none.
    const struct gl_excerpt *excerpt;
} gl_decoded;

/// Decode into `result`. `encoding` NULL: a byte-order mark decides, else valid UTF-8, else ICU's
/// detector among the Arabic encodings, else UTF-8 with replacement. What is mostly control bytes,
/// or begins as documents and pictures do, is GOLCHIN_NOT_TEXT.
golchin_status gl_decode(golchin_slice bytes, const char *encoding, gl_arena *result,
                         gl_decoded *out, golchin_error *error);

/// True for UTF-8 without a fault, and for what a byte-order mark tells: no other encoding can be
/// meant, whatever is declared.
bool gl_decode_is_plain(golchin_slice bytes);

/// A range of the original, half-open.
typedef struct gl_range {
    size_t byte_begin, byte_end;
    uint32_t char_begin, char_end; // code points of the text that the original is decoded to
} gl_range;

/// Where a span of the text stands in the original.
gl_range gl_original_range(const gl_decoded *, golchin_span);

// ---- of a text that is a whole file, and no excerpt of a page ----

/// The offset in the original for an offset in the text.
size_t gl_original_offset(const gl_decoded *, uint32_t offset);
/// Code points of the text before an offset: the offset that an editor shows. A broken sequence and
/// a byte-order mark count as one.
uint32_t gl_char_offset(const gl_decoded *, uint32_t offset);

#endif
