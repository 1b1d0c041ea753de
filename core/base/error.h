/// Filling a golchin_error.
#ifndef GL_BASE_ERROR_H
#define GL_BASE_ERROR_H

#include <stdarg.h>

#include <golchin/types.h>

/// Set `error` (may be NULL) unless it is set already, and return `status`. A text that is too long
/// is cut at a code point.
__attribute__((format(printf, 3, 4))) golchin_status
gl_fail(golchin_error *error, golchin_status status, const char *format, ...);

/// The same with a place in the file that the text names.
__attribute__((format(printf, 5, 6))) golchin_status gl_fail_at(golchin_error *error,
                                                                golchin_status status,
                                                                uint32_t line, uint32_t column,
                                                                const char *format, ...);

/// Ends a text that a plugin has filled to the brim: from here on it can be read.
void gl_error_end(golchin_error *error);

/// vsnprintf, but what does not fit is cut at a code point.
__attribute__((format(printf, 3, 0))) void gl_print_cut(char *out, size_t size, const char *format,
                                                        va_list arguments);

/// The name ("BAD_RULE") and the sentence ("is a rule with a fault") of a status; "?" for unknown.
const char *gl_status_name(golchin_status status);
const char *gl_status_text(golchin_status status);

#endif
