/// Mappings of a rule: value expressions, read at load and evaluated for a match.
///
///   expression = term { "??" term }
///   term       = path | 'string' | "string" | number | true | false
///   path       = capture [ "." feature ]      a capture alone is its canonical text
///
/// A term that is not there, or is an empty string, gives way to the next one. A slot is worded by
/// the capture's tokens, a constant by none. What a feature holds is fitted to the slot: a number
/// in a column of a list to a number, an integer to a string.
#ifndef GL_RECORD_EMIT_H
#define GL_RECORD_EMIT_H

#include <golchin/plugin.h>

#include "base/arena.h"
#include "base/hash.h"
#include "lexicon/lexicon.h"
#include "match/rules.h"
#include "record/record.h"

typedef struct gl_emit gl_emit;

/// Compile the mapping of the rule that was added last into `arena` (the host's). `schema` NULL:
/// the slots are features of an edge. A capture that the pattern does not bind, a slot that the
/// type does not have or that is mapped twice, a required one that is not mapped, a constant that
/// it cannot hold, a bad expression is GOLCHIN_BAD_RULE. `symbols` is borrowed.
golchin_status gl_emit_compile(const golchin_rule *, const gl_schema *schema, const gl_rules *,
                               gl_strings *symbols, gl_arena *arena, gl_emit **out,
                               golchin_error *);

/// Where values come from for one match.
typedef struct gl_emit_source {
    const gl_match *match;
    const gl_text *text;
    const gl_lexicon *lexicon;
    gl_arena *arena;
} gl_emit_source;

/// Make the record, or one for each binding of `each`: captures inside that binding's tokens are
/// its own, those inside no such binding are shared. The record rests on the whole match, with
/// `each` on its binding. A value of an edge that is `resolved` is marked so, and worded by the
/// tokens from `from_first` to `from_last`. GOLCHIN_BAD_RECORD for a value that the slot cannot
/// hold; required slots are not looked at.
golchin_status gl_emit_records(const gl_emit *, const gl_schema *, const gl_emit_source *,
                               gl_records *, const gl_maker *, golchin_error *);

/// Told of an edge that a mapping makes; its type is left to the caller, its features lie in the
/// arena of the source.
typedef void gl_on_edge(void *context, golchin_edge edge);

/// The same for a rule that emits an edge type: the slots are features.
void gl_emit_edges(const gl_emit *, const gl_emit_source *, gl_on_edge *, void *context);

/// The expression that fills a slot, as the rule words it; NULL: none does.
const char *gl_emit_expression(const gl_emit *, const char *slot);

#endif
