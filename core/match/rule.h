/// What the files of the rule store share.
#ifndef GL_MATCH_RULE_H
#define GL_MATCH_RULE_H

#include "base/vector.h"
#include "match/automaton.h"
#include "match/program.h"
#include "match/rules.h"
#include "match/run.h"

typedef struct gl_rule {
    const char *text; // of the pattern
    const gl_pattern *pattern;
    gl_program program;
    gl_trigger trigger;
    gl_positions positions;
    uint32_t scope;
    uint32_t phase;
    int32_t priority;
    uint32_t group; // dense, from 0
    bool is_block;
    bool is_dropped;
    void *data;
} gl_rule;

/// A name of a scope: a word list or a `let`.
typedef struct gl_scope_name {
    uint32_t scope;
    golchin_symbol name;
    golchin_symbol type;       // of a word list
    const gl_pattern *pattern; // of a `let`
} gl_scope_name;

/// That a pattern of a scope names a type.
typedef struct gl_type_use {
    uint32_t scope;
    golchin_symbol type;
    const char *user; // the rule or `let`, for messages
} gl_type_use;

struct gl_rules {
    gl_lexicon *lexicon;
    gl_strings *symbols;
    gl_arena *arena; // trees, programs, copied names
    gl_vector(gl_rule) rules;
    gl_vector(gl_scope_name) names;
    gl_vector(gl_type_use) uses;
    gl_vector(golchin_symbol) groups; // by dense number; 0: of one rule alone
    gl_predicates predicates;         // of all patterns
    gl_automaton automaton;           // of all rules, once they are sealed
    gl_runner *runner;                // for one run at a time
    gl_on_search *on_search;          // NULL: nobody measures
    void *on_search_context;
};

struct gl_match {
    const gl_rules *rules;
    const gl_rule *rule;
    uint32_t first, last;
    uint32_t sentence;
    const struct gl_binding *bindings;
    uint32_t binding_count;
};

/// The rule that has this data; NULL: there is none.
const gl_rule *gl_rules_find(const gl_rules *, const void *data);

#endif
