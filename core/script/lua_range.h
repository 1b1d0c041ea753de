/// Ranges of tokens as scripts write them: `first, last`, from 1, both inside, empty when `last` is
/// `first - 1`; and the check that a
/// handle's article is still the current one.
#ifndef GL_SCRIPT_LUA_RANGE_H
#define GL_SCRIPT_LUA_RANGE_H

#include <lauxlib.h>

#include "script/state.h"

/// Half-open, from 0, as the host counts.
typedef struct gl_range {
    uint32_t first;
    uint32_t last;
} gl_range;

/// Raise that the article of a handle is over; `what` names it: "this edge".
_Noreturn void gl_lua_raise_over(lua_State *L, const char *what);

/// The document of the running callback. Raises when `serial` is that of another article, or when
/// no callback runs.
static inline golchin_document *gl_lua_document(lua_State *L, uint64_t serial, const char *what)
{
    const gl_script *script = gl_script_of(L);
    if (!script->document || script->serial != serial)
        gl_lua_raise_over(L, what);
    return script->document;
}

/// luaL_checkinteger() with one call less where there is an integer.
static inline lua_Integer gl_lua_integer(lua_State *L, int index)
{
    int is_integer;
    lua_Integer number = lua_tointegerx(L, index, &is_integer);
    return is_integer ? number : luaL_checkinteger(L, index);
}

/// How many tokens the current document has.
static inline uint32_t gl_lua_token_count(lua_State *L)
{
    return gl_script_of(L)->token_count;
}

/// The token number at `index`, from 0. Raises unless it is one of 1 … `limit`.
uint32_t gl_lua_check_token(lua_State *L, int index, uint32_t limit);

/// An edge, a match, or a table {first, last} at `index`; false when it is none of them. Raises for
/// a range that leaves the text or runs backwards.
bool gl_lua_to_range(lua_State *L, int index, gl_range *range);

/// `first, last` at `index` and behind it, or one edge, match or table; all of the text when
/// nothing is there.
gl_range gl_lua_opt_range(lua_State *L, int index);

#endif
