/// A file that holds one article, for whoever looks at it closely: read by the source that a run
/// would read it with.
#ifndef GL_RUN_SINGLE_H
#define GL_RUN_SINGLE_H

#include "run/run.h"
#include "run/sources.h"
#include "run/window.h"

/// Start with all zeros.
typedef struct gl_single {
    /// Bytes and what else is known of them, for gl_registry_expect(); valid until it is read into
    /// again or freed.
    gl_order order;
    gl_kinds *kinds;
    gl_window *window; // of one task, which never enters it
} gl_single;

/// Read the article of a file. The options count as far as they tell how to read. Without a kind or
/// an id those of the name are taken. Fails as a run would, with a message that starts with the
/// path; and with GOLCHIN_UNREADABLE where there is no article or more than one.
golchin_status gl_single_read(gl_single *, const gl_registry *, const gl_source *,
                              const gl_run_options *, golchin_error *error);
void gl_single_free(gl_single *);

#endif
