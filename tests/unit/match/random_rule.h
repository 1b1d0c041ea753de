/// Random patterns and texts: small ones, in which everything that the language has meets
/// everything else. A seed gives the same ones everywhere.
#ifndef GL_MATCH_RANDOM_RULE_H
#define GL_MATCH_RANDOM_RULE_H

#include <stdbool.h>
#include <stdint.h>

void random_seed(uint32_t);
/// From 0 to `sides` - 1.
uint32_t random_roll(uint32_t sides);

/// A pattern; freed by the caller. It may use `<plain>`, and where captures may be, `<bound>`.
char *random_pattern(void);
/// A pattern without captures, for `let plain`, and one that may use it, for `let bound`.
char *random_let(bool may_capture);
/// A text of a sentence or two.
char *random_text(void);

#endif
