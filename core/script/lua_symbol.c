// Both ways are remembered in tables of the state, so that the host is asked once for a name. The
// registry holds them under small numbers, which it finds without a hash. A script asks for the
// same few names all the time: those are found by the address of their string, without a look into
// a table. A third table keeps these strings, so that an address is no other string's.
#include "script/lua_symbol.h"

#include <lauxlib.h>

#include "script/declaration.h"

// Pushes one of the tables; `*reference` is where the registry holds it, 0 before it is made.
static void push_table(lua_State *L, int *reference)
{
    if (*reference == 0) {
        lua_newtable(L); // table
        *reference = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, *reference); // table
}

// The number of the name at `index`, by way of the table.
static golchin_symbol look_up(lua_State *L, int index)
{
    gl_script *script = gl_script_of(L);
    const char *name = lua_tostring(L, index);
    index = lua_absindex(L, index);
    push_table(L, &script->symbol_numbers); // numbers
    lua_pushvalue(L, index);                // numbers name
    if (lua_rawget(L, -2) == LUA_TNIL) {    // numbers number
        lua_pop(L, 1);
        golchin_symbol symbol = script->host->symbol(script->self, name);
        if (symbol == 0 && name[0] == '@')
            luaL_error(L, "no word list is called %s; add it with x:dict", name);
        lua_pushvalue(L, index);    // numbers name
        lua_pushinteger(L, symbol); // numbers name number
        lua_pushvalue(L, -1);
        lua_insert(L, -3); // numbers number name number
        lua_rawset(L, -4); // numbers number
    }
    golchin_symbol symbol = (golchin_symbol)lua_tointeger(L, -1);
    lua_pop(L, 2);
    return symbol;
}

// Puts the name at `index` into a place of the script's known symbols.
static void remember(lua_State *L, int index, gl_known_symbol *place)
{
    gl_script *script = gl_script_of(L);
    golchin_symbol symbol = look_up(L, index);
    lua_pushvalue(L, index);                                              // name
    push_table(L, &script->symbol_strings);                               // name strings
    lua_insert(L, -2);                                                    // strings name
    lua_rawseti(L, -2, (lua_Integer)(place - script->known_symbols) + 1); // strings
    lua_pop(L, 1);
    *place = (gl_known_symbol){lua_tostring(L, index), symbol};
}

golchin_symbol gl_lua_symbol(lua_State *L, int index)
{
    const char *name = luaL_checkstring(L, index);
    gl_known_symbol *known =
        &gl_script_of(L)->known_symbols[((uintptr_t)name >> 4) % GL_SYMBOL_SLOTS];
    if (name != known->name)
        remember(L, index, known);
    return known->symbol;
}

// The host keeps word lists apart under longer names than the script's.
static const char *list_name(const gl_script *script, lua_State *L, golchin_symbol symbol)
{
    for (const gl_declaration *at = script->first; at; at = at->next) {
        if (at->kind != GL_DECLARES_DICTIONARY)
            continue;
        const char *name = lua_pushfstring(L, "@%s", at->as.dictionary.name); // name
        if (script->host->symbol(script->self, name) == symbol)
            return name;
        lua_pop(L, 1);
    }
    return NULL;
}

void gl_lua_push_symbol(lua_State *L, golchin_symbol symbol)
{
    gl_script *script = gl_script_of(L);
    push_table(L, &script->symbol_names);            // names
    if (lua_rawgeti(L, -1, symbol) == LUA_TSTRING) { // names name
        lua_remove(L, -2);
        return;
    }
    lua_pop(L, 1); // names
    if (!list_name(script, L, symbol)) {
        golchin_slice name = script->host->symbol_name(script->document, symbol);
        lua_pushlstring(L, name.start ? name.start : "", name.len);
    }
    lua_pushvalue(L, -1);       // names name name
    lua_rawseti(L, -3, symbol); // names name
    lua_remove(L, -2);          // name
}
