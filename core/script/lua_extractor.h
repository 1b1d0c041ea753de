/// The module "golchin" and the extractor object.
#ifndef GL_SCRIPT_LUA_EXTRACTOR_H
#define GL_SCRIPT_LUA_EXTRACTOR_H

#include <lauxlib.h>

/// Make `require "golchin"` work. May raise.
void gl_lua_extractor_open(lua_State *L);

extern const luaL_Reg gl_lua_golchin_functions[];
extern const luaL_Reg gl_lua_extractor_methods[];

#endif
