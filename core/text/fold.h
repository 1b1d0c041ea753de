/// The fold: makes spellings equal for matching; never decides what is printed.
///
/// NFKC, then the list of docs/architecture.md. The table is made from ICU's properties at start-up
/// for the characters of Persian text; all others go through ICU, so that the result is the same
/// for all of Unicode.
#ifndef GL_TEXT_FOLD_H
#define GL_TEXT_FOLD_H

#include <golchin/types.h>

#include "base/arena.h"

/// What a character is for the tokeniser.
typedef enum gl_class {
    GL_CLASS_SEPARATOR, // white space and controls
    GL_CLASS_LETTER,
    GL_CLASS_DIGIT,
    GL_CLASS_MARK,   // punctuation and symbols: a token of its own
    GL_CLASS_DROP,   // diacritics, tatweel, bidi marks, soft hyphen, ZWJ, BOM: no part of the fold
    GL_CLASS_JOINER, // ZWNJ
} gl_class;

/// Class of a code point. Thread-safe; the table is made on first use.
gl_class gl_fold_class(uint32_t code_point);

/// Fold `text` (valid UTF-8) into `result`. Keeps white space as single spaces, ZWNJ as ZWNJ. At
/// most GL_FOLD_GROWTH bytes a byte of `text`.
golchin_slice gl_fold(golchin_slice text, gl_arena *result);
enum { GL_FOLD_GROWTH = 12 };

/// The spelling that comparison of values uses: folded, ئ→ی آ→ا, without spaces, ZWNJ and marks.
golchin_slice gl_fold_tight(golchin_slice text, gl_arena *result);

#endif
