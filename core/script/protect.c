#include "script/protect.h"

#include <stdio.h>
#include <string.h>

#include <lauxlib.h>

#include "base/error.h"
#include "base/log.h"
#include "base/slice.h"
#include "script/budget.h"
#include "script/message.h"

enum { RULE_SHOWN = 60, WORDS_SHOWN = 120 }; // bytes

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

// The words of the match that the script was called for; empty when there is none.
static golchin_slice matched_words(const gl_script *script)
{
    if (!script->match || !script->document)
        return (golchin_slice){0};
    golchin_capture whole = script->host->whole(script->match);
    golchin_span span = script->host->span(script->document, whole.first, whole.last);
    golchin_slice text = script->host->text(script->document);
    return gl_slice_cut(gl_slice(text.start + span.begin, span.end - span.begin), WORDS_SHOWN);
}

void gl_script_context(const gl_script *script, const gl_script_place *place, char *out,
                       size_t size)
{
    char text[512] = "";
    golchin_slice article = gl_shown_id(place->article), words = matched_words(script);
    golchin_slice rule = gl_slice_cut(gl_slice_of(place->rule), RULE_SHOWN);
    if (article.len > 0)
        snprintf(text, sizeof text, " (%s%.*s%sarticle '%.*s')%s%.*s%s",
                 place->rule ? "rule '" : "", GL_SLICE_ARGS(rule), place->rule ? "', " : "",
                 GL_SLICE_ARGS(article), words.len > 0 ? " at «" : "", GL_SLICE_ARGS(words),
                 words.len > 0 ? "»" : "");
    gl_message_line(out, size, "", text);
}

static golchin_status report(const gl_script *script, const gl_script_place *place,
                             golchin_status status, const char *message, golchin_error *error)
{
    char text[GOLCHIN_ERROR_TEXT], context[768], traceback[GOLCHIN_ERROR_TEXT] = "";
    char prefix[256] = "";
    const char *trace = strstr(message, traceback_start);
    if (trace)
        gl_message_line(traceback, sizeof traceback, "", trace);
    uint32_t line = gl_message_line_number(message);
    if (line == 0)
        snprintf(prefix, sizeof prefix, "%s: ", place->where);
    gl_message_line(text, sizeof text, prefix, message);
    char *end = trace ? strstr(text, "; stack traceback:") : NULL;
    if (end)
        *end = '\0';
    gl_script_context(script, place, context, sizeof context);
    return gl_fail_at(error, status, line ? line : gl_message_line_number(prefix), 0, "%s%s%s",
                      text, context, traceback);
}

golchin_status gl_script_protect(gl_script *script, lua_CFunction function, void *argument,
                                 const gl_script_place *place, golchin_error *error)
{
    lua_State *L = script->L;
    lua_settop(L, 0);
    lua_pushcfunction(L, describe);     // describe
    lua_pushcfunction(L, function);     // describe function
    lua_pushlightuserdata(L, argument); // describe function argument
    gl_script *before = gl_budget_run(script);
    int code = lua_pcall(L, 1, 0, 1); // describe [message]
    gl_budget_run(before);
    golchin_status status = GOLCHIN_OK;
    if (code != LUA_OK) {
        bool is_limit = code == LUA_ERRMEM || script->is_exhausted;
        status = report(script, place, is_limit ? GOLCHIN_LIMIT : place->status,
                        message_of(script, code), error);
    }
    lua_settop(L, 0);
    return status;
}

_Noreturn void gl_script_raise(lua_State *L, const golchin_error *error)
{
    luaL_error(L, "%s", error->text);
    __builtin_unreachable();
}
