/// A container that is read in a process of its own, under the limits of a worker: for scripts,
/// some of whose functions (a pattern that backtracks) cannot be interrupted where they are.
#ifndef GL_RUN_APART_H
#define GL_RUN_APART_H

#include "run/kinds.h"
#include "run/run.h"

/// The instance of gl_apart_source, until `close`.
typedef struct gl_apart {
    const gl_kind *kind; // whose source is called
    const gl_run_options *options;
} gl_apart;

/// As the source of the kind. The file is read as a whole before. Where an item takes longer than
/// the options allow, or the process ends, what is left of the file is lost.
extern const golchin_source gl_apart_source;

#endif
