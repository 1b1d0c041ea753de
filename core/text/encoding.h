/// Which encoding an article is in, and reading those that are not UTF-8.
#ifndef GL_TEXT_ENCODING_H
#define GL_TEXT_ENCODING_H

#include <golchin/types.h>

#include "text/decode.h"

/// The encoding that a byte-order mark or the pattern of NUL bytes shows; NULL: none of UTF-16 and
/// UTF-32. A constant.
const char *gl_encoding_of_wide(golchin_slice bytes);

/// The Arabic encoding that ICU's detector finds most likely; NULL when it finds none. A constant.
const char *gl_encoding_guess(golchin_slice bytes);

/// Convert `bytes` with ICU's converter of that name into `out` (text, encoding, broken, shifts).
/// GOLCHIN_BAD_ENCODING when ICU has none.
golchin_status gl_encoding_convert(golchin_slice bytes, const char *name, gl_arena *result,
                                   gl_decoded *out, golchin_error *error);

#endif
