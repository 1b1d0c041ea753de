/// Which rules a sentence concerns: those of a phase whose needs it meets.
#ifndef GL_MATCH_WAKE_H
#define GL_MATCH_WAKE_H

#include "match/rule.h"

typedef struct gl_waker {
    const gl_rules *rules;
    uint32_t phase;
    uint32_t sentence;               // number of the last one, from 1
    uint32_t *there;                 // by symbol: the last sentence, from 1, that has such an edge
    gl_vector(golchin_symbol) types; // of the sentence, those that rules are listed under
    uint64_t *live;                  // by bank: the positions of its rules that are awake
    gl_vector(uint32_t) banks;       // that have some
} gl_waker;

/// Get ready for the sentences of a text; what does not grow lies in `scratch`.
gl_waker gl_waker_make(const gl_rules *, uint32_t phase, gl_arena *scratch);
void gl_waker_free(gl_waker *);

/// Wake the rules that a sentence concerns, and put those of the last one to sleep. False: there is
/// none, as for most sentences.
bool gl_wake(gl_waker *, const gl_text *, const gl_lattice *, uint32_t sentence);

#endif
