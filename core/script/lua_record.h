/// Records and published edges that a script makes.
#ifndef GL_SCRIPT_LUA_RECORD_H
#define GL_SCRIPT_LUA_RECORD_H

#include <lua.h>

/// Make the record that the table at `index` describes.
void gl_lua_emit_record(lua_State *L, int index);
/// Make what a callback returned: nothing, one record, or a list of them.
void gl_lua_emit_result(lua_State *L, int index);

/// document:publish(type, first, last [, features])
int gl_lua_publish(lua_State *L);

#endif
