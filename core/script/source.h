/// Reading a script's text.
#ifndef GL_SCRIPT_SOURCE_H
#define GL_SCRIPT_SOURCE_H

#include <lua.h>

/// Push the chunk of a text file, which calls itself `name` in messages, and return LUA_OK; or push
/// a message and return another status. LUA_ERRFILE: the file cannot be read; its message has no
/// name.
int gl_source_load(lua_State *L, const char *path, const char *name);

#endif
