/// How many processes are worth starting.
#ifndef GL_CLI_CORES_H
#define GL_CLI_CORES_H

#include <sched.h>

/// Cores that this process may use, which in a container are fewer than there are.
static inline unsigned gl_count_cores(void)
{
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) != 0)
        return 1;
    return (unsigned)CPU_COUNT(&cores);
}

#endif
