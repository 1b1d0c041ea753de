/// What a sentence must hold for a rule to be tried, and where in it.
#ifndef GL_MATCH_TRIGGER_H
#define GL_MATCH_TRIGGER_H

#include "match/pattern.h"

/// Edge types of which one must be there. `is_any`: nothing is known, anything may be there.
typedef struct gl_symbol_set {
    const golchin_symbol *items;
    uint32_t count;
    bool is_any;
} gl_symbol_set;

typedef struct gl_trigger {
    gl_symbol_set required; // an edge of one of these types is in each match, or beside it
    gl_symbol_set first;    // each match starts with an edge of one of these types
} gl_trigger;

/// Lies in `arena`.
gl_trigger gl_trigger_make(const gl_pattern *, gl_arena *arena);

#endif
