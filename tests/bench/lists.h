/// Word lists of any size, to see what their size costs.
#ifndef BENCH_LISTS_H
#define BENCH_LISTS_H

#include "lexicon/lexicon.h"

typedef struct bench_list_size {
    size_t words;   // taken from the text, then made
    size_t phrases; // of two and three words that stand side by side in the text
} bench_list_size;

/// A sealed lexicon of one list with words of a text. `symbols` as for gl_lexicon_new().
gl_lexicon *bench_list_new(gl_strings *symbols, const gl_text *text, bench_list_size size);

#endif
