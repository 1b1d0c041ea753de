/// Reading the tables that an author writes: every field is known and has the right type, or an
/// error names the script's line, the field and the name that was probably meant.
///
/// `what` says whose field it is: "rule 'beds'".
#ifndef GL_SCRIPT_FIELDS_H
#define GL_SCRIPT_FIELDS_H

#include <stdbool.h>

#include <lua.h>

/// Raise "<what> has no <kind> '<word>'" with the nearest name, or with all of them.
_Noreturn void gl_fields_unknown(lua_State *L, const char *what, const char *kind, const char *word,
                                 const char *const *names);

/// Raise unless every key of the table at `index` is one of `names`.
void gl_fields_check(lua_State *L, int index, const char *what, const char *const *names);

/// Whoever reads a name that the table on top lacks raises "<what> has no <kind> '<name>'", as
/// above, from now on. Both are constants.
void gl_fields_close(lua_State *L, const char *what, const char *kind);

/// A string field, NULL when it is absent and not required. Kept for the life of the state.
const char *gl_fields_string(lua_State *L, int index, const char *what, const char *name,
                             bool is_required);
/// Push a field that is nil or of `type`; false, and nothing pushed, when it is nil.
bool gl_fields_push(lua_State *L, int index, const char *what, const char *name, int type);

/// How many fields the table at `index` has, with and without names.
size_t gl_fields_count(lua_State *L, int index);

/// The list part of a table, which holds strings: NULL-terminated, kept for the life of the state.
/// Sets `*count`.
const char *const *gl_fields_strings(lua_State *L, int index, const char *what, size_t *count);
/// The same for a table that is nothing but such a list.
const char *const *gl_fields_only_strings(lua_State *L, int index, const char *what, size_t *count);
/// The keys of the table at `index`, which are strings, sorted by bytes; NULL-terminated. Pushes
/// the array's memory; the strings are the table's.
const char *const *gl_fields_push_keys(lua_State *L, int index, const char *what, size_t *count);

/// Keep the value on top of the stack for the life of the state, and pop it.
const char *gl_fields_keep_string(lua_State *L);
/// `size` zeroed bytes that live as long as the state. Pushes nothing.
void *gl_fields_keep_bytes(lua_State *L, size_t size);

#endif
