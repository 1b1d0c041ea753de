/// What a script may reach, and how much memory it may use.
#ifndef GL_SCRIPT_SANDBOX_H
#define GL_SCRIPT_SANDBOX_H

#include "script/state.h"

enum { GL_SCRIPT_MEMORY = 256 * 1024 * 1024 }; // bytes

/// A state whose memory is capped at script->limits.memory. Fills script->L; false: no room.
bool gl_sandbox_open(gl_script *);
/// Give it the libraries of the allow-list, or all to a trusted script. May raise.
void gl_sandbox_fill(lua_State *L);

#endif
