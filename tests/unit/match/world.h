/// A small world to match in: one lexicon, one store of rules, one text at a time.
#ifndef GL_MATCH_WORLD_H
#define GL_MATCH_WORLD_H

#include "match/rules.h"

enum { WORLD_SEEN = 4096 };

typedef struct world {
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_rules *rules;
    gl_arena *arena, *scratch;
    gl_text text;
    gl_lattice *lattice;
    bool is_sealed;
    const char *names; // of the captures to show, apart by a space
    char seen[WORLD_SEEN];
} world;

/// With the lists @kind (nouns), @place and @org in scope 0.
world *world_new(void);
void world_free(world *);

/// Add a rule of scope 0 whose data is its name; the test fails when it does not compile.
void world_rule(world *, const char *name, const char *pattern);
void world_spec(world *, gl_rule_spec spec);
golchin_status world_try(world *, const char *pattern, golchin_error *error);

/// Take in a text. Each number in digits is an edge `Number` with `value`; each word of Latin
/// letters one of type `Latin`, whose `size` is its length and `even` says whether that is even.
void world_read(world *, const char *text);

/// The winning matches of phase 0: each one `name(tokens as written)`, then `name=tokens` for each
/// binding of `names`; apart by "; ".
const char *world_run(world *, const char *text, const char *names);

#endif
