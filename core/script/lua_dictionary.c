#include "script/lua_dictionary.h"

#include <string.h>

#include <lauxlib.h>

#include "script/declaration.h"
#include "script/fields.h"

// The string argument at `index`, kept.
static const char *keep_argument(lua_State *L, int index)
{
    luaL_checktype(L, index, LUA_TSTRING);
    lua_pushvalue(L, index);
    return gl_fields_keep_string(L);
}

// { inflect = "noun" | "none" } at `index`, or nothing.
static golchin_inflection read_inflection(lua_State *L, int index, const char *what)
{
    static const char *const fields[] = {"inflect", NULL};
    static const char *const ways[] = {"none", "noun", NULL};
    if (lua_isnoneornil(L, index))
        return GOLCHIN_AS_WRITTEN;
    luaL_checktype(L, index, LUA_TTABLE);
    gl_fields_check(L, index, what, fields);
    const char *way = gl_fields_string(L, index, what, "inflect", false);
    if (!way || strcmp(way, ways[0]) == 0)
        return GOLCHIN_AS_WRITTEN;
    if (strcmp(way, ways[1]) == 0)
        return GOLCHIN_NOUN;
    gl_fields_unknown(L, what, "inflection", way, ways);
}

/// extractor:dict(name, path | entries [, options]) -> extractor
int gl_lua_dict(lua_State *L)
{
    lua_settop(L, 4); // self name source options
    gl_declaration *declaration = gl_declaration_new(L, GL_DECLARES_DICTIONARY);
    golchin_dictionary dictionary = {.size = sizeof dictionary, .name = keep_argument(L, 2)};
    const char *what = lua_pushfstring(L, "word list '%s'", dictionary.name); // … what
    if (lua_type(L, 3) == LUA_TSTRING) {
        dictionary.path = keep_argument(L, 3);
    } else {
        luaL_argexpected(L, lua_istable(L, 3), 3, "path or list of entries");
        size_t count;
        dictionary.entries = gl_fields_only_strings(L, 3, what, &count);
    }
    dictionary.inflection = read_inflection(L, 4, what);
    declaration->as.dictionary = dictionary;
    gl_declaration_add(declaration);
    lua_settop(L, 1);
    return 1;
}

/// extractor:let(name, pattern) -> extractor
int gl_lua_let(lua_State *L)
{
    gl_declaration *declaration = gl_declaration_new(L, GL_DECLARES_LET);
    declaration->as.let.name = keep_argument(L, 2);
    declaration->as.let.pattern = keep_argument(L, 3);
    gl_declaration_add(declaration);
    lua_settop(L, 1);
    return 1;
}
