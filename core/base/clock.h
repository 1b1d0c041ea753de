/// Measuring time.
#ifndef GL_BASE_CLOCK_H
#define GL_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

/// Nanoseconds that only go up.
static inline uint64_t gl_clock(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

#endif
