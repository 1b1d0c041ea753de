// A module is named by words with dots between them, `lib.places`, and is the text file
// lib/places.lua beside the script. It runs once a script; what it returned is kept. Files are read
// while the main chunk runs only: later the process may have no right to open any.
#include "script/lua_require.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include <lauxlib.h>

#include "script/state.h"

static const char modules; // its address is the key in the Lua registry: name → value
static const char running; // its address stands for a module whose chunk is not done

// Pushes the table of modules.
static void push_modules(lua_State *L)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &modules) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_newtable(L);                             // modules
    lua_pushvalue(L, -1);                        // modules modules
    lua_rawsetp(L, LUA_REGISTRYINDEX, &modules); // modules
}

void gl_lua_preload(lua_State *L, const char *name)
{
    push_modules(L);           // value modules
    lua_insert(L, -2);         // modules value
    lua_setfield(L, -2, name); // modules
    lua_pop(L, 1);
}

// Letters, digits and _, in words with one dot between them.
static bool is_module_name(const char *name, size_t len)
{
    if (len == 0 || strlen(name) != len || name[0] == '.' || name[len - 1] == '.')
        return false;
    for (size_t i = 0; i < len; i++) {
        bool is_dot = name[i] == '.';
        if (is_dot && name[i + 1] == '.')
            return false;
        if (!is_dot && !isalnum((unsigned char)name[i]) && name[i] != '_')
            return false;
    }
    return true;
}

// Pushes the path of a module.
static const char *push_path(lua_State *L, const char *name)
{
    const char *script = gl_script_of(L)->path, *slash = strrchr(script, '/');
    size_t folder = slash ? (size_t)(slash - script) + 1 : 0;
    luaL_Buffer path;
    luaL_buffinit(L, &path);
    luaL_addlstring(&path, script, folder);
    for (; *name; name++)
        luaL_addchar(&path, *name == '.' ? '/' : *name);
    luaL_addstring(&path, ".lua");
    luaL_pushresult(&path); // path
    return lua_tostring(L, -1);
}

static void check_new_module(lua_State *L, const char *name, size_t len)
{
    if (!is_module_name(name, len))
        luaL_error(L,
                   "'%s' is no module name: write `golchin`, or words with dots between them for a "
                   "file below the script's folder",
                   name);
    if (gl_script_of(L)->is_loaded)
        luaL_error(L, "module '%s' is required too late: require it at the top of the script",
                   name);
}

// Pushes what the file returned, or a message with a place.
static int run_file(lua_State *L, const char *path)
{
    int status = luaL_loadfilex(L, path, "t"); // chunk
    if (status == LUA_OK)
        return lua_pcall(L, 0, 1, 0);
    if (status == LUA_ERRFILE) {
        luaL_where(L, 1);  // message where
        lua_insert(L, -2); // where message
        lua_concat(L, 2);  // message
    }
    return status;
}

/// require(name) -> what the module returned, or true
int gl_lua_require(lua_State *L)
{
    size_t len;
    const char *name = luaL_checklstring(L, 1, &len);
    lua_settop(L, 1);
    push_modules(L);     // name modules
    lua_pushvalue(L, 1); // name modules name
    if (lua_rawget(L, 2) != LUA_TNIL) {
        if (lua_touserdata(L, -1) == (const void *)&running)
            return luaL_error(L, "module '%s' requires itself", name);
        return 1;
    }
    lua_pop(L, 1); // name modules
    check_new_module(L, name, len);
    lua_pushlightuserdata(L, (void *)(uintptr_t)&running);
    lua_setfield(L, 2, name);                        // name modules
    if (run_file(L, push_path(L, name)) != LUA_OK) { // name modules path value
        lua_pushnil(L);
        lua_setfield(L, 2, name); // a script that catches this may try again
        return lua_error(L);
    }
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_pushboolean(L, 1); // name modules path true
    }
    lua_pushvalue(L, -1);
    lua_setfield(L, 2, name); // name modules path value
    return 1;
}
