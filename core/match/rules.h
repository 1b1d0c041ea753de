/// Rules: patterns over edges, compiled and run sentence by sentence.
///
/// A pattern is read when its rule is added: its literals become word-list entries, its types and
/// lists symbols. The rules of all extractors of a phase are run together.
///
/// Which match wins: at one start the one with most captures bound (each binding counts, that of a
/// group with captures in it does not), then fewest gap words, then the longest, then the highest
/// priority, then the rule that was added first. From left to right a match that overlaps a chosen
/// one of the same `group` is dropped. A `block` rule's match drops every match of its extractor
/// that it overlaps.
#ifndef GL_MATCH_RULES_H
#define GL_MATCH_RULES_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/hash.h"
#include "lexicon/lattice.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

typedef struct gl_rules gl_rules;
typedef struct gl_match gl_match;

/// Both are borrowed; `lexicon` gets the literals, so it must not be sealed before the last rule.
gl_rules *gl_rules_new(gl_lexicon *lexicon, gl_strings *symbols);
void gl_rules_free(gl_rules *); // NULL is allowed

typedef struct gl_rule_spec {
    uint32_t scope;    // the extractor, from 0: names of lists and of `let` are looked up in it
    const char *name;  // for messages
    const char *where; // "file:line" for messages
    const char *pattern;
    int32_t priority;
    uint32_t phase;       // set later by gl_rules_set_phase() when not yet known
    golchin_symbol group; // matches of one group do not overlap; 0: a group of its own
    bool is_block;
    void *data; // the caller's; found again through gl_match_data()
} gl_rule_spec;

/// `@name` of a scope means edges of `type`.
void gl_rules_define_dictionary(gl_rules *, uint32_t scope, const char *name, golchin_symbol type);

/// `<name>` in later patterns of the scope means `pattern`. GOLCHIN_BAD_PATTERN as for a rule, also
/// for a name that is none; GOLCHIN_DUPLICATE when the scope has the name.
golchin_status gl_rules_let(gl_rules *, uint32_t scope, const char *name, const char *pattern,
                            golchin_error *);

/// Compile a rule. GOLCHIN_BAD_PATTERN with rule, column, what was expected, the pattern line and a
/// caret; error->column is set. Strings of `spec` are copied.
golchin_status gl_rules_add(gl_rules *, const gl_rule_spec *spec, golchin_error *);

/// Get ready to run the rules that were added. Again after more were added.
void gl_rules_seal(gl_rules *);

/// All rules of a scope run in this phase.
void gl_rules_set_phase(gl_rules *, uint32_t scope, uint32_t phase);
/// Remove the rules of a scope, whose extractor did not load.
void gl_rules_drop(gl_rules *, uint32_t scope);

/// Each edge type that the patterns of a scope name, once or more, in order of reading: not those
/// of word lists and literals, and not Word, Digits and Mark. `user` says where:
/// "f.lua:4: rule 'counted'", "let 'where'".
typedef void gl_on_type(void *context, golchin_symbol type, const char *user);
void gl_rules_each_type(const gl_rules *, uint32_t scope, gl_on_type *on_type, void *context);

/// True when the pattern of the rule that was added last binds `name`.
bool gl_rules_last_has_capture(const gl_rules *, const char *name);

typedef void gl_on_match(void *context, const gl_match *match);

/// Run the sealed rules of a phase over all sentences and call `on_match` for each winning match,
/// in text order, then rule order. Nothing is left in `scratch`, and it may be the arena that
/// `on_match` allocates from. One run at a time, so not from inside `on_match`.
void gl_rules_run(const gl_rules *, uint32_t phase, const gl_text *, const gl_lattice *,
                  gl_arena *scratch, gl_on_match *on_match, void *context);

/// Make patterns and automaton read-only in this process: the rules are sealed, and will not be
/// freed. Phases may still change.
void gl_rules_protect(const gl_rules *);

/// Called after each search for a rule in a sentence, with the rule's data and how long it took.
typedef void gl_on_search(void *context, void *data, uint64_t nanoseconds);
/// For profiles. NULL, as at the start: nothing is measured.
void gl_rules_watch(gl_rules *, gl_on_search *, void *context);

// ---- a match; valid inside on_match ----

void *gl_match_data(const gl_match *);
uint32_t gl_match_first(const gl_match *); // tokens, half-open
uint32_t gl_match_last(const gl_match *);
uint32_t gl_match_sentence(const gl_match *);

typedef struct gl_capture {
    const golchin_edge *edge; // NULL for a gap, and for a group of more than an edge
    uint32_t first;
    uint32_t last;
} gl_capture;

/// How often a name is bound, and its n-th binding in text order. A group that holds one edge and
/// nothing else is bound to that edge.
uint32_t gl_match_capture_count(const gl_match *, const char *name);
bool gl_match_capture(const gl_match *, const char *name, uint32_t index, gl_capture *out);

/// All bindings by first token, outer ones before those inside them; `name` is a symbol.
uint32_t gl_match_binding_count(const gl_match *);
bool gl_match_binding(const gl_match *, uint32_t index, golchin_symbol *name, gl_capture *out);

#endif
