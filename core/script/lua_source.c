// What a script declares becomes a golchin_source of the script's own descriptor.
#include "script/lua_source.h"

#include <string.h>

#include <lauxlib.h>

#include "script/fields.h"
#include "script/reading.h"
#include "script/state.h"

static const char *const source_fields[] = {"name", "version", "summary", "endings", "read", NULL};

static bool is_ending(const char *text)
{
    return text[0] == '.' && text[1] != '\0' &&
           text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789._-")] == '\0';
}

static const char *const *check_endings(lua_State *L, const char *what)
{
    size_t count;
    if (!gl_fields_push(L, 1, what, "endings", LUA_TTABLE)) // … endings
        luaL_error(L, "%s has no endings: give it a list such as { \".dump\" }", what);
    const char *const *endings = gl_fields_only_strings(L, -1, "endings", &count);
    if (count == 0)
        luaL_error(L, "%s has no endings: give it a list such as { \".dump\" }", what);
    for (size_t i = 0; i < count; i++) {
        if (!is_ending(endings[i]))
            luaL_error(L,
                       "'%s' is no ending of files: write one such as \".dump\", in small letters",
                       endings[i]);
    }
    lua_pop(L, 1);
    return endings;
}

int gl_lua_source(lua_State *L)
{
    gl_script *script = gl_script_of(L);
    golchin_plugin *descriptor = &script->descriptor;
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    if (descriptor->name)
        return luaL_error(L, "a script is one extractor or one source, and '%s' is there already",
                          descriptor->name);
    const char *name = gl_fields_string(L, 1, "a source", "name", true);
    const char *what = lua_pushfstring(L, "source '%s'", name); // table what
    gl_fields_check(L, 1, what, source_fields);
    const char *version = gl_fields_string(L, 1, what, "version", true);
    const char *summary = gl_fields_string(L, 1, what, "summary", true);
    const char *const *endings = check_endings(L, what);
    if (!gl_fields_push(L, 1, what, "read", LUA_TFUNCTION)) // table what function
        return luaL_error(L, "%s has no function read(name, bytes, emit)", what);
    script->read = luaL_ref(L, LUA_REGISTRYINDEX); // table what
    gl_reading_describe(&script->source, endings);
    descriptor->source = &script->source;
    descriptor->name = name;
    descriptor->version = version;
    descriptor->summary = summary;
    return 0;
}
