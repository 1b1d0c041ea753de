// The handle is small and holds no table: position and pointer, with the number of the article, so
// that an edge of another article raises instead of reading freed memory.
#include "script/lua_edge.h"

#include <string.h>

#include "script/handle.h"
#include "script/lua_symbol.h"
#include "script/lua_value.h"

typedef struct edge_handle {
    uint64_t serial;
    uint64_t callback;        // that got it
    const golchin_edge *edge; // NULL: a bare range
    gl_range range;
} edge_handle;

static const char edge_type[] = "golchin.edge";

static void push_handle(lua_State *L, const golchin_edge *edge, gl_range range)
{
    edge_handle *handle = gl_handle_push(L, edge_type, sizeof *handle); // edge
    const gl_script *script = gl_script_of(L);
    *handle = (edge_handle){script->serial, script->callback, edge, range};
}

void gl_lua_push_edge(lua_State *L, const golchin_edge *edge)
{
    push_handle(L, edge, (gl_range){edge->first, edge->last});
}

void gl_lua_push_capture(lua_State *L, const golchin_capture *capture)
{
    push_handle(L, capture->edge, (gl_range){capture->first, capture->last});
}

// The edge at `index`, of the current article.
static const edge_handle *check_edge(lua_State *L, int index)
{
    const edge_handle *handle = gl_handle_check(L, index, edge_type);
    gl_lua_document(L, handle->serial, "this edge");
    return handle;
}

bool gl_lua_edge_range(lua_State *L, int index, gl_range *range)
{
    const edge_handle *handle = gl_handle_test(L, index, edge_type);
    if (!handle)
        return false;
    gl_lua_document(L, handle->serial, "this edge");
    *range = handle->range;
    return true;
}

uint64_t gl_lua_edge_callback(lua_State *L, int index)
{
    const edge_handle *handle = gl_handle_test(L, index, edge_type);
    return handle ? handle->callback : 0;
}

void gl_lua_push_canonical(lua_State *L, gl_range range)
{
    const gl_script *script = gl_script_of(L);
    golchin_slice text = script->host->canonical(script->document, range.first, range.last);
    lua_pushlstring(L, text.start ? text.start : "", text.len);
}

void gl_lua_push_text(lua_State *L, gl_range range)
{
    const gl_script *script = gl_script_of(L);
    if (range.first == range.last) {
        lua_pushliteral(L, "");
        return;
    }
    golchin_span span = script->host->span(script->document, range.first, range.last);
    golchin_slice text = script->host->text(script->document);
    lua_pushlstring(L, text.start + span.begin, span.end - span.begin);
}

// Pushes a feature named at stack index 2.
static void push_feature(lua_State *L, const edge_handle *handle)
{
    const gl_script *script = gl_script_of(L);
    golchin_value value = {.kind = GOLCHIN_NONE};
    if (handle->edge)
        value = script->host->feature(script->document, handle->edge, gl_lua_symbol(L, 2));
    gl_lua_push_value(L, value);
}

static void push_first(lua_State *L, const edge_handle *handle)
{
    lua_pushinteger(L, (lua_Integer)handle->range.first + 1);
}

static void push_last(lua_State *L, const edge_handle *handle)
{
    lua_pushinteger(L, handle->range.last);
}

static void push_type(lua_State *L, const edge_handle *handle)
{
    if (handle->edge)
        gl_lua_push_symbol(L, handle->edge->type);
    else
        lua_pushnil(L);
}

static void push_edge_text(lua_State *L, const edge_handle *handle)
{
    gl_lua_push_text(L, handle->range);
}

static void push_plural(lua_State *L, const edge_handle *handle)
{
    lua_pushboolean(L, handle->edge && handle->edge->is_plural);
}

// A list entry's canonical spelling; for other edges the canonical text.
static void push_edge_canonical(lua_State *L, const edge_handle *handle)
{
    push_feature(L, handle); // value
    if (!lua_isnil(L, -1))
        return;
    lua_pop(L, 1);
    gl_lua_push_canonical(L, handle->range);
}

static void (*const field_getters[])(lua_State *, const edge_handle *) = {
    push_first, push_last, push_type, push_edge_text, push_plural, push_edge_canonical,
};
const char *const gl_lua_edge_fields[] = {"first",  "last",      "type", "text",
                                          "plural", "canonical", NULL};

/// edge.name: a field, or a feature of the edge; nil when it has none.
static int edge_index(lua_State *L)
{
    const edge_handle *handle = check_edge(L, 1);
    const char *name = luaL_checkstring(L, 2);
    for (int i = 0; gl_lua_edge_fields[i]; i++) {
        if (*name == *gl_lua_edge_fields[i] && strcmp(name, gl_lua_edge_fields[i]) == 0) {
            field_getters[i](L, handle);
            return 1;
        }
    }
    push_feature(L, handle);
    return 1;
}

/// edge == edge: the same edge, or the same bare range, of one article.
static int edge_equal(lua_State *L)
{
    const edge_handle *a = gl_handle_test(L, 1, edge_type), *b = gl_handle_test(L, 2, edge_type);
    lua_pushboolean(L, a && b && a->serial == b->serial && a->edge == b->edge &&
                           a->range.first == b->range.first && a->range.last == b->range.last);
    return 1;
}

/// tostring(edge) -> "Number 3-4 'دو هزار'"
static int edge_tostring(lua_State *L)
{
    const edge_handle *handle = check_edge(L, 1);
    push_type(L, handle);      // type
    push_edge_text(L, handle); // type text
    lua_pushfstring(L, "%s %d-%d '%s'", lua_isnil(L, -2) ? "range" : lua_tostring(L, -2),
                    (int)handle->range.first + 1, (int)handle->range.last, lua_tostring(L, -1));
    return 1;
}

uint32_t gl_lua_find_edge(const golchin_edge *const *edges, uint32_t count, uint32_t token)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (edges[middle]->first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const luaL_Reg edge_metamethods[] = {
    {"__index", edge_index},
    {"__eq", edge_equal},
    {"__tostring", edge_tostring},
    {NULL, NULL},
};

void gl_lua_edge_open(lua_State *L)
{
    gl_handle_define(L, edge_type); // metatable
    luaL_setfuncs(L, edge_metamethods, 0);
    lua_pop(L, 1);
}
