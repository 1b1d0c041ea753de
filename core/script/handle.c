// A handle begins with its type. All userdata that a script can get hold of are handles, so a look
// at these first bytes is enough to tell one from another.
#include "script/handle.h"

#include <stdalign.h>

#include <lauxlib.h>

typedef struct header {
    alignas(max_align_t) const char *type;
} header;

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
    header *start = lua_newuserdatauv(L, sizeof *start + size, 0); // handle
    start->type = type;
    lua_rawgetp(L, LUA_REGISTRYINDEX, type); // handle metatable
    lua_setmetatable(L, -2);                 // handle
    return start + 1;
}

void *gl_handle_test(lua_State *L, int index, const char *type)
{
    if (lua_type(L, index) != LUA_TUSERDATA)
        return NULL;
    header *start = lua_touserdata(L, index);
    return start->type == type ? start + 1 : NULL;
}

void *gl_handle_check(lua_State *L, int index, const char *type)
{
    void *handle = gl_handle_test(L, index, type);
    if (!handle)
        luaL_typeerror(L, index, type);
    return handle;
}
