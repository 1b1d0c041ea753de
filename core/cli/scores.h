/// Scores as a table for people and as JSON for programs.
#ifndef GL_CLI_SCORES_H
#define GL_CLI_SCORES_H

#include <stdio.h>

#include "evaluate/score.h"

void gl_scores_print_heading(FILE *out);
/// A row for the type and one for each slot that occurs.
void gl_scores_print(FILE *out, const gl_score *);
/// One object with a member for each type.
void gl_scores_print_json(FILE *out, const gl_score *scores, size_t count);

#endif
