/// require() of scripts: "golchin" and modules below the script's folder.
#ifndef GL_SCRIPT_LUA_REQUIRE_H
#define GL_SCRIPT_LUA_REQUIRE_H

#include <lua.h>

/// require(name) -> what the module returned, or true
int gl_lua_require(lua_State *L);
/// The same for a trusted script: what is neither of them goes to Lua's own `require`, upvalue 1.
int gl_lua_require_or_ask_lua(lua_State *L);
/// Make the value on top of the stack the module `name`, and pop it.
void gl_lua_preload(lua_State *L, const char *name);

#endif
