// A module is named by words with dots between them, `lib.places`, and is the text file
// lib/places.lua beside the script. It runs once a script; what it returned is kept. Files are read
// while the main chunk runs only: later the process may have no right to open any.
#include "script/lua_require.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include <lauxlib.h>

#include "script/source.h"
#include "script/state.h"

static const char modules; // its address is the key in the Lua registry: name → value
static char running;       // its address stands for a module whose chunk is not done

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

// Pushes where a module is below the script's folder.
static const char *push_name(lua_State *L, const char *module)
{
    luaL_Buffer name;
    luaL_buffinit(L, &name);
    for (; *module; module++)
        luaL_addchar(&name, *module == '.' ? '/' : *module);
    luaL_addstring(&name, ".lua");
    luaL_pushresult(&name); // name
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

// Pushes what the module returned, or a message with a place.
static int run_module(lua_State *L, const char *module)
{
    gl_script *script = gl_script_of(L);
    const char *name = push_name(L, module); // name
    lua_pushlstring(L, script->path, (size_t)(script->name - script->path));
    const char *path = lua_pushfstring(L, "%s%s", lua_tostring(L, -1), name); // name folder path
    gl_vector_push(&script->modules, gl_copy_string(path));
    int status = gl_source_load(L, path, name); // name folder path chunk
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
        if (lua_touserdata(L, -1) == &running)
            return luaL_error(L, "module '%s' requires itself", name);
        return 1;
    }
    lua_pop(L, 1); // name modules
    check_new_module(L, name, len);
    lua_pushlightuserdata(L, &running);
    lua_setfield(L, 2, name);            // name modules
    if (run_module(L, name) != LUA_OK) { // name modules … value
        lua_pushnil(L);
        lua_setfield(L, 2, name); // a script that catches this may try again
        return lua_error(L);
    }
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_pushboolean(L, 1); // name modules … true
    }
    lua_pushvalue(L, -1);
    lua_setfield(L, 2, name); // name modules … value
    return 1;
}

// Whether a module is there already, or a file beside the script.
static bool is_own_module(lua_State *L, const char *name, size_t len)
{
    push_modules(L);                                     // modules
    bool is_own = lua_getfield(L, -1, name) != LUA_TNIL; // modules value
    lua_pop(L, 2);
    if (is_own || !is_module_name(name, len))
        return is_own;
    const gl_script *script = gl_script_of(L);
    lua_pushlstring(L, script->path, (size_t)(script->name - script->path)); // folder
    const char *file = push_name(L, name);                                   // folder file
    const char *path = lua_pushfstring(L, "%s%s", lua_tostring(L, -2), file);
    is_own = access(path, F_OK) == 0;
    lua_pop(L, 3);
    return is_own;
}

int gl_lua_require_or_ask_lua(lua_State *L)
{
    size_t len;
    const char *name = luaL_checklstring(L, 1, &len);
    lua_settop(L, 1);
    if (is_own_module(L, name, len))
        return gl_lua_require(L);
    lua_pushvalue(L, lua_upvalueindex(1)); // name require
    lua_insert(L, 1);                      // require name
    lua_call(L, 1, 1);
    return 1;
}
