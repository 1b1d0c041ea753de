/// The zero-width non-joiner in spellings.
#ifndef GL_TEXT_JOINER_H
#define GL_TEXT_JOINER_H

#include <stdbool.h>
#include <string.h>

#include <golchin/types.h>

#include "base/arena.h"

#define GL_ZWNJ "\xE2\x80\x8C"
enum { GL_ZWNJ_LEN = sizeof GL_ZWNJ - 1 };

/// Whether one stands at `at`, which is text.len at most.
static inline bool gl_joins_at(golchin_slice text, size_t at)
{
    return text.len - at >= GL_ZWNJ_LEN && memcmp(text.start + at, GL_ZWNJ, GL_ZWNJ_LEN) == 0;
}

/// A copy with `instead` for each, or with nothing when that is 0.
golchin_slice gl_joiners_replace(golchin_slice text, char instead, gl_arena *);

#endif
