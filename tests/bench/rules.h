/// What the files of bench_rules share.
#ifndef BENCH_RULES_H
#define BENCH_RULES_H

#include <golchin/plugin.h>

#include "base/arena.h"
#include "base/vector.h"
#include "registry/registry.h"

/// Articles in memory, and what words they have.
typedef struct corpus {
    gl_arena *arena;
    gl_vector(golchin_slice) articles;
    size_t bytes, tokens;
    const char **rare; // words that stand in few sentences, in an order without meaning
    size_t rare_count;
} corpus;

/// Read the `.txt` files below a folder, in sorted order, up to `limit` bytes. False: there is
/// none.
bool corpus_read(corpus *, const char *folder, size_t limit);
void corpus_free(corpus *);

/// A loader whose "file" is an extractor of `count` rules around rare words of the corpus; the same
/// count gives the same rules.
typedef struct made_rules {
    const corpus *words;
    size_t count;
    double seconds; // that adding them took
} made_rules;
gl_loader made_rules_loader(made_rules *);

double seconds_now(void);

#endif
