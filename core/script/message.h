/// Text for messages and records: valid UTF-8, one line.
#ifndef GL_SCRIPT_MESSAGE_H
#define GL_SCRIPT_MESSAGE_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes of `text` from its start are valid UTF-8; `len` when all are.
size_t gl_message_valid(const char *text, size_t len);

/// Put `prefix` and `text` into `out` as one line: line breaks become "; ", other control
/// characters a space, a byte that is no UTF-8 becomes "?". What does not fit is cut at a code
/// point.
void gl_message_line(char *out, size_t size, const char *prefix, const char *text);

/// The line number in a message that Lua wrote, "name.lua:12: …"; 0: it has none.
uint32_t gl_message_line_number(const char *message);

#endif
