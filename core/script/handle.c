// A handle begins with its type. All userdata that a script can get hold of are handles, so a look
// at these first bytes is enough to tell one from another.
#include "script/handle.h"

void gl_handle_define(lua_State *L, const char *type)
{
    lua_newtable(L); // metatable
    lua_pushstring(L, type);
    lua_setfield(L, -2, "__name");
    lua_pushstring(L, type);
    lua_setfield(L, -2, "__metatable"); // scripts cannot change it
    lua_pushvalue(L, -1);               // metatable metatable
    lua_rawsetp(L, LUA_REGISTRYINDEX, type);
}

void *gl_handle_push(lua_State *L, const char *type, size_t size)
{
    gl_handle *start = lua_newuserdatauv(L, sizeof *start + size, 0); // handle
    start->type = type;
    lua_rawgetp(L, LUA_REGISTRYINDEX, type); // handle metatable
    lua_setmetatable(L, -2);                 // handle
    return start + 1;
}
