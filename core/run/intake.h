/// From files to articles: a file is one, or a container of many. Each gets a task, in order.
#ifndef GL_RUN_INTAKE_H
#define GL_RUN_INTAKE_H

#include "run/kinds.h"
#include "run/run.h"
#include "run/sources.h"
#include "run/stream.h"
#include "run/window.h"

typedef struct gl_intake {
    const gl_registry *registry;
    const gl_run_options *options;
    const gl_kinds *kinds;
    gl_ahead *ahead; // is told how fast files come; NULL: nobody wants to know
    /// Whether an article of this id is wanted; NULL: all are.
    bool (*accepts)(void *context, golchin_slice id);
    /// The task for the next article, empty; NULL: no more are wanted.
    gl_task *(*begin)(void *context);
    /// It is filled, or `status` says that it could not be; then the message of `error` names no
    /// file. False: no more are wanted.
    bool (*end)(void *context, gl_task *, golchin_status status, const golchin_error *error);
    gl_idle *idle; // while nothing comes in; NULL: reading just waits
    void *context;

    const gl_source *source; // the file at hand
    const gl_stream *stream; // what is read of it; NULL: nothing yet
    uint64_t unpacked;       // bytes of its members so far,
    bool is_bomb;            // which are more than there can be
    uint64_t waited;         // nanoseconds for opening and reading it
} gl_intake;

/// Take all that is in a file. False: no more are wanted.
bool gl_intake_take(gl_intake *, const gl_source *);
/// Whether an article of this id is wanted.
bool gl_intake_accepts(const gl_intake *, golchin_slice id);
/// How much of the walk is done, from 0 to 1.
double gl_intake_progress(const gl_intake *);

#endif
