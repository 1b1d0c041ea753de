/// What a sentence must hold for a rule to be tried.
#ifndef GL_MATCH_TRIGGER_H
#define GL_MATCH_TRIGGER_H

#include "match/pattern.h"

/// Edge types of which one must be there.
typedef struct gl_symbol_set {
    const golchin_symbol *items;
    uint32_t count;
    uint32_t weight; // how often they are likely to be met
} gl_symbol_set;

enum { GL_TRIGGER_NEEDS = 8 };

typedef struct gl_trigger {
    /// Of each of these sets an edge is in each match, or beside it. None: nothing is known.
    gl_symbol_set needs[GL_TRIGGER_NEEDS];
    uint32_t need_count;
} gl_trigger;

/// Lies in `arena`.
gl_trigger gl_trigger_make(const gl_pattern *, gl_arena *arena);

#endif
