// One handle serves all callbacks of an article. Those of articles before raise whatever they are
// asked.
#include "script/lua_document.h"

#include "script/fields.h"
#include "script/handle.h"
#include "script/lua_each.h"
#include "script/lua_words.h"

typedef struct document_handle {
    uint64_t serial;
} document_handle;

static const char document_type[] = "golchin.document";
static const char current; // its address is the key of the newest handle in the Lua registry
static const char over;    // … of the metatable of all handles before

// The handle on top was of another article: whatever it is asked, it raises.
static void retire(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &over); // document over
    lua_setmetatable(L, -2);                  // document
}

// Methods are found in a plain table, without a call; so that `id` is found there as well, it is
// set anew for each article.
static void set_id(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    golchin_slice id = script->host->id(script->document);
    lua_rawgetp(L, LUA_REGISTRYINDEX, document_type); // metatable
    lua_getfield(L, -1, "__index");                   // metatable methods
    lua_pushlstring(L, id.start ? id.start : "", id.len);
    lua_setfield(L, -2, "id");
    lua_pop(L, 2);
}

void gl_lua_push_document(lua_State *L)
{
    uint64_t serial = gl_script_of(L)->serial;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &current); // document
    const document_handle *newest = gl_handle_test(L, -1, document_type);
    if (newest && newest->serial == serial)
        return;
    if (newest)
        retire(L);
    lua_pop(L, 1);
    document_handle *handle = gl_handle_push(L, document_type, sizeof *handle); // document
    handle->serial = serial;
    gl_script_of(L)->handle = lua_touserdata(L, -1);
    set_id(L);
    lua_pushvalue(L, -1); // document document
    lua_rawsetp(L, LUA_REGISTRYINDEX, &current);
}

// The handle is the newest one unless a script errs.
golchin_document *gl_lua_check_document(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    if (script->document && lua_touserdata(L, 1) == script->handle)
        return script->document;
    const document_handle *handle = gl_handle_check(L, 1, document_type);
    return gl_lua_document(L, handle->serial, "this document");
}

/// #document -> how many tokens it has
static int document_len(lua_State *L)
{
    gl_lua_check_document(L);
    lua_pushinteger(L, gl_lua_token_count(L));
    return 1;
}

static int document_over(lua_State *L)
{
    gl_lua_check_document(L); // raises
    return 0;
}

void gl_lua_document_open(lua_State *L)
{
    gl_handle_define(L, document_type); // over
    lua_pushcfunction(L, document_over);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, document_over);
    lua_setfield(L, -2, "__len");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &over);
    gl_handle_define(L, document_type); // metatable
    lua_pushcfunction(L, document_len);
    lua_setfield(L, -2, "__len");
    lua_newtable(L); // metatable methods
    luaL_setfuncs(L, gl_lua_document_methods, 0);
    gl_fields_close(L, "a document", "method");
    lua_setfield(L, -2, "__index"); // metatable
    lua_pop(L, 1);
    gl_lua_each_open(L);
    gl_lua_words_open(L);
}
