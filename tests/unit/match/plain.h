/// A matcher that is slow and plain, to hold the engine against: it follows every way through the
/// tree of a pattern and keeps the best. It shares the parser and nothing else.
#ifndef GL_MATCH_PLAIN_H
#define GL_MATCH_PLAIN_H

#include "match/pattern.h"
#include "world.h"

enum { PLAIN_BINDINGS = 64, PLAIN_LETS = 2 };

typedef struct plain_binding {
    golchin_symbol name;
    uint32_t first, last;
    bool is_leaf; // has no captures in it
} plain_binding;

typedef struct plain_match {
    uint32_t captures, gaps, end;
    uint32_t count;
    plain_binding bindings[PLAIN_BINDINGS];
} plain_match;

typedef enum plain_outcome { PLAIN_NONE, PLAIN_FOUND, PLAIN_TOO_LONG } plain_outcome;

/// A `let` of the world, as written.
typedef struct plain_let {
    const char *name, *pattern; // NULL: none
} plain_let;

/// Read a pattern that the world has taken; it lives as long as the world's text.
const gl_pattern *plain_parse(world *, const plain_let lets[PLAIN_LETS], const char *pattern);

/// The best match at a token of a sentence; TOO_LONG when there are too many ways to follow.
plain_outcome plain_find(const world *, golchin_sentence, const gl_pattern *, uint32_t start,
                         plain_match *out);

/// More than 0 when `a` is the better one of two at the same start.
int plain_compare(const plain_match *a, const plain_match *b);

#endif
