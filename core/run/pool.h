/// Workers: articles of a window go out to processes and their answers come back, in any order. A
/// worker that dies costs the article that it died of, at most, and is replaced.
#ifndef GL_RUN_POOL_H
#define GL_RUN_POOL_H

#include "run/death.h"
#include "run/window.h"
#include "run/worker.h"

typedef struct gl_pool gl_pool;

typedef struct gl_pool_options {
    gl_worker_options worker;
    gl_allowance allowance;
    unsigned jobs; // processes at most; they are started when there is work for them
} gl_pool_options;

/// `window` is borrowed. Its tasks that are read and not done are the pool's.
gl_pool *gl_pool_new(const gl_pool_options *, gl_window *window);
/// Ends all workers. NULL is allowed.
void gl_pool_free(gl_pool *);

/// Hand out what is worth a message, and take the answers that are there, without waiting.
golchin_status gl_pool_offer(gl_pool *, golchin_error *);
/// Hand out all that workers can take, and wait for something to happen: an answer, a death, a
/// signal, or input in `file` (-1: none), which ends the wait too.
golchin_status gl_pool_wait(gl_pool *, int file, golchin_error *);

/// End all workers and begin anew with every task in the window, also those that were done: the
/// registry is no longer what it was.
void gl_pool_restart(gl_pool *);

#endif
