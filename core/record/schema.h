/// Record types: their slots, checked once, and found by name.
#ifndef GL_RECORD_SCHEMA_H
#define GL_RECORD_SCHEMA_H

#include <golchin/plugin.h>

#include "base/arena.h"
#include "base/hash.h"

/// The size of a struct of plugin.h up to a field: the least that its `size` may say. Fields behind
/// the last one of ABI 1 are there only when `size` covers them.
#define GL_SIZE_UP_TO(type, last) (offsetof(type, last) + sizeof(((type *)0)->last))

typedef struct gl_schema gl_schema;
typedef struct gl_schemas gl_schemas;

/// [a-z][a-z0-9_]*: how record types, slots and extractors are named. NULL is no name.
bool gl_name_is_valid(const char *name);

gl_schemas *gl_schemas_new(void);
void gl_schemas_free(gl_schemas *); // NULL is allowed

/// Copy and check a declared type. `owner` (the extractor's number) is kept. GOLCHIN_DUPLICATE when
/// another owner has declared a type of this name; GOLCHIN_BAD_SCHEMA for names that are empty or
/// not [a-z][a-z0-9_]*, the type `error` or a slot `record` (golchin's own), a slot twice, an enum
/// without values, no slot or more than GL_SLOTS_MAX.
golchin_status gl_schemas_add(gl_schemas *, uint32_t owner, const golchin_schema *,
                              golchin_error *);
void gl_schemas_drop(gl_schemas *, uint32_t owner);
const gl_schema *gl_schemas_find(const gl_schemas *, const char *name); // NULL: none
/// The i-th type that an owner declared; NULL past the end.
const gl_schema *gl_schemas_of(const gl_schemas *, uint32_t owner, uint32_t index);

enum { GL_SLOTS_MAX = 64 };

const char *gl_schema_name(const gl_schema *);
uint32_t gl_schema_owner(const gl_schema *);
uint32_t gl_schema_slot_count(const gl_schema *);
const golchin_slot *gl_schema_slot(const gl_schema *, uint32_t index);
/// The index of a slot; -1: none of this name.
int gl_schema_find_slot(const gl_schema *, const char *name);
/// To put behind the name of a slot that the type lacks: " (did you mean 'kind'?); it has kind, …".
/// In `arena`.
const char *gl_schema_slot_hint(const gl_schema *, const char *slot, gl_arena *arena);
/// Whether a slot is part of the key.
bool gl_schema_has_key(const gl_schema *);

/// Whether a slot of a type holds values of a kind; NONE it does not.
bool gl_slot_holds(golchin_slot_type, golchin_kind);
/// Whether a text is one of the values of an enum.
bool gl_slot_lists(const golchin_slot *, golchin_slice text);

#endif
