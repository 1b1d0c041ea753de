/// How far a rule got in each sentence of the article at hand. For this folder.
#ifndef GL_REGISTRY_EXPLAIN_RULE_H
#define GL_REGISTRY_EXPLAIN_RULE_H

#include "registry/page.h"

/// GOLCHIN_UNKNOWN, with the rules that there are, unless one that runs is called `name` or
/// EXTRACTOR/RULE.
golchin_status gl_explain_check_rule(const gl_registry *, const char *name, golchin_error *);

/// Write of all rules that are called so. The article was run with a trace.
void gl_explain_rule(const gl_page *, const gl_registry *, const char *name);

#endif
