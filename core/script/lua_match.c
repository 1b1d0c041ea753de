// A match's range lives as long as the article. Its captures are the host's, and gone when the
// callback returns: the handle holds the callback's number, not the pointer. A function asks for
// the same capture again and again (`m.p.name`, `m.p`), so the edges of the last callbacks are kept
// among the members, under their names.
#include "script/lua_match.h"

#include "script/handle.h"
#include "script/lua_edge.h"

typedef struct match_handle {
    uint64_t serial;
    uint64_t callback;
    gl_range range;
} match_handle;

static const char match_type[] = "golchin.match";

void gl_lua_push_match(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    golchin_capture whole = script->host->whole(script->match);
    match_handle *handle = gl_handle_push(L, match_type, sizeof *handle); // match
    *handle = (match_handle){script->serial, script->callback, {whole.first, whole.last}};
}

static const match_handle *check_match(lua_State *L, int index)
{
    const match_handle *handle = gl_handle_check(L, index, match_type);
    gl_lua_document(L, handle->serial, "this match");
    return handle;
}

bool gl_lua_match_range(lua_State *L, int index, gl_range *range)
{
    const match_handle *handle = gl_handle_test(L, index, match_type);
    if (!handle)
        return false;
    gl_lua_document(L, handle->serial, "this match");
    *range = handle->range;
    return true;
}

// The host's match behind a handle.
static const golchin_match *check_captures(lua_State *L, const match_handle *handle)
{
    const gl_script *script = gl_script_of(L);
    if (handle->callback != script->callback)
        luaL_error(L, "this match is of a call that is over: keep its captures instead");
    return script->match;
}

// Pushes binding `index` of a capture, or nil. False: it is not bound so often.
static bool push_binding(lua_State *L, const golchin_match *match, const char *name, uint32_t index)
{
    golchin_capture capture;
    bool is_bound = gl_script_of(L)->host->capture(match, name, index, &capture);
    if (is_bound)
        gl_lua_push_capture(L, &capture);
    else
        lua_pushnil(L);
    return is_bound;
}

/// match:all(name) -> list of everything that the capture is bound to
static int match_all(lua_State *L)
{
    const golchin_match *match = check_captures(L, check_match(L, 1));
    const char *name = luaL_checkstring(L, 2);
    uint32_t count = gl_script_of(L)->host->capture_count(match, name);
    lua_createtable(L, (int)count, 0); // list
    for (uint32_t i = 0; i < count; i++) {
        push_binding(L, match, name, i);        // list binding
        lua_rawseti(L, -2, (lua_Integer)i + 1); // list
    }
    return 1;
}

static void push_first(lua_State *L, const match_handle *handle)
{
    lua_pushinteger(L, (lua_Integer)handle->range.first + 1);
}

static void push_last(lua_State *L, const match_handle *handle)
{
    lua_pushinteger(L, handle->range.last);
}

static void push_sentence(lua_State *L, const match_handle *handle)
{
    const gl_script *script = gl_script_of(L);
    uint32_t sentence = script->host->sentence_of(script->document, handle->range.first);
    lua_pushinteger(L, (lua_Integer)sentence + 1);
}

static void push_match_text(lua_State *L, const match_handle *handle)
{
    gl_lua_push_text(L, handle->range);
}

static void (*const field_getters[])(lua_State *, const match_handle *) = {
    push_first,
    push_last,
    push_sentence,
    push_match_text,
};
const char *const gl_lua_match_fields[] = {"first", "last", "sentence", "text", NULL};

// Keeps the edge on top among the members, under the name at stack index 2.
static void keep_edge(lua_State *L, int members)
{
    lua_pushvalue(L, 2);    // edge name
    lua_pushvalue(L, -2);   // edge name edge
    lua_rawset(L, members); // edge
}

/// match.name: a field, a method, or the first binding of a capture; nil when it is not bound.
static int match_index(lua_State *L)
{
    const match_handle *handle = check_match(L, 1);
    luaL_checkstring(L, 2);
    const int members = lua_upvalueindex(1);
    lua_pushvalue(L, 2);                // match name name
    int found = lua_rawget(L, members); // match name member
    if (found == LUA_TNUMBER) {
        field_getters[lua_tointeger(L, -1)](L, handle);
    } else if (found != LUA_TFUNCTION) {
        const golchin_match *match = check_captures(L, handle);
        if (gl_lua_edge_callback(L, -1) != handle->callback &&
            push_binding(L, match, lua_tostring(L, 2), 0))
            keep_edge(L, members);
    }
    return 1;
}

const luaL_Reg gl_lua_match_methods[] = {
    {"all", match_all},
    {NULL, NULL},
};

void gl_lua_match_open(lua_State *L)
{
    gl_handle_define(L, match_type); // metatable
    lua_newtable(L);                 // metatable members
    luaL_setfuncs(L, gl_lua_match_methods, 0);
    for (int i = 0; gl_lua_match_fields[i]; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, gl_lua_match_fields[i]);
    }
    lua_pushcclosure(L, match_index, 1); // metatable index
    lua_setfield(L, -2, "__index");      // metatable
    lua_pop(L, 1);
}
