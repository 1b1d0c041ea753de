/// The mistakes of an evaluation, kept until the scores are printed.
#ifndef GL_CLI_MISTAKES_H
#define GL_CLI_MISTAKES_H

#include <stdio.h>

#include "base/vector.h"
#include "evaluate/eval.h"

typedef struct gl_mistake_page {
    const gl_scoring_type *type;
    uint64_t shown, all;
    FILE *out;
    char *text;
    size_t len;
} gl_mistake_page;

/// Start with zeros behind the first.
typedef struct gl_mistakes {
    uint64_t limit; // for each type
    gl_vector(gl_mistake_page *) pages;
} gl_mistakes;

/// The function of gl_eval_options; `context` is a gl_mistakes.
void gl_mistakes_add(void *context, const gl_mistake *);
/// Those of a type. What is Persian stands last on its line, so that terminals do not mix it up.
void gl_mistakes_print(FILE *out, const gl_mistakes *, const gl_scoring_type *);
void gl_mistakes_free(gl_mistakes *);

#endif
