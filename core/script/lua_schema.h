/// Record types of a script: `records`, `order` and `key` of golchin.extractor.
#ifndef GL_SCRIPT_LUA_SCHEMA_H
#define GL_SCRIPT_LUA_SCHEMA_H

#include <lua.h>

/// Declare all record types of the extractor table at `index`. `what` names it in messages.
void gl_lua_schemas(lua_State *L, int index, const char *what);

#endif
