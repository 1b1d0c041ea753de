#include "script/fields.h"

#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "base/nearest.h"

_Noreturn void gl_fields_unknown(lua_State *L, const char *what, const char *kind, const char *word,
                                 const char *const *names)
{
    const char *nearest = gl_nearest(word, names);
    if (nearest)
        luaL_error(L, "%s has no %s '%s': did you mean '%s'?", what, kind, word, nearest);
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (size_t i = 0; names[i]; i++) {
        luaL_addstring(&list, i ? ", " : "");
        luaL_addstring(&list, names[i]);
    }
    luaL_pushresult(&list); // list
    luaL_error(L, "%s has no %s '%s': there is %s", what, kind, word, lua_tostring(L, -1));
    __builtin_unreachable();
}

static int compare_strings(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t count_keys(lua_State *L, int index, const char *what)
{
    size_t count = 0;
    lua_pushnil(L);              // key
    while (lua_next(L, index)) { // key value
        if (lua_type(L, -2) != LUA_TSTRING)
            luaL_error(L, "%s has a value without a name: write name = value", what);
        lua_pop(L, 1); // key
        count++;
    }
    return count;
}

const char *const *gl_fields_push_keys(lua_State *L, int index, const char *what, size_t *count)
{
    index = lua_absindex(L, index);
    luaL_checkstack(L, 4, NULL);
    *count = count_keys(L, index, what);
    const char **keys = lua_newuserdatauv(L, (*count + 1) * sizeof *keys, 0); // keys
    size_t i = 0;
    lua_pushnil(L);              // keys key
    while (lua_next(L, index)) { // keys key value
        keys[i++] = lua_tostring(L, -2);
        lua_pop(L, 1); // keys key
    }
    keys[i] = NULL;
    qsort(keys, *count, sizeof *keys, compare_strings);
    return keys;
}

void gl_fields_check(lua_State *L, int index, const char *what, const char *const *names)
{
    size_t count;
    const char *const *keys = gl_fields_push_keys(L, index, what, &count); // keys
    for (size_t i = 0; i < count; i++) {
        size_t n = 0;
        while (names[n] && strcmp(names[n], keys[i]) != 0)
            n++;
        if (!names[n])
            gl_fields_unknown(L, what, "field", keys[i], names);
    }
    lua_pop(L, 1);
}

// Upvalues: what, kind.
static int unknown_name(lua_State *L)
{
    size_t count;
    luaL_checktype(L, 1, LUA_TTABLE); // the metatable is open to scripts
    const char *word = luaL_checkstring(L, 2);
    const char *what = lua_touserdata(L, lua_upvalueindex(1));
    const char *const *names = gl_fields_push_keys(L, 1, what, &count);
    gl_fields_unknown(L, what, lua_touserdata(L, lua_upvalueindex(2)), word, names);
}

void gl_fields_close(lua_State *L, const char *what, const char *kind)
{
    lua_createtable(L, 0, 1); // table metatable
    lua_pushlightuserdata(L, (void *)what);
    lua_pushlightuserdata(L, (void *)kind);
    lua_pushcclosure(L, unknown_name, 2); // table metatable index
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2); // table
}

bool gl_fields_push(lua_State *L, int index, const char *what, const char *name, int type)
{
    int found = lua_getfield(L, index, name); // value
    if (found == type)
        return true;
    if (found != LUA_TNIL)
        luaL_error(L, "%s: '%s' is a %s, but must be a %s", what, name, lua_typename(L, found),
                   lua_typename(L, type));
    lua_pop(L, 1);
    return false;
}

const char *gl_fields_keep_string(lua_State *L)
{
    const char *string = lua_tostring(L, -1);
    luaL_ref(L, LUA_REGISTRYINDEX);
    return string;
}

void *gl_fields_keep_bytes(lua_State *L, size_t size)
{
    void *bytes = lua_newuserdatauv(L, size ? size : 1, 0); // bytes
    memset(bytes, 0, size);
    luaL_ref(L, LUA_REGISTRYINDEX);
    return bytes;
}

const char *gl_fields_string(lua_State *L, int index, const char *what, const char *name,
                             bool is_required)
{
    if (gl_fields_push(L, index, what, name, LUA_TSTRING)) {
        if (strlen(lua_tostring(L, -1)) != lua_rawlen(L, -1))
            luaL_error(L, "%s: '%s' holds a zero byte", what, name);
        return gl_fields_keep_string(L);
    }
    if (is_required)
        luaL_error(L, "%s needs '%s', a string", what, name);
    return NULL;
}

const char *const *gl_fields_strings(lua_State *L, int index, const char *what, size_t *count)
{
    index = lua_absindex(L, index);
    size_t len = (size_t)lua_rawlen(L, index);
    const char **strings = gl_fields_keep_bytes(L, (len + 1) * sizeof *strings);
    for (size_t i = 0; i < len; i++) {
        if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TSTRING) // string
            luaL_error(L, "%s is a list of strings, but item %d is a %s", what, (int)i + 1,
                       luaL_typename(L, -1));
        strings[i] = gl_fields_keep_string(L);
    }
    *count = len;
    return strings;
}

size_t gl_fields_count(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    size_t count = 0;
    lua_pushnil(L);              // key
    while (lua_next(L, index)) { // key value
        lua_pop(L, 1);           // key
        count++;
    }
    return count;
}

const char *const *gl_fields_only_strings(lua_State *L, int index, const char *what, size_t *count)
{
    const char *const *strings = gl_fields_strings(L, index, what, count);
    if (gl_fields_count(L, index) != *count)
        luaL_error(L, "%s is a list of strings, but has values with names", what);
    return strings;
}
