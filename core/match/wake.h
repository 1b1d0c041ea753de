/// Which rules a sentence concerns: those of a phase whose needs it meets.
#ifndef GL_MATCH_WAKE_H
#define GL_MATCH_WAKE_H

#include "match/rule.h"

/// Starts as zeros, and is kept from article to article.
typedef struct gl_waker {
    const gl_rules *rules;
    uint32_t phase;
    uint32_t sentence;               // counts on
    uint32_t *there;                 // by symbol: the last sentence that has such an edge
    uint32_t symbol_count;           // that `there` has room for
    gl_vector(golchin_symbol) types; // of the sentence, those that rules are listed under
    uint64_t *live;                  // by bank: the positions of its rules that are awake
    uint32_t bank_count;             // that `live` has room for
    gl_vector(uint32_t) banks;       // that have some
} gl_waker;

void gl_waker_free(gl_waker *);

/// Get ready for an article. False: no rule runs in this phase.
bool gl_waker_begin(gl_waker *, const gl_rules *, uint32_t phase);

/// Wake the rules that a sentence concerns, and put those of the last one to sleep. False: there is
/// none, as for most sentences.
bool gl_wake(gl_waker *, const golchin_sentence *, const gl_lattice *);

#endif
