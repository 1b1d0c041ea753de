/// The outputs of a run: each is a sink, found by the name of a form or the ending of a path, and
/// the place that it writes to.
#ifndef GL_RUN_SINKS_H
#define GL_RUN_SINKS_H

#include <golchin/sink.h>

#include "registry/catalog.h"

/// What the user wants written. Strings are borrowed.
typedef struct gl_outlet {
    const char *form;           // NULL: what the ending of `path` says, else JSON lines
    const char *path;           // "-": standard output
    const char *const *options; // of the sink, NULL-terminated; NULL: none
} gl_outlet;

typedef struct gl_sinks gl_sinks;

typedef struct gl_sinks_options {
    const gl_outlet *outlets; // none: JSON lines to standard output
    size_t count;
    bool is_resumed;       // go on with what is there
    const char *arguments; // for people
} gl_sinks_options;

/// Open all of them. GOLCHIN_UNKNOWN for a form that there is not, GOLCHIN_USAGE when two have one
/// place, or when none can be resumed and that is wanted. Registry and catalog are borrowed; the
/// catalog is signed where an output wants more than lines.
golchin_status gl_sinks_open(gl_sinks **out, const gl_registry *, gl_catalog *,
                             const gl_sinks_options *, golchin_error *error);

/// GOLCHIN_WANTS_*: what all together want.
uint32_t gl_sinks_wants(const gl_sinks *);
/// True when one wants more than lines: it may keep who has looked at which bytes.
bool gl_sinks_keep_track(const gl_sinks *);

/// True when it is to be asked what it has.
bool gl_sinks_is_resumed(const gl_sinks *);
/// Clear `wanted[i]` for each maker that no output needs for this article any more.
golchin_status gl_sinks_look_up(gl_sinks *, golchin_slice id, uint64_t digest, bool *wanted,
                                golchin_error *error);
golchin_status gl_sinks_write(gl_sinks *, const golchin_article *, golchin_error *error);
golchin_status gl_sinks_commit(gl_sinks *, golchin_error *error);
/// Close all of them, and free. `is_kept` false: the run failed.
golchin_status gl_sinks_close(gl_sinks *, bool is_kept, golchin_error *error);

#endif
