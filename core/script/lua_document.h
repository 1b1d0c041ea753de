/// The article in Lua.
#ifndef GL_SCRIPT_LUA_DOCUMENT_H
#define GL_SCRIPT_LUA_DOCUMENT_H

#include <lauxlib.h>

/// Push the document of the running callback; one handle an article.
void gl_lua_push_document(lua_State *L);

void gl_lua_document_open(lua_State *L);

extern const luaL_Reg gl_lua_document_methods[];

#endif
