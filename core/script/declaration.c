#include "script/declaration.h"

#include <string.h>

#include <lauxlib.h>

#include "base/error.h"
#include "script/fields.h"

// Pushes "file:line" of the Lua function that called the running C function.
static void push_where(lua_State *L)
{
    lua_Debug place;
    if (lua_getstack(L, 1, &place) && lua_getinfo(L, "Sl", &place) && place.currentline > 0)
        lua_pushfstring(L, "%s:%d", place.short_src, place.currentline);
    else
        lua_pushstring(L, gl_script_of(L)->name);
}

gl_declaration *gl_declaration_new(lua_State *L, gl_declaration_kind kind)
{
    if (gl_script_of(L)->is_loaded)
        luaL_error(L, "an extractor declares while its script is loaded, not in an article");
    gl_declaration *declaration = gl_fields_keep_bytes(L, sizeof *declaration);
    declaration->script = gl_script_of(L);
    declaration->kind = kind;
    declaration->function = LUA_NOREF;
    push_where(L); // where
    declaration->where = gl_fields_keep_string(L);
    return declaration;
}

void gl_declaration_add(gl_declaration *declaration)
{
    gl_script *script = declaration->script;
    if (script->last)
        script->last->next = declaration;
    else
        script->first = declaration;
    script->last = declaration;
}

const gl_declaration *gl_declaration_schema(const gl_script *script, const char *name)
{
    for (const gl_declaration *at = script->first; at; at = at->next)
        if (at->kind == GL_DECLARES_SCHEMA && strcmp(at->as.schema.name, name) == 0)
            return at;
    return NULL;
}

const char *const *gl_declaration_push_names(lua_State *L, gl_declaration_kind kind)
{
    const gl_declaration *first = gl_script_of(L)->first;
    size_t count = 0;
    for (const gl_declaration *at = first; at; at = at->next)
        count += at->kind == kind;
    const char **names = lua_newuserdatauv(L, (count + 1) * sizeof *names, 0); // names
    count = 0;
    for (const gl_declaration *at = first; at; at = at->next)
        if (at->kind == kind)
            names[count++] = kind == GL_DECLARES_SCHEMA ? at->as.schema.name : at->as.name;
    names[count] = NULL;
    return names;
}

static golchin_status hand_over(const gl_declaration *declaration, golchin_error *error)
{
    const golchin_host *host = declaration->script->host;
    golchin_extractor *self = declaration->script->self;
    switch (declaration->kind) {
    case GL_DECLARES_NEED:
        return host->need(self, declaration->as.name, error);
    case GL_DECLARES_PUBLISH:
        return host->publish(self, declaration->as.name, error);
    case GL_DECLARES_SCHEMA:
        return host->declare(self, &declaration->as.schema, error);
    case GL_DECLARES_DICTIONARY:
        return host->add_dictionary(self, &declaration->as.dictionary, error);
    case GL_DECLARES_LET:
        return host->let(self, declaration->as.let.name, declaration->as.let.pattern, error);
    case GL_DECLARES_RULE:
        return host->add_rule(self, &declaration->as.rule, error);
    case GL_DECLARES_EXTRACT:
        break;
    }
    return GOLCHIN_OK;
}

golchin_status gl_declaration_replay(gl_script *script, golchin_error *error)
{
    for (const gl_declaration *at = script->first; at; at = at->next) {
        golchin_error fault = {0};
        golchin_status status = hand_over(at, &fault);
        if (status == GOLCHIN_OK)
            continue;
        // The host knows where a rule stands; for the others the place is added here.
        bool has_where = strstr(fault.text, at->where) != NULL;
        return gl_fail_at(error, status, fault.line, fault.column, "%s%s%s",
                          has_where ? "" : at->where, has_where ? "" : ": ", fault.text);
    }
    return GOLCHIN_OK;
}
