/// golchin.source: a script that finds articles in files of a kind.
#ifndef GL_SCRIPT_LUA_SOURCE_H
#define GL_SCRIPT_LUA_SOURCE_H

#include <lua.h>

/// golchin.source{ name=, version=, summary=, endings={…}, read=function } -> nothing
int gl_lua_source(lua_State *L);

#endif
