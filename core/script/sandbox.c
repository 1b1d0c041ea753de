// The sandbox is an allow-list: globals are a new table that gets the functions named here and no
// others. Memory is capped in the allocator, which makes Lua collect and then raise. Instructions
// are counted by budget.c.
//
// What would let code run uncounted stays out: Lua holds hooks off while one raises, and in that
// time would call the handler of xpcall() and, through coroutine.wrap() and close(), pending
// __close methods.
#include "script/sandbox.h"

#include <lauxlib.h>
#include <lualib.h>

#include "script/budget.h"
#include "script/lua_print.h"
#include "script/lua_require.h"

static void *allocate_new(gl_script *script, size_t size)
{
    if (size == 0 || size > script->limits.memory - script->memory)
        return NULL;
    void *memory = gl_blocks_take(&script->blocks, size);
    if (memory)
        script->memory += size;
    return memory;
}

// Called for all that Lua takes, resizes and frees. Where `old` is NULL, `old_size` is no size but
// the kind of the object.
static void *allocate(void *context, void *old, size_t old_size, size_t size)
{
    gl_script *script = context;
    if (!old)
        return allocate_new(script, size);
    if (size == 0) {
        script->memory -= old_size;
        gl_blocks_drop(&script->blocks, old, old_size);
        return NULL;
    }
    if (size > old_size && size - old_size > script->limits.memory - script->memory)
        return NULL;
    void *memory = gl_blocks_resize(&script->blocks, old, old_size, size);
    if (memory)
        script->memory = script->memory - old_size + size;
    return memory;
}

bool gl_sandbox_open(gl_script *script)
{
    script->L = lua_newstate(allocate, script);
    if (!script->L)
        return false;
    *(gl_script **)lua_getextraspace(script->L) = script;
    gl_budget_refill(script);
    return true;
}

/// setmetatable(table, metatable) -> table; without finalizers, which would run outside of limits.
static int guarded_setmetatable(lua_State *L)
{
    if (lua_istable(L, 2)) {
        lua_pushliteral(L, "__gc"); // table metatable … "__gc"
        if (lua_rawget(L, 2) != LUA_TNIL)
            return luaL_error(L, "scripts cannot have finalizers: remove __gc");
    }
    lua_settop(L, 2);
    lua_pushvalue(L, lua_upvalueindex(1)); // table metatable setmetatable
    lua_insert(L, 1);                      // setmetatable table metatable
    lua_call(L, 2, 1);                     // table
    return 1;
}

// Copy the functions `names` from the table on top to the one below, and pop it.
static void copy_allowed(lua_State *L, const char *const *names)
{
    for (; *names; names++) {
        lua_getfield(L, -1, *names); // target library function
        lua_setfield(L, -3, *names); // target library
    }
    lua_pop(L, 1); // target
}

// Not here: load, loadfile, dofile (code from outside), xpcall (see above), collectgarbage, warn.
static const char *const base_names[] = {
    "assert",   "error",    "getmetatable", "ipairs",   "next",   "pairs",
    "pcall",    "rawequal", "rawget",       "rawlen",   "rawset", "select",
    "tonumber", "tostring", "type",         "_VERSION", NULL,
};
// Not here: dump (bytecode).
static const char *const string_names[] = {
    "byte", "char",     "find", "format",  "gmatch", "gsub",   "len",   "lower", "match",
    "pack", "packsize", "rep",  "reverse", "sub",    "unpack", "upper", NULL,
};
static const char *const table_names[] = {
    "concat", "insert", "move", "pack", "remove", "sort", "unpack", NULL,
};
// Not here: random, randomseed (the same article gives the same records).
static const char *const math_names[] = {
    "abs",  "acos", "asin", "atan", "ceil",       "cos",  "deg",        "exp",  "floor",
    "fmod", "huge", "log",  "max",  "maxinteger", "min",  "mininteger", "modf", "pi",
    "rad",  "sin",  "sqrt", "tan",  "tointeger",  "type", "ult",        NULL,
};
static const char *const utf8_names[] = {
    "char", "charpattern", "codepoint", "codes", "len", "offset", NULL,
};
// Not here: wrap, close (see above).
static const char *const coroutine_names[] = {
    "create", "isyieldable", "resume", "running", "status", "yield", NULL,
};

static const struct {
    const char *name;
    lua_CFunction open;
    const char *const *names;
} libraries[] = {
    {"string", luaopen_string, string_names},
    {"table", luaopen_table, table_names},
    {"math", luaopen_math, math_names},
    {"utf8", luaopen_utf8, utf8_names},
    {"coroutine", luaopen_coroutine, coroutine_names},
};

static void remove_string_metatable(lua_State *L)
{
    lua_pushliteral(L, ""); // ""
    lua_pushnil(L);         // "" nil
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

static void set_function(lua_State *L, const char *name, lua_CFunction function)
{
    lua_pushcfunction(L, function); // globals function
    lua_setfield(L, -2, name);      // globals
}

// What a user trusts gets all that there is; messages still go through the host, and modules beside
// the script are found as in other scripts.
static void fill_trusted(lua_State *L)
{
    luaL_openlibs(L);
    lua_pushglobaltable(L);                            // globals
    lua_getfield(L, -1, "require");                    // globals require
    lua_pushcclosure(L, gl_lua_require_or_ask_lua, 1); // globals closure
    lua_setfield(L, -2, "require");                    // globals
    set_function(L, "print", gl_lua_print);
    lua_pop(L, 1);
}

void gl_sandbox_fill(lua_State *L)
{
    if (gl_script_of(L)->limits.trusted) {
        fill_trusted(L);
        return;
    }
    lua_newtable(L);                              // globals
    luaL_requiref(L, LUA_GNAME, luaopen_base, 0); // globals base
    lua_getfield(L, -1, "setmetatable");          // globals base setmetatable
    lua_pushcclosure(L, guarded_setmetatable, 1); // globals base guarded
    lua_setfield(L, -3, "setmetatable");          // globals base
    copy_allowed(L, base_names);                  // globals
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        lua_newtable(L);                                           // globals target
        luaL_requiref(L, libraries[i].name, libraries[i].open, 0); // globals target library
        copy_allowed(L, libraries[i].names);                       // globals target
        if (libraries[i].open == luaopen_coroutine)
            gl_budget_guard_coroutines(L);
        lua_setfield(L, -2, libraries[i].name); // globals
    }
    remove_string_metatable(L);
    set_function(L, "print", gl_lua_print);
    set_function(L, "require", gl_lua_require);
    lua_pushvalue(L, -1); // globals globals
    lua_setfield(L, -2, LUA_GNAME);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); //
}
