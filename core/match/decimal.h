/// Numbers in patterns and mappings: `12`, `-3`, `2.5`, whatever the locale.
#ifndef GL_MATCH_DECIMAL_H
#define GL_MATCH_DECIMAL_H

#include <golchin/types.h>

/// Read all of `text`, ASCII digits with an optional sign and fraction, as integer or, with a
/// fraction or beyond 64 bits, as decimal. False, with `*out` left alone, when it is no number.
bool gl_decimal_read(golchin_slice text, golchin_value *out);

#endif
