/// print() of scripts: one line a call, to the host's log.
#ifndef GL_SCRIPT_LUA_PRINT_H
#define GL_SCRIPT_LUA_PRINT_H

#include <lua.h>

/// print(...)
int gl_lua_print(lua_State *L);
/// Hand the lines that were printed before there was a host to it. A lua_CFunction for
/// gl_script_protect().
int gl_lua_print_flush(lua_State *L);

#endif
