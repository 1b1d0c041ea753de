/// Where the time of an article goes. For this folder; others go through registry.h.
///
/// A start of 0 says that nobody measures: what is added to it is nothing, so that a run without a
/// profile pays for one test of a flag.
#ifndef GL_REGISTRY_PROFILE_H
#define GL_REGISTRY_PROFILE_H

#include "registry/registry.h"

typedef struct gl_cost {
    uint64_t tries;       // articles; for a rule sentences in which it was searched
    uint64_t matches;     // of a rule
    uint64_t nanoseconds; // of searching and of what follows a match
} gl_cost;

/// What golchin itself does with an article.
typedef enum gl_stage {
    GL_STAGE_TEXT,
    GL_STAGE_LISTS,
    GL_STAGE_LANGUAGE,
    GL_STAGE_RULES, // all phases, with what rules and extractors cost
    GL_STAGE_RECORDS,
    GL_STAGES
} gl_stage;

/// The time, or 0.
uint64_t gl_profile_now(const gl_registry *);
/// Charge what was spent since `start` on a call or on a match.
void gl_profile_add(gl_cost *, uint64_t start);
void gl_profile_add_match(gl_cost *, uint64_t start);
/// Charge it to a stage; returns the time, at which the next one starts.
uint64_t gl_profile_step(gl_registry *, gl_stage, uint64_t start);

#endif
