/// Matches in Lua: what the function of a rule gets.
#ifndef GL_SCRIPT_LUA_MATCH_H
#define GL_SCRIPT_LUA_MATCH_H

#include <lauxlib.h>

#include "script/lua_range.h"

/// Push the match of the running callback.
void gl_lua_push_match(lua_State *L);
/// The range of a match at `index`; false when it is something else. Raises when it is stale.
bool gl_lua_match_range(lua_State *L, int index, gl_range *range);

void gl_lua_match_open(lua_State *L);

extern const luaL_Reg gl_lua_match_methods[];
/// The fields that every match has, NULL-terminated.
extern const char *const gl_lua_match_fields[];

#endif
