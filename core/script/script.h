/// The Lua side: a loader for scripts. Lua extractors use the host through the same golchin_host
/// table as compiled plugins.
#ifndef GL_SCRIPT_SCRIPT_H
#define GL_SCRIPT_SCRIPT_H

#include <golchin/plugin.h>

typedef struct gl_script_limits {
    size_t memory;         // bytes a script may hold; 0: the default, 256 MiB
    uint64_t instructions; // Lua instructions an article and script; 0: the default, 200 million
    bool verbose;          // errors with a traceback
    bool trusted;          // all of Lua's libraries, no sandbox; the limits above hold
} gl_script_limits;

/// The functions of a gl_loader for ".lua"; `context` is a gl_script_limits (borrowed, may be
/// NULL). `load` runs the script's main chunk in a sandbox and keeps what it declared; `open` hands
/// that to the host.
golchin_status gl_script_load(void *context, const char *path, const golchin_plugin **descriptor,
                              void **state, golchin_error *error);
void gl_script_unload(void *state);
/// The modules that it required.
void gl_script_each_file(void *state, void (*visit)(void *context, const char *path),
                         void *context);

/// Let scripts run uncounted until the second tick within an article: a count slows Lua by a fifth.
/// The limit of instructions then begins 10 to 20 ms of CPU time late. Takes SIGVTALRM and
/// ITIMER_VIRTUAL of the process for good, so for processes of golchin's own only. False: all stays
/// as it was.
bool gl_script_count_late(void);

#endif
