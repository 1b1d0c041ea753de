/// What the files that look through patterns share.
#ifndef GL_MATCH_LINT_TREE_H
#define GL_MATCH_LINT_TREE_H

#include "match/lint.h"
#include "match/rule.h"

/// The rule; there must be one.
const gl_rule *gl_lint_find(const gl_lint_rule *);

/// What a group around one thing holds; the item itself when it is none.
const gl_pattern *gl_lint_inner(const gl_pattern *item);

/// The one item that every match of `item` begins (or, backward, ends) with; NULL: there is no such
/// item. A choice has none.
const gl_pattern *gl_lint_border(const gl_pattern *item, bool is_backward);

/// Whether no value meets both conditions.
bool gl_lint_are_exclusive(const gl_condition *, const gl_condition *);

#endif
