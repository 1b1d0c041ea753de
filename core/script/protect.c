#include "script/protect.h"

#include <stdio.h>
#include <string.h>

#include <lauxlib.h>

#include "base/error.h"
#include "script/message.h"

static const char traceback_start[] = "\nstack traceback:";

// Runs where the error is raised: any value becomes a string, with the traceback behind it.
static int describe(lua_State *L)
{
    const char *message = luaL_tolstring(L, 1, NULL); // error message
    if (lua_isnoneornil(L, 1))
        message = "error() without a message";
    if (gl_script_of(L)->limits.verbose)
        luaL_traceback(L, L, message, 1); // error message traceback
    else
        lua_pushstring(L, message);
    return 1;
}

static const char *message_of(const gl_script *script, int code)
{
    if (code == LUA_ERRMEM)
        return "went over its limit of memory";
    if (lua_type(script->L, -1) != LUA_TSTRING)
        return "failed while it reported an error";
    return lua_tostring(script->L, -1);
}

static golchin_status report(golchin_error *error, golchin_status status, const char *where,
                             const char *message, const char *context)
{
    char text[GOLCHIN_ERROR_TEXT], traceback[GOLCHIN_ERROR_TEXT] = "", prefix[256] = "";
    const char *trace = strstr(message, traceback_start);
    if (trace)
        gl_message_line(traceback, sizeof traceback, "", trace);
    uint32_t line = gl_message_line_number(message);
    if (where && line == 0)
        snprintf(prefix, sizeof prefix, "%s: ", where);
    gl_message_line(text, sizeof text, prefix, message);
    char *end = trace ? strstr(text, "; stack traceback:") : NULL;
    if (end)
        *end = '\0';
    return gl_fail_at(error, status, line ? line : gl_message_line_number(prefix), 0, "%s%s%s",
                      text, context ? context : "", traceback);
}

golchin_status gl_script_protect(gl_script *script, lua_CFunction function, void *argument,
                                 golchin_status status, const char *where, const char *context,
                                 golchin_error *error)
{
    lua_State *L = script->L;
    lua_settop(L, 0);
    lua_pushcfunction(L, describe);     // describe
    lua_pushcfunction(L, function);     // describe function
    lua_pushlightuserdata(L, argument); // describe function argument
    int code = lua_pcall(L, 1, 0, 1);   // describe [message]
    if (code != LUA_OK) {
        if (code == LUA_ERRMEM || script->is_exhausted)
            status = GOLCHIN_LIMIT;
        status = report(error, status, where, message_of(script, code), context);
    }
    lua_settop(L, 0);
    return code == LUA_OK ? GOLCHIN_OK : status;
}

_Noreturn void gl_script_raise(lua_State *L, const golchin_error *error)
{
    luaL_error(L, "%s", error->text);
    __builtin_unreachable();
}
