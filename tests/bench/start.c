// What a script costs before its first article: bench_start [ROUNDS]
//
// A Lua state with the sandbox, the main chunk and its modules, and what they declare, for a script
// of ten lines and for those that golchin comes with; word lists are not read. Each is loaded
// ROUNDS times and the best one counts.
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "script/script.h"

enum { ROUNDS = 50, ROUNDS_LIMIT = 100000 };

static const char *const scripts[] = {
    GOLCHIN_SOURCE_DIR "/scripts/templates/lua/my_extractor.lua",
    GOLCHIN_SOURCE_DIR "/scripts/facilities.lua",
    GOLCHIN_SOURCE_DIR "/scripts/insurance_stats.lua",
};

// In milliseconds; negative when it does not load.
static double load(const char *path)
{
    const golchin_plugin *descriptor;
    void *state;
    golchin_error error = {0};
    uint64_t start = gl_clock();
    if (gl_script_load(NULL, path, &descriptor, &state, &error) != GOLCHIN_OK) {
        fprintf(stderr, "bench_start: %s\n", error.text);
        return -1;
    }
    double taken = (double)(gl_clock() - start) / 1e6;
    gl_script_unload(state);
    return taken;
}

static double best_of(const char *path, long rounds)
{
    double best = load(path);
    for (long i = 1; i < rounds && best >= 0; i++) {
        double taken = load(path);
        best = taken < best ? taken : best;
    }
    return best;
}

int main(int argc, char **argv)
{
    long rounds = argc > 1 ? strtol(argv[1], NULL, 10) : ROUNDS;
    if (rounds < 1 || rounds > ROUNDS_LIMIT) {
        fprintf(stderr, "usage: bench_start [ROUNDS]\n");
        return 1;
    }
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        double best = best_of(scripts[i], rounds);
        if (best < 0)
            return 1;
        printf("%8.3f ms to start %s\n", best, scripts[i] + sizeof GOLCHIN_SOURCE_DIR);
    }
    return 0;
}
