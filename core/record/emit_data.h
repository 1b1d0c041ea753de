/// A compiled mapping, as emit_compile.c makes it and emit.c runs it.
#ifndef GL_RECORD_EMIT_DATA_H
#define GL_RECORD_EMIT_DATA_H

#include "record/emit.h"
#include "record/expression.h"

typedef struct gl_mapped_slot {
    const char *name;
    golchin_symbol symbol;        // the feature of an edge
    const golchin_slot *declared; // NULL for an edge
    gl_expression expression;
    const char *source; // the expression as it was written
} gl_mapped_slot;

struct gl_emit {
    const char *rule, *where;
    golchin_symbol each; // 0: none
    gl_mapped_slot *slots;
    uint32_t slot_count;
    const gl_strings *symbols;
    golchin_symbol text, resolved, from_first, from_last; // features
};

#endif
