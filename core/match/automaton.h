/// All rules as one automaton, whose parts sleep until a sentence has what they wait for.
///
/// The positions of the rules are packed into banks of 64 bits. Rules that wait for the same word
/// share banks, so that one pass over a sentence looks for all of them.
#ifndef GL_MATCH_AUTOMATON_H
#define GL_MATCH_AUTOMATON_H

#include "match/index.h"
#include "match/position.h"
#include "match/scene.h"

typedef struct gl_bank_rule {
    uint32_t number;
    uint64_t positions;
} gl_bank_rule;

typedef struct gl_bank {
    gl_positions positions; // of all its rules
    const gl_bank_rule *rules;
    uint32_t rule_count;
} gl_bank;

/// Where a rule's positions are, and where what it needs begins in `needs`.
typedef struct gl_seat {
    uint32_t bank;
    uint32_t needs;
    uint64_t positions;
} gl_seat;

typedef struct gl_automaton {
    gl_arena *arena; // of all but the index
    gl_rule_index index;
    const gl_bank *banks;
    uint32_t bank_count;
    const gl_seat *seats; // by number of the rule
    /// Of each rule its sets of types, a count and the types each; a count of 0 behind the last.
    /// Side by side, since they are looked at for many rules that are not there after all.
    const uint32_t *needs;
} gl_automaton;

/// What is known of a rule when the automaton is made; borrowed.
typedef struct gl_automaton_rule {
    const gl_trigger *trigger;
    const gl_positions *positions;
} gl_automaton_rule;

/// All symbols lie below `symbol_count`. Free it with gl_automaton_free().
gl_automaton gl_automaton_make(const gl_automaton_rule *rules, uint32_t count,
                               uint32_t symbol_count);
void gl_automaton_free(gl_automaton *); // zeros are allowed
/// See gl_pages_protect().
void gl_automaton_protect(const gl_automaton *);

/// Where matches may begin: by token of the sentence, the positions that they begin with. `live`
/// are the positions to look at, those of whole rules. Returns all that were found, 0 for none,
/// which leaves `*starts` alone. In `scratch`.
uint64_t gl_bank_scan(const gl_bank *, uint64_t live, const gl_scene *, gl_arena *scratch,
                      const uint64_t **starts);

#endif
