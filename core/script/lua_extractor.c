#include "script/lua_extractor.h"

#include <string.h>

#include "script/declaration.h"
#include "script/fields.h"
#include "script/handle.h"
#include "script/lua_dictionary.h"
#include "script/lua_require.h"
#include "script/lua_rule.h"
#include "script/lua_schema.h"
#include "script/lua_source.h"
#include "script/lua_words.h"

static const char *const extractor_fields[] = {
    "name", "version", "summary", "needs", "publishes", "records", "order", "key", NULL};
static const char extractor_type[] = "golchin.extractor";

static bool is_name(const char *name)
{
    if (name[0] < 'a' || name[0] > 'z')
        return false;
    return name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

// needs = {"Person", …} or publishes = {…}: one declaration a name.
static void declare_names(lua_State *L, const char *what, const char *field,
                          gl_declaration_kind kind)
{
    if (!gl_fields_push(L, 1, what, field, LUA_TTABLE)) // names
        return;
    size_t count;
    const char *const *names = gl_fields_only_strings(L, -1, field, &count);
    for (size_t i = 0; i < count; i++) {
        gl_declaration *declaration = gl_declaration_new(L, kind);
        declaration->as.name = names[i];
        gl_declaration_add(declaration);
    }
    lua_pop(L, 1);
}

/// golchin.extractor{ name=, version=, summary=, … } -> extractor
static int golchin_extractor_new(lua_State *L)
{
    golchin_plugin *descriptor = &gl_script_of(L)->descriptor;
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    if (descriptor->name)
        return luaL_error(L, "a script makes one extractor, and '%s' is there already",
                          descriptor->name);
    const char *name = gl_fields_string(L, 1, "an extractor", "name", true);
    if (!is_name(name))
        return luaL_error(L, "'%s' is no name for an extractor: use a-z, 0-9 and _", name);
    const char *what = lua_pushfstring(L, "extractor '%s'", name); // table what
    gl_fields_check(L, 1, what, extractor_fields);
    const char *version = gl_fields_string(L, 1, what, "version", true);
    const char *summary = gl_fields_string(L, 1, what, "summary", true);
    declare_names(L, what, "needs", GL_DECLARES_NEED);
    declare_names(L, what, "publishes", GL_DECLARES_PUBLISH);
    gl_lua_schemas(L, 1, what);
    gl_handle_push(L, extractor_type, 0); // table what extractor
    descriptor->name = name;
    descriptor->version = version;
    descriptor->summary = summary;
    return 1;
}

/// extractor:extract(function(doc) … end) -> extractor
static int extractor_extract(lua_State *L)
{
    gl_script *script = gl_script_of(L);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    if (script->extract)
        return luaL_error(L, "extract is set already at %s", script->extract->where);
    lua_settop(L, 2);
    gl_declaration *declaration = gl_declaration_new(L, GL_DECLARES_EXTRACT);
    declaration->function = luaL_ref(L, LUA_REGISTRYINDEX);
    script->extract = declaration;
    return 1;
}

// Wraps a method: its first argument is the extractor, not `x.rule{…}` with a dot.
static int call_method(lua_State *L)
{
    if (!gl_handle_test(L, 1, extractor_type))
        return luaL_error(L, "call it with a colon: x:%s(…)", lua_tostring(L, lua_upvalueindex(2)));
    return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

const luaL_Reg gl_lua_extractor_methods[] = {
    {"dict", gl_lua_dict},          {"let", gl_lua_let}, {"rule", gl_lua_rule},
    {"extract", extractor_extract}, {NULL, NULL},
};

const luaL_Reg gl_lua_golchin_functions[] = {
    {"extractor", golchin_extractor_new},
    {"source", gl_lua_source},
    {"words", gl_lua_words},
    {NULL, NULL},
};

void gl_lua_extractor_open(lua_State *L)
{
    gl_handle_define(L, extractor_type); // metatable
    lua_newtable(L);                     // metatable methods
    for (const luaL_Reg *method = gl_lua_extractor_methods; method->name; method++) {
        lua_pushcfunction(L, method->func);
        lua_pushstring(L, method->name);
        lua_pushcclosure(L, call_method, 2); // metatable methods method
        lua_setfield(L, -2, method->name);   // metatable methods
    }
    gl_fields_close(L, "an extractor", "method");
    lua_setfield(L, -2, "__index"); // metatable
    lua_pop(L, 1);
    lua_newtable(L);                               // golchin
    luaL_setfuncs(L, gl_lua_golchin_functions, 0); // golchin
    gl_fields_close(L, "golchin", "function");
    gl_lua_preload(L, "golchin");
}
