/// One process that extracts: orders in, answers out, and a note of what it is at for the day it
/// dies.
#ifndef GL_RUN_WORKER_H
#define GL_RUN_WORKER_H

#include <stdatomic.h>
#include <sys/types.h>

#include "run/answer.h"

/// In memory that the worker shares with its parent.
typedef struct gl_note {
    _Atomic uint64_t begun;     // articles so far
    _Atomic uint64_t number;    // the article at work; 0: none
    _Atomic uint32_t extractor; // at work, or else the last that was; GL_NOBODY: none yet
    uint64_t careful;           // set by the parent: so many articles are watched closely
    _Atomic uint64_t since;     // when `number` changed, in nanoseconds of gl_clock()
    _Atomic uint64_t resident;  // bytes in use before the first article
    _Atomic bool is_cut_off;    // it ended because its connection was closed or replaced
    _Atomic bool is_broken;     // it ended because memory was written that is nobody's
    _Atomic bool is_starved;    // it ended because it was refused memory
} gl_note;

typedef struct gl_worker_options {
    gl_wishes wishes;
    size_t memory;   // bytes it may take; 0: no limit
    bool is_foreign; // compiled code runs that golchin does not come with: the heap is watched
} gl_worker_options;

/// Start one with a new note. `careful`: so many articles are those that another worker left behind
/// when it died; what happens to the connection and to memory is looked for at each call of an
/// extractor then.
/// `*connection` is the parent's end, which never blocks. The worker ends when it is
/// closed, or when the parent dies. -1 with errno when there is no process to be had.
pid_t gl_worker_start(const gl_worker_options *, uint64_t careful, gl_note *, int *connection);

#endif
