/// Values between the host and Lua.
#ifndef GL_SCRIPT_LUA_VALUE_H
#define GL_SCRIPT_LUA_VALUE_H

#include <lua.h>

#include <golchin/types.h>

/// Push a value; nil for none.
void gl_lua_push_value(lua_State *L, golchin_value value);

/// The string, number or boolean at `index`; a string is borrowed from the stack. Raises for
/// another type, bytes that are no UTF-8, and numbers that are not finite. `what` and `name` say
/// what it is for: "record 'facility'", "count".
golchin_value gl_lua_check_value(lua_State *L, int index, const char *what, const char *name);

#endif
