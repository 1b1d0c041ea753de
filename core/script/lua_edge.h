/// Edges in Lua: a typed span with features, or, where a capture has no edge, a bare range.
#ifndef GL_SCRIPT_LUA_EDGE_H
#define GL_SCRIPT_LUA_EDGE_H

#include <lauxlib.h>

#include "script/lua_range.h"

/// Push an edge of the current article.
void gl_lua_push_edge(lua_State *L, const golchin_edge *edge);
/// Push what a capture holds: an edge or a bare range.
void gl_lua_push_capture(lua_State *L, const golchin_capture *capture);
/// The range of an edge at `index`; false when it is something else. Raises when it is stale.
bool gl_lua_edge_range(lua_State *L, int index, gl_range *range);
/// The number of the callback that got the edge at `index`; 0: it is no edge.
uint64_t gl_lua_edge_callback(lua_State *L, int index);
/// Push the canonical text of tokens.
void gl_lua_push_canonical(lua_State *L, gl_range range);
/// Push the bytes of tokens.
void gl_lua_push_text(lua_State *L, gl_range range);

/// How many of `edges`, which are sorted by start, start before `token`.
uint32_t gl_lua_find_edge(const golchin_edge *const *edges, uint32_t count, uint32_t token);

void gl_lua_edge_open(lua_State *L);

/// The fields that every edge has, NULL-terminated.
extern const char *const gl_lua_edge_fields[];

#endif
