/// The pattern language (docs/patterns.md) as a tree.
///
/// A tree lives in an arena, is never changed once it is made, and may be part of several larger
/// ones: that is how `let` works.
#ifndef GL_MATCH_PATTERN_H
#define GL_MATCH_PATTERN_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/hash.h"
#include "match/condition.h"

enum {
    GL_PATTERN_DEPTH = 64,   // groups and looks inside one another
    GL_PATTERN_SIZE = 4096,  // steps of the program, repetitions written out
    GL_PATTERN_COUNT = 1000, // the largest one of `{m,n}` and `..n`
};

typedef enum gl_pattern_kind {
    GL_PATTERN_EDGE,     // one edge of type `symbol` that meets the conditions
    GL_PATTERN_TOKEN,    // one token of kind `token`
    GL_PATTERN_GAP,      // at most `max` words of anything
    GL_PATTERN_START,    // the start of the sentence
    GL_PATTERN_END,      // its end
    GL_PATTERN_LOOK,     // the child is, or is not, there; consumes nothing
    GL_PATTERN_CAPTURE,  // binds the child's tokens to the name `symbol`
    GL_PATTERN_REPEAT,   // the child `min` to `max` times
    GL_PATTERN_SEQUENCE, // the children one after another; none of them: nothing
    GL_PATTERN_CHOICE,   // one of the children
} gl_pattern_kind;

/// A `max` without bound.
#define GL_PATTERN_NO_LIMIT UINT32_MAX

typedef struct gl_pattern gl_pattern;
struct gl_pattern {
    gl_pattern_kind kind;
    const char *text;  // where it was read, for messages
    size_t at;         // its place in `text`, in bytes
    bool can_be_empty; // may match without consuming
    bool has_capture;
    bool is_negative; // LOOK
    bool is_behind;   // LOOK
    bool is_listed;   // EDGE: a literal or a word list, so rarer than a computed type
    golchin_token_kind token;
    uint32_t depth; // of groups and looks
    uint32_t size;  // steps of the program at most
    golchin_symbol symbol;
    uint32_t min, max;
    const gl_condition *conditions;
    uint32_t condition_count;
    const gl_pattern *const *children;
    uint32_t child_count;
};

/// What names in a pattern mean.
typedef struct gl_pattern_scope {
    gl_strings *symbols;
    void *context;
    /// The edge type of a literal; 0: nothing of it is left when it is folded.
    golchin_symbol (*literal)(void *context, golchin_slice text, bool is_noun);
    golchin_symbol (*dictionary)(void *context, golchin_slice name); // 0: unknown
    const gl_pattern *(*let)(void *context, golchin_slice name);     // NULL: unknown
    void (*type)(void *context, golchin_symbol type); // told of each type that is named
    const char *self;                                 // the `let` that is being made; NULL: none
} gl_pattern_scope;

/// What is wrong with a pattern, and where.
typedef struct gl_pattern_fault {
    size_t at; // bytes
    char text[256];
} gl_pattern_fault;

/// Read `text`. NULL with `fault` filled when it is no pattern.
const gl_pattern *gl_pattern_parse(const char *text, const gl_pattern_scope *, gl_arena *,
                                   gl_pattern_fault *fault);

/// The line of an offset in a pattern, and its column in code points, both from 1.
void gl_pattern_place(const char *text, size_t at, uint32_t *line, uint32_t *column);

/// The atom at a byte of a pattern that can be read, as it is written there: `"در"`, `~"تخت"`,
/// `@kind[class=hospital]`.
golchin_slice gl_pattern_atom(const char *text, size_t at);

/// The line of a pattern around a place, cut to the width of a screen, and below it a caret under
/// each of `ats` that lies in it. Both in `arena`; the first of `ats` always has one.
typedef struct gl_pattern_view {
    const char *line;
    const char *carets;
} gl_pattern_view;
gl_pattern_view gl_pattern_show(const char *text, const size_t *ats, uint32_t count, gl_arena *);

/// GOLCHIN_BAD_PATTERN: where (unless NULL), what (`rule 'counted'`), the column, the fault, the
/// line of the pattern and a caret under the place.
golchin_status gl_pattern_fail(golchin_error *, const char *what, const char *name,
                               const char *where, const char *text, const gl_pattern_fault *fault);

#endif
