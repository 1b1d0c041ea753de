/// Which sink writes an output: told by the name of a form, or by the ending of a path.
#ifndef GL_RUN_FORMS_H
#define GL_RUN_FORMS_H

#include <golchin/sink.h>

#include "registry/registry.h"

typedef struct gl_found_sink {
    const golchin_sink *sink;
    void *instance;
    uint32_t index; // what gl_registry_enter() takes; GL_NOBODY: it is built in
} gl_found_sink;

/// The sink of a form, or of the ending of a path where `form` is NULL. False: there is none; lines
/// of JSON are in `*out` then.
bool gl_sink_find(const gl_registry *, const char *form, const char *path, gl_found_sink *out);
/// The same for an output, which is lines of JSON where no ending says otherwise. GOLCHIN_UNKNOWN
/// for a form that there is not, and for the ending of one that golchin could have.
golchin_status gl_sink_choose(const gl_registry *, const char *form, const char *path,
                              gl_found_sink *out, golchin_error *error);

/// JSON lines, which is built in.
extern const golchin_sink gl_sink_jsonl;

#endif
