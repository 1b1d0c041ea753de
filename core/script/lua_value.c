#include "script/lua_value.h"

#include <math.h>

#include <lauxlib.h>

#include "base/slice.h"
#include "script/message.h"

void gl_lua_push_value(lua_State *L, golchin_value value)
{
    switch (value.kind) {
    case GOLCHIN_NONE:
        lua_pushnil(L);
        break;
    case GOLCHIN_STRING:
        lua_pushlstring(L, value.as.string.start ? value.as.string.start : "", value.as.string.len);
        break;
    case GOLCHIN_INTEGER:
        lua_pushinteger(L, value.as.integer);
        break;
    case GOLCHIN_DECIMAL:
        lua_pushnumber(L, value.as.decimal);
        break;
    case GOLCHIN_BOOLEAN:
        lua_pushboolean(L, value.as.boolean);
        break;
    }
}

static golchin_value check_string(lua_State *L, int index, const char *what, const char *name)
{
    golchin_slice text;
    text.start = lua_tolstring(L, index, &text.len);
    size_t valid = gl_message_valid(text.start, text.len);
    if (valid < text.len)
        luaL_error(L, "%s: '%s' is no UTF-8 from byte %d on: was it cut inside a letter?", what,
                   name, (int)valid + 1);
    return gl_string(text);
}

static golchin_value check_number(lua_State *L, int index, const char *what, const char *name)
{
    if (lua_isinteger(L, index))
        return gl_integer(lua_tointeger(L, index));
    double number = lua_tonumber(L, index);
    if (!isfinite(number))
        luaL_error(L, "%s: '%s' is no finite number", what, name);
    return gl_decimal(number);
}

golchin_value gl_lua_check_value(lua_State *L, int index, const char *what, const char *name)
{
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        return check_string(L, index, what, name);
    case LUA_TNUMBER:
        return check_number(L, index, what, name);
    case LUA_TBOOLEAN:
        return gl_boolean(lua_toboolean(L, index));
    default:
        luaL_error(L, "%s: '%s' is a %s, but must be a string, number, boolean or edge", what, name,
                   luaL_typename(L, index));
        return gl_none();
    }
}
