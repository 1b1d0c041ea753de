// A script prints while its main chunk runs, too, when no host is there yet: those lines wait in a
// list, which counts as the script's memory.
#include "script/lua_print.h"

#include <lauxlib.h>

#include "script/message.h"
#include "script/state.h"

static const char waiting; // its address is the list's key in the Lua registry

// Pushes the list.
static void push_waiting(lua_State *L)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &waiting) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_newtable(L);                             // list
    lua_pushvalue(L, -1);                        // list list
    lua_rawsetp(L, LUA_REGISTRYINDEX, &waiting); // list
}

static void log_line(const gl_script *script, const char *line)
{
    char message[1024];
    gl_message_line(message, sizeof message, "", line);
    script->host->log(GOLCHIN_LOG_INFO, message);
}

/// print(...): the values with a tab between them, as one line of the host's log.
int gl_lua_print(lua_State *L)
{
    int count = lua_gettop(L);
    luaL_Buffer line;
    luaL_buffinit(L, &line);
    for (int i = 1; i <= count; i++) {
        if (i > 1)
            luaL_addchar(&line, ' ');
        luaL_tolstring(L, i, NULL); // … text
        luaL_addvalue(&line);       // …
    }
    luaL_pushresult(&line); // … line
    const gl_script *script = gl_script_of(L);
    if (script->host) {
        log_line(script, lua_tostring(L, -1));
        return 0;
    }
    push_waiting(L); // … line list
    lua_insert(L, -2);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1); // … list
    return 0;
}

int gl_lua_print_flush(lua_State *L)
{
    push_waiting(L); // list
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i); // list line
        log_line(gl_script_of(L), lua_tostring(L, -1));
        lua_pop(L, 1); // list
    }
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &waiting);
    return 0;
}
