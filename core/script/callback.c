// A callback lends the document and the match to the script: script->document and script->match are
// set inside of it only, and handles in Lua hold numbers that are compared with the current ones.
#include "script/callback.h"

#include <stdio.h>

#include <lauxlib.h>

#include "base/error.h"
#include "script/lua_document.h"
#include "script/lua_match.h"
#include "script/lua_record.h"
#include "script/message.h"
#include "script/protect.h"
#include "script/sandbox.h"

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
        gl_sandbox_refill(script);
    script->serial = serial;
    script->callback++;
    script->document = document;
    script->match = match;
    script->broken = (golchin_error){0};
}

static golchin_status run(const gl_declaration *declaration, golchin_document *document,
                          const golchin_match *match, golchin_error *error)
{
    gl_script *script = declaration->script;
    char context[256], line[512];
    begin(script, document, match);
    golchin_slice id = script->host->id(document);
    bool is_rule = declaration->kind == GL_DECLARES_RULE;
    snprintf(context, sizeof context, " (%s%.60s%s, article '%.*s')", is_rule ? "rule '" : "",
             is_rule ? declaration->as.rule.name : "extract", is_rule ? "'" : "",
             id.len < 120 ? (int)id.len : 120, id.start ? id.start : "");
    gl_message_line(line, sizeof line, "", context);
    golchin_status status = gl_script_protect(script, run_function, (void *)(uintptr_t)declaration,
                                              GOLCHIN_FAILED, declaration->where, line, error);
    script->document = NULL;
    script->match = NULL;
    if (status == GOLCHIN_OK && script->broken.status != GOLCHIN_OK)
        status = gl_fail_at(error, GOLCHIN_FAILED, gl_message_line_number(declaration->where), 0,
                            "%s: %s%s", declaration->where, script->broken.text, line);
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
