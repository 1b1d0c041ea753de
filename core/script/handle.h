/// Userdata that know their type by the address of its name: nothing is hashed or compared when a
/// script passes a handle. Other userdata must never reach a script.
#ifndef GL_SCRIPT_HANDLE_H
#define GL_SCRIPT_HANDLE_H

#include <stddef.h>

#include <lua.h>

/// Make the metatable of a type and push it. `type` is a constant array: its address is the type,
/// its text is what getmetatable() and messages show.
void gl_handle_define(lua_State *L, const char *type);

/// Push a new handle of `size` bytes.
void *gl_handle_push(lua_State *L, const char *type, size_t size);

/// The handle at `index`; NULL when it is something else.
void *gl_handle_test(lua_State *L, int index, const char *type);
/// The same; raises when it is something else.
void *gl_handle_check(lua_State *L, int index, const char *type);

#endif
