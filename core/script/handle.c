#include "script/handle.h"

#include <lauxlib.h>

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
    void *handle = lua_newuserdatauv(L, size, 0); // handle
    lua_rawgetp(L, LUA_REGISTRYINDEX, type);      // handle metatable
    lua_setmetatable(L, -2);                      // handle
    return handle;
}

void *gl_handle_test(lua_State *L, int index, const char *type)
{
    void *handle = lua_touserdata(L, index);
    if (!handle || !lua_getmetatable(L, index)) // metatable
        return NULL;
    lua_rawgetp(L, LUA_REGISTRYINDEX, type); // metatable wanted
    if (!lua_rawequal(L, -1, -2))
        handle = NULL;
    lua_pop(L, 2);
    return handle;
}

void *gl_handle_check(lua_State *L, int index, const char *type)
{
    void *handle = gl_handle_test(L, index, type);
    if (!handle)
        luaL_typeerror(L, index, type);
    return handle;
}
