/// What a run is like unless its user says otherwise.
#ifndef GL_CLI_RUN_DEFAULTS_H
#define GL_CLI_RUN_DEFAULTS_H

#include <sched.h>

#include "run/run.h"

/// Cores that this process may use, which in a container are fewer than there are.
static inline unsigned gl_count_cores(void)
{
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) != 0)
        return 1;
    return (unsigned)CPU_COUNT(&cores);
}

static inline gl_run_options gl_run_defaults(void)
{
    return (gl_run_options){
        .max_size = (size_t)64 << 20,
        .memory = (size_t)512 << 20,
        .timeout = 10,
        .fields = {.id = "id", .title = "title", .text = "text", .date = "date"},
        .jobs = gl_count_cores(),
    };
}

#endif
