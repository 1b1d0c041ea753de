/// How a worker ended, in words for an `error` record.
#ifndef GL_RUN_DEATH_H
#define GL_RUN_DEATH_H

#include <golchin/types.h>

#include <sys/types.h>

#include "run/worker.h"

/// What the parent saw of it before the process was gone.
typedef enum gl_death {
    GL_DEATH_OWN,     // its connection ended
    GL_DEATH_ORDERED, // it is no longer needed
    GL_DEATH_SLOW,    // it took longer than its time
    GL_DEATH_GARBLED, // what it sent is no answer
} gl_death;

/// How much a worker may use, for the words.
typedef struct gl_allowance {
    double seconds; // an article; 0: no limit
    size_t memory;  // bytes; 0: no limit
} gl_allowance;

enum { GL_DEATH_TEXT = 256 };

/// Kill the worker and whatever it started, and wait for it. `text` gets the cause, with a remedy
/// where a limit was met.
void gl_death_of(pid_t process, gl_death seen, const gl_note *, const gl_allowance *,
                 char text[GL_DEATH_TEXT]);

#endif
