/// Every article of some paths, one after the other in this process, read as a run reads them.
#ifndef GL_RUN_WALK_H
#define GL_RUN_WALK_H

#include "run/run.h"
#include "run/window.h"

typedef struct gl_walk {
    const gl_registry *registry;
    const gl_run_options *options; // the paths and how to read; a limit is the visitor's own
    /// Whether an article of this id is wanted; NULL: all are.
    bool (*accepts)(void *context, golchin_slice id);
    /// An article; or `status` says why it cannot be read, and `error` in words that name no file.
    /// Valid during the call. False ends the walk.
    bool (*article)(void *context, const gl_task *, golchin_status status,
                    const golchin_error *error);
    /// A path that gives no article. `message` is one line with path and remedy.
    void (*fault)(void *context, const char *message);
    void *context;
    const gl_log *log; // is told how many files a folder leaves out; NULL: nobody is
} gl_walk;

void gl_walk_articles(const gl_walk *);

#endif
