// A callback lends the document and the match to the script: script->document and script->match are
// set inside of it only, and handles in Lua hold numbers that are compared with the current ones.
#include "script/callback.h"

#include <lauxlib.h>

#include "base/error.h"
#include "script/budget.h"
#include "script/lua_document.h"
#include "script/lua_match.h"
#include "script/lua_record.h"
#include "script/message.h"
#include "script/protect.h"

// Calls the declaration's function and emits what it returns.
static int run_function(lua_State *L)
{
    const gl_declaration *declaration = lua_touserdata(L, 1);
    const gl_script *script = declaration->script;
    int arguments = 1;
    lua_settop(L, 0);
    lua_rawgeti(L, LUA_REGISTRYINDEX, declaration->function); // function
    if (script->match) {
        gl_lua_push_match(L); // function match
        arguments = 2;
    }
    gl_lua_push_document(L);   // function [match] document
    lua_call(L, arguments, 1); // result
    gl_lua_emit_result(L, 1);
    return 0;
}

static void begin(gl_script *script, golchin_document *document, const golchin_match *match)
{
    uint64_t serial = script->host->serial(document);
    if (serial != script->serial)
        gl_budget_refill(script);
    script->serial = serial;
    script->callback++;
    script->document = document;
    script->tokens = script->host->tokens(document, &script->token_count);
    script->match = match;
    script->broken.status = GOLCHIN_OK;
}

// A record that the host refused fails the call even where the script caught the error.
static golchin_status check_broken(const gl_script *script, const gl_script_place *place,
                                   golchin_error *error)
{
    char context[768];
    if (script->broken.status == GOLCHIN_OK)
        return GOLCHIN_OK;
    gl_script_context(script, place, context, sizeof context);
    return gl_fail_at(error, GOLCHIN_FAILED, gl_message_line_number(place->where), 0, "%s: %s%s",
                      place->where, script->broken.text, context);
}

static golchin_status run(gl_declaration *declaration, golchin_document *document,
                          const golchin_match *match, golchin_error *error)
{
    gl_script *script = declaration->script;
    begin(script, document, match);
    const gl_script_place place = {
        .status = GOLCHIN_FAILED,
        .where = declaration->where,
        .rule = match ? declaration->as.rule.name : NULL,
        .article = script->host->id(document),
    };
    golchin_status status = gl_script_protect(script, run_function, declaration, &place, error);
    if (status == GOLCHIN_OK)
        status = check_broken(script, &place, error);
    script->document = NULL;
    script->match = NULL;
    return status;
}

golchin_status gl_callback_match(void *context, golchin_document *document,
                                 const golchin_match *match, golchin_error *error)
{
    return run(context, document, match, error);
}

golchin_status gl_callback_extract(gl_script *script, golchin_document *document,
                                   golchin_error *error)
{
    return run(script->extract, document, NULL, error);
}
