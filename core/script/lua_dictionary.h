/// Word lists and named pieces of pattern.
#ifndef GL_SCRIPT_LUA_DICTIONARY_H
#define GL_SCRIPT_LUA_DICTIONARY_H

#include <lua.h>

/// extractor:dict(name, path | entries [, options]) -> extractor
int gl_lua_dict(lua_State *L);
/// extractor:let(name, pattern) -> extractor
int gl_lua_let(lua_State *L);

#endif
