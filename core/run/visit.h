/// One path that was named, as it is walked: where the walk is, and who is told.
#ifndef GL_RUN_VISIT_H
#define GL_RUN_VISIT_H

#include "base/bytes.h"
#include "run/entered.h"
#include "run/sources.h"

/// Start with the visitor, and a path in `path`.
typedef struct gl_visit {
    const gl_source_visitor *visitor;
    gl_bytes path;           // of what is visited, without a NUL between two steps
    uint64_t found;          // articles and faults so far
    uint64_t left_out;       // files in folders that no source reads,
    gl_bytes first_left_out; // and the path of the first
    gl_entered *entered;     // of the folder that is walked
    uint64_t reached_again;  // folders that links lead to and that are read elsewhere,
    gl_bytes first_again;    // and the path of the first
} gl_visit;

typedef enum gl_step { GL_GO_ON, GL_STOP } gl_step;

/// The path as a string, until it changes.
const char *gl_visit_path(gl_visit *);

/// Give a file to the visitor.
gl_step gl_visit_give(gl_visit *, const gl_source *);
/// Tell that the path gives no article, and why: "what; remedy". Of a long path the start is shown.
__attribute__((format(printf, 2, 3))) void gl_visit_tell(gl_visit *, const char *format, ...);
/// The same for an errno.
void gl_visit_tell_reason(gl_visit *, int reason);

#endif
