/// JSON values, appended to a buffer (RFC 8259). The result is always valid UTF-8.
#ifndef GL_RECORD_JSON_H
#define GL_RECORD_JSON_H

#include "base/bytes.h"

/// In quotes; only `"`, `\` and controls are escaped. A byte sequence that is no UTF-8 becomes
/// U+FFFD.
void gl_json_string(gl_bytes *, golchin_slice text);
void gl_json_integer(gl_bytes *, int64_t number);
/// The fewest digits that read back as the same double, whatever the locale. Finite numbers only.
void gl_json_decimal(gl_bytes *, double number);
/// GOLCHIN_NONE is null.
void gl_json_value(gl_bytes *, golchin_value value);
/// As gl_json_string(); NULL is null.
void gl_json_text(gl_bytes *, const char *text);
/// What stands before the value of a member, `"name":`.
void gl_json_name(gl_bytes *, const char *name);
/// `[begin,end]`.
void gl_json_range(gl_bytes *, uint64_t begin, uint64_t end);

/// A literal piece of JSON.
#define GL_JSON_LITERAL(bytes, text) gl_bytes_add((bytes), (text), sizeof(text) - 1)

#endif
