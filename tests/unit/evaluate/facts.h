/// Facts from lines that stand in a test.
#ifndef GL_TEST_FACTS_H
#define GL_TEST_FACTS_H

#include "evaluate/fact.h"

/// A NULL-terminated list of lines, at most 8, in which `'` stands for `"`. The test fails where a
/// line cannot be read.
void facts_make(gl_facts *, const char *const *lines);

/// Write `text` with `"` for `'` into `out`, which has `size` bytes.
void quote(const char *text, char *out, size_t size);

#endif
