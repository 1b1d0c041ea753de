/// The article in Lua.
#ifndef GL_SCRIPT_LUA_DOCUMENT_H
#define GL_SCRIPT_LUA_DOCUMENT_H

#include <lauxlib.h>

#include "script/lua_range.h"

/// Push the document of the running callback; one handle an article.
void gl_lua_push_document(lua_State *L);

/// The host's document behind the handle at index 1. Raises when its article is over.
golchin_document *gl_lua_check_document(lua_State *L);

void gl_lua_document_open(lua_State *L);

/// `document:name()`, in a file of their own.
extern const luaL_Reg gl_lua_document_methods[];

#endif
