/// Where a piece of text stands in a source file, for messages that editors jump to.
#ifndef GL_REGISTRY_SOURCE_TEXT_H
#define GL_REGISTRY_SOURCE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/// A file that is read once. Start with all zeros.
typedef struct gl_source_text {
    const char *path; // NULL: none is read
    const char *text; // NULL: it cannot be read
} gl_source_text;

/// Read the file unless it is the one that is there. All lies in `arena`.
void gl_source_text_read(gl_source_text *, const char *path, gl_arena *arena);

/// Find `piece` at or below a line, else above it, and set line and column of its byte `at`, which
/// count from 1, columns in code points. False, with both left alone, where it is not written like
/// that.
bool gl_source_text_find(const gl_source_text *, const char *piece, size_t at, uint32_t from_line,
                         uint32_t *line, uint32_t *column);

#endif
