/// Which rules a sentence may concern, found by the edge types that it has.
#ifndef GL_MATCH_INDEX_H
#define GL_MATCH_INDEX_H

#include "base/vector.h"
#include "match/trigger.h"

/// Rules by number. A rule that needs something is listed under one of its sets of types, the one
/// that is likely to be met least: a sentence without these types never touches the rule.
typedef struct gl_rule_index {
    /// by_symbol[first_of[type]] up to by_symbol[first_of[type + 1]]
    uint32_t *first_of;
    uint32_t *by_symbol;
    uint32_t symbol_count; // types from here on have no rules
    uint32_t *always;      // the rules that need nothing
    uint32_t always_count;
    golchin_symbol *waits_for; // by rule: the first type it is listed under; 0: it needs nothing
} gl_rule_index;

/// `triggers` by number of the rule; all symbols lie below `symbol_count`. Free it with
/// gl_rule_index_free().
gl_rule_index gl_rule_index_make(const gl_trigger *const *triggers, uint32_t count,
                                 uint32_t symbol_count);
void gl_rule_index_free(gl_rule_index *);

#endif
