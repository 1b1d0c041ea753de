/// What a stretch of this process cost.
#ifndef BENCH_COST_H
#define BENCH_COST_H

#include <stdint.h>

typedef struct cost {
    double seconds;        // of the processor
    uint64_t instructions; // outside of the kernel; 0 where they cannot be counted
} cost;

/// What the process has cost up to now.
cost cost_now(void);
/// Add to `sum` what came since `start`.
void cost_add(cost *sum, cost start);

#endif
