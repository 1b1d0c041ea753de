/// The language with its shipped lists, for targets that read edges. Stays open: loading takes
/// longer than a thousand articles.
#ifndef GL_FUZZ_LANGUAGE_H
#define GL_FUZZ_LANGUAGE_H

#include "base/slice.h"
#include "fuzz.h"
#include "language/language.h"

typedef struct fuzz_language {
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_language *language;
} fuzz_language;

static inline const fuzz_language *fuzz_language_open(void)
{
    static fuzz_language of;
    if (of.language)
        return &of;
    const gl_log silence = {0};
    golchin_error error = {0};
    of.symbols = gl_strings_new();
    of.lexicon = gl_lexicon_new(of.symbols);
    of.language = gl_language_new(of.lexicon, of.symbols, GOLCHIN_SOURCE_DIR "/scripts/lexicon",
                                  &silence, &error);
    FUZZ_HOLDS(of.language);
    gl_lexicon_seal(of.lexicon);
    return &of;
}

/// A feature of an edge by its name.
static inline golchin_value fuzz_feature(const fuzz_language *of, const golchin_edge *edge,
                                         const char *name)
{
    return gl_edge_feature(edge, gl_strings_find(of->symbols, gl_slice_of(name)));
}

/// All edges of a text, checked to lie inside it; `check` is called for each.
static inline void fuzz_each_edge(const fuzz_language *of, golchin_slice bytes, gl_day today,
                                  void (*check)(const fuzz_language *, const golchin_edge *))
{
    gl_arena *arena = gl_arena_new();
    gl_text text = {0};
    if (gl_text_make(bytes, NULL, arena, &text, NULL) == GOLCHIN_OK) {
        gl_lattice *lattice = gl_lattice_new(arena);
        gl_lexicon_find(of->lexicon, &text, lattice, arena);
        gl_lattice_seal(lattice, text.token_count);
        gl_language_run(of->language, &text, today, lattice, arena);
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_all(lattice, &count);
        for (uint32_t at = 0; at < count; at++) {
            FUZZ_HOLDS(edges[at]->last > edges[at]->first && edges[at]->last <= text.token_count);
            check(of, edges[at]);
        }
    }
    gl_arena_free(arena);
}

#endif
