/// What each match of an article bound and made, for those who explain it afterwards.
#ifndef GL_REGISTRY_TRACE_H
#define GL_REGISTRY_TRACE_H

#include "base/vector.h"
#include "match/rules.h"
#include "registry/extractor.h"

typedef struct gl_traced_binding {
    golchin_symbol name;
    gl_capture capture;
} gl_traced_binding;

typedef struct gl_traced_record {
    const gl_record *record;
    const bool *is_filled; // by slot: when the rule had made it, before others said more
} gl_traced_record;

typedef struct gl_traced {
    const gl_registered_rule *rule;
    uint32_t first, last; // tokens
    const gl_traced_binding *bindings;
    uint32_t binding_count;
    const gl_traced_record *records;
    uint32_t record_count;
} gl_traced;

/// Start it with all zeros. What it holds lives as long as the article.
typedef struct gl_trace {
    gl_vector(gl_traced) matches;
} gl_trace;

/// Note a match of the document at hand and the records from number `before` on.
void gl_trace_add(gl_trace *, const golchin_document *, const gl_registered_rule *,
                  const gl_match *match, uint32_t before);
void gl_trace_free(gl_trace *);

/// The match that made a record; NULL: no rule did.
const gl_traced *gl_trace_find(const gl_trace *, const gl_record *, const gl_traced_record **out);

#endif
