/// Sets of words that tokens are compared with.
#ifndef GL_SCRIPT_LUA_WORDS_H
#define GL_SCRIPT_LUA_WORDS_H

#include <lua.h>

/// golchin.words(list) -> set
int gl_lua_words(lua_State *L);
/// document:is(token, set) -> is its spelling in the set? false outside of the article. The
/// document is checked by the caller.
int gl_lua_is(lua_State *L);
/// document:find(first, last, set) -> the first of these tokens whose spelling is in the set, or
/// fail
int gl_lua_find(lua_State *L);

void gl_lua_words_open(lua_State *L);

#endif
