/// Numbers that name instead of counting: how one is told by its shape, and by the word before it.
#ifndef GL_LANGUAGE_CODE_H
#define GL_LANGUAGE_CODE_H

#include "language/number.h"
#include "language/reading.h"

/// What a code is called in `code_kind`.
typedef enum gl_code_kind {
    GL_CODE_IDENTIFIER,
    GL_CODE_LAW,
    GL_CODE_LABEL,
    GL_CODE_TIME,
    GL_CODE_SCORE,
    GL_CODE_NAME,
} gl_code_kind;

typedef struct gl_code {
    uint32_t first; // tokens, half-open
    uint32_t last;  // 0: no code
    gl_code_kind kind;
} gl_code;

enum { GL_PHONE_DIGITS = 7 }; // of the shortest number that is a phone's by its length

/// Whether a token of the text is this mark.
bool gl_code_is_mark(const gl_reading *, uint32_t token, const char *mark);
/// Whether the number counts something.
bool gl_code_has_unit(const gl_reading *, const gl_number *);

/// A leading zero, a chain, a result, letters at it, or more digits than any count has.
gl_code gl_code_by_shape(const gl_reading *, uint32_t token);

/// The next of a list of identifiers (`021… و 0912… و 33445566`) behind one that ends before
/// `token` and has `digits` digits; with `is_named` a word says that they are such, and numbers as
/// long as that one follow. `last` 0: the list ends.
gl_code gl_code_next_of_list(const gl_reading *, uint32_t token, uint32_t digits, bool is_named);

/// The next article of a law that more than one is named of (`مواد 7، 9 و 12`).
gl_code gl_code_next_law(const gl_reading *, uint32_t token);

#endif
