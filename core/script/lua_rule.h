/// Rules of a script.
#ifndef GL_SCRIPT_LUA_RULE_H
#define GL_SCRIPT_LUA_RULE_H

#include <lua.h>

/// extractor:rule{ name=, pattern=, … } -> extractor
int gl_lua_rule(lua_State *L);

#endif
