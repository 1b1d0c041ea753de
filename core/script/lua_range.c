#include "script/lua_range.h"

#include "script/lua_edge.h"
#include "script/lua_match.h"

_Noreturn void gl_lua_raise_over(lua_State *L, const char *what)
{
    luaL_error(L, "%s is of an article that is over: keep strings and numbers instead", what);
    __builtin_unreachable();
}

uint32_t gl_lua_check_token(lua_State *L, int index, uint32_t limit)
{
    lua_Integer token = gl_lua_integer(L, index);
    if (token < 1 || token > limit)
        luaL_error(L, "token %I is outside of 1 to %I", (LUAI_UACINT)token, (LUAI_UACINT)limit);
    return (uint32_t)(token - 1);
}

// The numbers at `index` and behind it. As in string.sub, a range that ends right before its start
// is empty.
static gl_range check_pair(lua_State *L, int index)
{
    uint32_t count = gl_lua_token_count(L);
    uint32_t first = gl_lua_check_token(L, index, count + 1);
    lua_Integer last = gl_lua_integer(L, index + 1);
    if (last > count)
        luaL_error(L, "token %I is outside of 1 to %I", (LUAI_UACINT)last, (LUAI_UACINT)count);
    if (last < first)
        luaL_error(L, "the range %I to %I runs backwards", (LUAI_UACINT)first + 1,
                   (LUAI_UACINT)last);
    return (gl_range){first, (uint32_t)last};
}

static gl_range pair_of_table(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    int top = lua_gettop(L);
    if (lua_rawgeti(L, index, 1) != LUA_TNUMBER || lua_rawgeti(L, index, 2) != LUA_TNUMBER)
        luaL_error(L, "a range is {first, last}, an edge or a match"); // … first last
    gl_range range = check_pair(L, top + 1);
    lua_settop(L, top);
    return range;
}

bool gl_lua_to_range(lua_State *L, int index, gl_range *range)
{
    if (gl_lua_edge_range(L, index, range) || gl_lua_match_range(L, index, range))
        return true;
    if (!lua_istable(L, index))
        return false;
    *range = pair_of_table(L, index);
    return true;
}

gl_range gl_lua_opt_range(lua_State *L, int index)
{
    gl_range range = {0, 0};
    if (lua_isnoneornil(L, index))
        range.last = gl_lua_token_count(L);
    else if (lua_type(L, index) == LUA_TNUMBER || !gl_lua_to_range(L, index, &range))
        range = check_pair(L, index);
    return range;
}
