/// Conditions on the features of an edge: `[kind=hospital, value>=10, unit in (تن|نفر)]`.
#ifndef GL_MATCH_CONDITION_H
#define GL_MATCH_CONDITION_H

#include <golchin/types.h>

#include "base/arena.h"
#include "match/feature.h"

typedef enum gl_comparison {
    GL_EQUAL, // to one of the values
    GL_UNEQUAL,
    GL_LESS,
    GL_GREATER,
    GL_AT_MOST,
    GL_AT_LEAST,
} gl_comparison;

/// A value to compare with, as the pattern words it and as what it can be understood.
typedef struct gl_operand {
    golchin_slice tight;  // for strings: gl_fold_tight()
    golchin_value number; // for numbers; NONE when it is none
} gl_operand;

typedef struct gl_condition {
    golchin_symbol feature;
    gl_comparison comparison;
    const gl_operand *operands;
    uint32_t operand_count; // more than one for `in`
} gl_condition;

/// What a comparison by order says of two numbers; false for those that are none.
bool gl_comparison_holds(gl_comparison, double left, double right);

/// An integer or decimal as a double; false for what is neither.
bool gl_condition_number(golchin_value value, double *out);

/// Read a value of a condition into `arena`.
gl_operand gl_operand_make(golchin_slice text, gl_arena *arena);

/// Whether an edge meets a condition. A feature that the edge lacks is unequal to everything, and
/// meets nothing else. Leaves nothing in `scratch`.
bool gl_condition_holds(const gl_condition *, const gl_feature_source *, const golchin_edge *,
                        gl_arena *scratch);

#endif
