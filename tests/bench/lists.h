/// Word lists of any size, to see what their size costs.
#ifndef BENCH_LISTS_H
#define BENCH_LISTS_H

#include <stdio.h>

#include "lexicon/lexicon.h"

/// A sealed lexicon of one list of `count` words: those of a text, then made ones. `symbols` as for
/// gl_lexicon_new().
gl_lexicon *bench_list_new(gl_strings *symbols, const gl_text *text, size_t count);

/// Write an extractor that does nothing but bring a list: `count` phrases of two and three words
/// that stand side by side in the text, or fewer where it is short. Returns how many.
size_t bench_phrases_write(FILE *script, const gl_text *text, size_t count);

#endif
