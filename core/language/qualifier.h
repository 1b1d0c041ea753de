/// Words that say how exact a number is: `بیش از`, `حدود`, `و اندی`.
#ifndef GL_LANGUAGE_QUALIFIER_H
#define GL_LANGUAGE_QUALIFIER_H

#include "language/reading.h"

/// The qualifier (`more_than`, `about` …) in front of a token, up to two words of amount between
/// (`حدود مبلغ`); an empty slice: none.
golchin_slice gl_qualifier_before(const gl_reading *, uint32_t token);
/// The token behind `و اندی` that stands at a token; the token itself where it does not.
uint32_t gl_qualifier_skip_odd(const gl_reading *, uint32_t token);

#endif
