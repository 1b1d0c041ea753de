/// Loops over edges that need no handle for each.
#ifndef GL_SCRIPT_LUA_EACH_H
#define GL_SCRIPT_LUA_EACH_H

#include <lua.h>

/// document:each(type, first, last, feature, …) -> for a loop: first, last and the features of
/// every edge that lies inside. The document is checked by the caller.
int gl_lua_each(lua_State *L);

void gl_lua_each_open(lua_State *L);

#endif
