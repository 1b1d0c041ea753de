/// What a script declares: kept in the host's own structs, to be handed over in `open`.
#ifndef GL_SCRIPT_DECLARATION_H
#define GL_SCRIPT_DECLARATION_H

#include "script/state.h"

typedef enum gl_declaration_kind {
    GL_DECLARES_NEED,
    GL_DECLARES_PUBLISH,
    GL_DECLARES_SCHEMA,
    GL_DECLARES_DICTIONARY,
    GL_DECLARES_LET,
    GL_DECLARES_RULE,
    GL_DECLARES_EXTRACT, // kept beside the list
} gl_declaration_kind;

/// A userdata of the script's state that is kept until the script is unloaded, as is all that it
/// points to.
struct gl_declaration {
    gl_declaration *next;
    gl_script *script;
    gl_declaration_kind kind;
    const char *what;  // of a record type, for messages: "record 'facility'"
    const char *where; // "file:line"
    int function;      // of a rule or extract: its reference in the Lua registry; or LUA_NOREF
    union {
        const char *name; // a need or publish
        golchin_schema schema;
        golchin_dictionary dictionary;
        struct {
            const char *name;
            const char *pattern;
        } let;
        golchin_rule rule;
    } as;
};

/// A new declaration with the place of the running Lua function. It is handed over once it is
/// added.
gl_declaration *gl_declaration_new(lua_State *L, gl_declaration_kind kind);
/// Behind all that were added before.
void gl_declaration_add(gl_declaration *);

/// The declared record type of this name; NULL: none.
const gl_declaration *gl_declaration_schema(const gl_script *, const char *name);
/// The names of all that the script declared of a kind (schema, publish), NULL-terminated; pushes
/// their memory.
const char *const *gl_declaration_push_names(lua_State *L, gl_declaration_kind kind);

/// Hand all declarations to the host, in order. Stops at the first that fails.
golchin_status gl_declaration_replay(gl_script *, golchin_error *error);

#endif
