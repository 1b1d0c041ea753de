/// Userdata that know their type by the address of its name: nothing is hashed or compared when a
/// script passes a handle. Other userdata must never reach a script.
#ifndef GL_SCRIPT_HANDLE_H
#define GL_SCRIPT_HANDLE_H

#include <stdalign.h>
#include <stddef.h>

#include <lauxlib.h>

/// What every handle begins with.
typedef struct gl_handle {
    alignas(max_align_t) const char *type;
} gl_handle;

/// Make the metatable of a type and push it. `type` is a constant array: its address is the type,
/// its text is what getmetatable() and messages show.
void gl_handle_define(lua_State *L, const char *type);

/// Push a new handle of `size` bytes.
void *gl_handle_push(lua_State *L, const char *type, size_t size);

/// The handle at `index`; NULL when it is something else.
static inline void *gl_handle_test(lua_State *L, int index, const char *type)
{
    if (lua_type(L, index) != LUA_TUSERDATA)
        return NULL;
    gl_handle *start = (gl_handle *)lua_touserdata(L, index);
    return start->type == type ? start + 1 : NULL;
}

/// The same; raises when it is something else.
static inline void *gl_handle_check(lua_State *L, int index, const char *type)
{
    void *handle = gl_handle_test(L, index, type);
    if (!handle)
        luaL_typeerror(L, index, type);
    return handle;
}

#endif
