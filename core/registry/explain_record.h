/// Where a record came from: the match and its captures, the words behind each slot. For this
/// folder.
#ifndef GL_REGISTRY_EXPLAIN_RECORD_H
#define GL_REGISTRY_EXPLAIN_RECORD_H

#include "registry/page.h"
#include "registry/trace.h"

/// Write of a record of the article at hand, which was run with a trace. `number` is how people
/// call it.
void gl_explain_record(const gl_page *, const golchin_document *, const gl_record *,
                       uint32_t number);

/// What a match bound, a line each.
void gl_explain_captures(const gl_page *, const gl_traced *match);

#endif
