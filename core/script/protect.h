/// The one way into Lua: a protected call whose failure becomes a golchin_error.
#ifndef GL_SCRIPT_PROTECT_H
#define GL_SCRIPT_PROTECT_H

#include "script/state.h"

/// Where a call belongs, for its message.
typedef struct gl_script_place {
    golchin_status status; // of a failure, unless a limit was the cause
    const char *where;     // "file:line", for a message that has no place of its own
    const char *rule;      // NULL: not in a rule
    golchin_slice article; // len 0: not in an article
} gl_script_place;

/// Run `function` with `argument` as its only value, a light userdata. On failure fills `error`
/// with place->status (GOLCHIN_LIMIT when memory or instructions ran out) and a message of one
/// line: script:line, what, rule and article, with a traceback when the script is verbose.
golchin_status gl_script_protect(gl_script *, lua_CFunction function, void *argument,
                                 const gl_script_place *place, golchin_error *error);

/// " (rule 'beds', article '7') at «…»" as far as the place knows, in one line: the last are the
/// words of the match that is at hand.
void gl_script_context(const gl_script *, const gl_script_place *, char *out, size_t size);

/// Raise what a host function reported.
_Noreturn void gl_script_raise(lua_State *L, const golchin_error *error);

#endif
