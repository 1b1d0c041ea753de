/// The host's numbers for names of edge types and features.
#ifndef GL_SCRIPT_LUA_SYMBOL_H
#define GL_SCRIPT_LUA_SYMBOL_H

#include <lua.h>

#include <golchin/types.h>

/// The number of an edge type or feature named by the string at `index`.
golchin_symbol gl_lua_symbol(lua_State *L, int index);
/// Push the name of an edge type: as the script calls it where it is one of its word lists.
void gl_lua_push_symbol(lua_State *L, golchin_symbol symbol);

#endif
