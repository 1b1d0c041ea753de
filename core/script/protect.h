/// The one way into Lua: a protected call whose failure becomes a golchin_error.
#ifndef GL_SCRIPT_PROTECT_H
#define GL_SCRIPT_PROTECT_H

#include "script/state.h"

/// Run `function` with `argument` as its only value, a light userdata. On failure fills `error`
/// with `status` (GOLCHIN_LIMIT when memory or instructions ran out) and a message of one line:
/// script:line, what, then `context` (may be NULL), with a traceback when the script is verbose.
/// `where` ("file:line") stands in for a message that has no place of its own; may be NULL.
golchin_status gl_script_protect(gl_script *, lua_CFunction function, void *argument,
                                 golchin_status status, const char *where, const char *context,
                                 golchin_error *error);

/// Raise what a host function reported.
_Noreturn void gl_script_raise(lua_State *L, const golchin_error *error);

#endif
