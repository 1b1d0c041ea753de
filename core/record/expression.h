/// Value expressions of mappings, read at load.
///
///   expression = term { "??" term }
///   term       = path | 'string' | "string" | number | true | false
///   path       = capture [ "." feature ]
#ifndef GL_RECORD_EXPRESSION_H
#define GL_RECORD_EXPRESSION_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/hash.h"

typedef struct gl_term {
    golchin_symbol capture; // 0: a constant
    golchin_symbol feature; // 0: the capture itself
    golchin_value constant;
} gl_term;

typedef struct gl_expression {
    const gl_term *terms; // the first that is there gives the value
    uint32_t term_count;
} gl_expression;

/// Where and why a text is no expression.
typedef struct gl_expression_fault {
    uint32_t column; // in code points, from 1
    const char *expected;
} gl_expression_fault;

/// Read into `arena`; false with `fault` filled.
bool gl_expression_read(const char *text, gl_strings *symbols, gl_arena *arena, gl_expression *out,
                        gl_expression_fault *fault);

#endif
