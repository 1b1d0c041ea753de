/// What is wrong with an extractor that loads: found in its rules, mappings and word lists without
/// running an article. Only what cannot be meant is told of, so that a sound extractor is told of
/// nothing.
#ifndef GL_REGISTRY_CHECK_H
#define GL_REGISTRY_CHECK_H

#include "registry/registry.h"

/// One thing that is wrong. Strings live during the call that it came with.
typedef struct gl_finding {
    const char *path;      // of the file that it is in
    uint32_t line, column; // from 1; 0: not known
    const char *extractor; // "" for a file that was refused before its name was known
    const char *rule;      // NULL: none
    const char *text;      // what is wrong, and what to do
} gl_finding;

typedef void gl_on_finding(void *context, const gl_finding *);

/// Check the extractor of an index, as gl_registry_get(). One that was refused has one finding: the
/// reason. After seal.
void gl_registry_check(const gl_registry *, uint32_t index, gl_on_finding *, void *context);

/// The path of the file that "file:line" of the extractor means, in `arena`, and the line in it; 0
/// where it has none.
const char *gl_registry_place(const gl_registry *, uint32_t index, const char *where,
                              gl_arena *arena, uint32_t *line);

#endif
