// The state of a loop is one handle that points into the host's list of edges; a step pushes
// numbers and strings and makes no object. The list is the host's until the callback ends, and a
// state says in which one it was made.
#include "script/lua_each.h"

#include <lauxlib.h>

#include "script/handle.h"
#include "script/lua_edge.h"
#include "script/lua_range.h"
#include "script/lua_symbol.h"
#include "script/lua_value.h"

enum { FEATURES = 16 };

typedef struct loop {
    uint64_t serial;
    uint64_t callback;
    const golchin_edge *const *edges;
    uint32_t next;
    uint32_t count;
    uint32_t last; // of the range, half-open
    int feature_count;
    golchin_symbol features[];
} loop;

static const char loop_type[] = "golchin.loop";

static loop *check_loop(lua_State *L)
{
    loop *at = gl_handle_check(L, 1, loop_type);
    gl_lua_document(L, at->serial, "this loop");
    if (at->callback != gl_script_of(L)->callback)
        luaL_error(L, "this loop is of a call that is over");
    return at;
}

// The next edge that lies inside; NULL at the end.
static const golchin_edge *next_inside(loop *at)
{
    while (at->next < at->count && at->edges[at->next]->first < at->last) {
        const golchin_edge *edge = at->edges[at->next++];
        if (edge->last <= at->last)
            return edge;
    }
    return NULL;
}

/// step(loop) -> first, last, features of the next edge; nil at the end
static int step(lua_State *L)
{
    loop *at = check_loop(L);
    const gl_script *script = gl_script_of(L);
    const golchin_edge *edge = next_inside(at);
    if (!edge) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)edge->first + 1); // first
    lua_pushinteger(L, edge->last);                   // first last
    for (int i = 0; i < at->feature_count; i++)       // first last features …
        gl_lua_push_value(L, script->host->feature(script->document, edge, at->features[i]));
    return 2 + at->feature_count;
}

int gl_lua_each(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    golchin_symbol type = gl_lua_symbol(L, 2);
    luaL_checkinteger(L, 3); // no handle: what follows `last` are features
    gl_range range = gl_lua_opt_range(L, 3);
    int count = lua_gettop(L) > 4 ? lua_gettop(L) - 4 : 0;
    luaL_argcheck(L, count <= FEATURES, 5 + FEATURES, "too many features");
    loop *new = gl_handle_push(L, loop_type, sizeof *new + (size_t)count * sizeof *new->features);
    *new = (loop){.serial = script->serial, .callback = script->callback, .last = range.last};
    new->edges = script->host->edges(script->document, type, &new->count);
    new->next = gl_lua_find_edge(new->edges, new->count, range.first);
    new->feature_count = count;
    for (int i = 0; i < count; i++)
        new->features[i] = gl_lua_symbol(L, 5 + i);
    lua_pushcfunction(L, step); // loop step
    lua_insert(L, -2);          // step loop
    return 2;
}

void gl_lua_each_open(lua_State *L)
{
    gl_handle_define(L, loop_type);
    lua_pop(L, 1);
}
