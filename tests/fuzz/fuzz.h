/// What every fuzz target shares: the entry point, and an invariant that ends the run.
#ifndef GL_FUZZ_H
#define GL_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/// Called by libFuzzer for each input; returns 0.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/// Stop, with the place, when what must hold for every input does not.
#define FUZZ_HOLDS(condition)                                                                      \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition);          \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#endif
