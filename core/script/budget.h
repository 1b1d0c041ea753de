/// How many Lua instructions a script may run for one article.
#ifndef GL_SCRIPT_BUDGET_H
#define GL_SCRIPT_BUDGET_H

#include "script/state.h"

enum { GL_SCRIPT_INSTRUCTIONS = 200 * 1000 * 1000 };

/// Start a new budget of script->limits.instructions.
void gl_budget_refill(gl_script *);
/// The script that runs from now on; NULL: none. Returns the one before, to be set again.
gl_script *gl_budget_run(gl_script *);
/// A coroutine counts from here on: what ticks sees the script's main thread only.
void gl_budget_count(lua_State *coroutine);
/// Replace coroutine.create of the library on top of the stack: each coroutine counts.
void gl_budget_guard_coroutines(lua_State *L);

#endif
