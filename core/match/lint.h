/// What a pattern says and cannot mean: it can be read, and yet a part of it, or all of it, never
/// matches. Nothing here is a guess: what is told of holds for every text.
#ifndef GL_MATCH_LINT_H
#define GL_MATCH_LINT_H

#include "match/condition.h"
#include "match/rules.h"

/// A rule as checks see it.
typedef struct gl_lint_rule {
    const gl_rules *rules;
    const void *data;    // of gl_rule_spec
    golchin_symbol each; // a name of which each binding makes a record; 0: each match makes one
} gl_lint_rule;

/// A fault: `pattern` is the text that it stands in, that of the rule or of a `let`, and `at` its
/// byte there.
typedef void gl_on_lint(void *context, const char *pattern, size_t at, const char *fault);

/// Tell of the gaps at the ends of the rule's pattern, of anchors and look-arounds that can never
/// hold where they stand, and of conditions that exclude one another.
void gl_lint_pattern(const gl_lint_rule *, gl_on_lint *, void *context);

/// One edge item of a pattern.
typedef struct gl_lint_edge {
    golchin_symbol type;
    const gl_condition *conditions;
    uint32_t condition_count;
    const char *pattern; // as for gl_on_lint
    size_t at;
} gl_lint_edge;

/// Each edge item, also those of `let` and of look-arounds.
void gl_lint_each_edge(const gl_lint_rule *, void (*visit)(void *context, const gl_lint_edge *),
                       void *context);

/// Those that stand in what a name is bound to.
void gl_lint_each_edge_in(const gl_lint_rule *, golchin_symbol name,
                          void (*visit)(void *context, const gl_lint_edge *), void *context);

/// One name that a pattern binds.
typedef struct gl_lint_capture {
    golchin_symbol name;
    golchin_symbol type; // of the edges that it is bound to; 0: no edge, or of several types
    bool is_sure;        // it is bound whenever a record is made
    bool is_own;         // it stands in the rule's own pattern and not in a `let`
    const char *pattern; // where it stands first
    size_t at;
} gl_lint_capture;

/// Each name once, in the order of the pattern.
void gl_lint_each_capture(const gl_lint_rule *,
                          void (*visit)(void *context, const gl_lint_capture *), void *context);

#endif
