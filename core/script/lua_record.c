// A record is read as a whole before the host hears of it, so that a fault in the table raises
// while nothing is half-made. What the host itself refuses cannot be taken back: it fails the
// callback, also where the script catches the error.
#include "script/lua_record.h"

#include <string.h>

#include <lauxlib.h>

#include "script/declaration.h"
#include "script/fields.h"
#include "script/lua_edge.h"
#include "script/lua_match.h"
#include "script/lua_range.h"
#include "script/lua_symbol.h"
#include "script/lua_value.h"
#include "script/protect.h"

enum { FEW_SLOTS = 24 }; // a record type with more needs an allocation a record

// A slot as the table gives it.
typedef struct slot_value {
    const char *slot;
    golchin_value value; // a string of the table or of the article
    gl_range range;      // empty: nothing words it
    int field;           // where on the stack the table's value is; 0: it has none
    bool is_resolved;
} slot_value;

static const char *const wrapped_fields[] = {"value", "at", "resolved", NULL};

static golchin_value canonical_value(lua_State *L, gl_range range)
{
    const gl_script *script = gl_script_of(L);
    golchin_slice text = script->host->canonical(script->document, range.first, range.last);
    return (golchin_value){.kind = GOLCHIN_STRING, .as.string = text};
}

// An edge or match: its canonical text, worded by its tokens.
static bool read_handle(lua_State *L, int index, slot_value *out)
{
    if (!gl_lua_edge_range(L, index, &out->range) && !gl_lua_match_range(L, index, &out->range))
        return false;
    out->value = canonical_value(L, out->range);
    return true;
}

// Pushes a field as the table itself has it; false: nil.
static bool push_field(lua_State *L, int index, const char *name)
{
    lua_pushstring(L, name);
    return lua_rawget(L, index) != LUA_TNIL;
}

// { value =, at =, resolved = } at `index`, which keeps the string.
static void read_wrapped(lua_State *L, int index, const char *what, slot_value *out)
{
    int value = lua_gettop(L) + 1;
    bool has_value = push_field(L, index, "value");       // … value
    bool has_at = push_field(L, index, "at");             // … value at
    bool has_resolved = push_field(L, index, "resolved"); // … value at resolved
    out->is_resolved = lua_toboolean(L, -1);
    lua_pop(L, 1); // … value at
    if (gl_fields_count(L, index) != (size_t)has_value + has_at + has_resolved)
        gl_fields_check(L, index, what, wrapped_fields); // raises: it has a field of another name
    if (has_value && !read_handle(L, value, out))
        out->value = gl_lua_check_value(L, value, what, out->slot);
    if (has_at && !gl_lua_to_range(L, -1, &out->range))
        luaL_error(L, "%s: 'at' of '%s' is no edge, match or {first, last}", what, out->slot);
    if (!has_value && has_at)
        out->value = canonical_value(L, out->range);
    lua_settop(L, value - 1); // …
}

// The value at `index`, which keeps the string.
static void read_slot(lua_State *L, int index, const char *what, slot_value *out)
{
    if (read_handle(L, index, out))
        return;
    if (lua_istable(L, index))
        read_wrapped(L, index, what, out);
    else
        out->value = gl_lua_check_value(L, index, what, out->slot);
}

// Raise for the field of the record at `index` that its type lacks.
static void fail_unknown(lua_State *L, int index, const char *what, const golchin_schema *schema)
{
    size_t count = schema->slot_count;
    const char **names = lua_newuserdatauv(L, (count + 3) * sizeof *names, 0); // names
    for (size_t i = 0; i < count; i++)
        names[i] = schema->slots[i].name;
    names[count] = "type";
    names[count + 1] = "at";
    names[count + 2] = NULL;
    gl_fields_check(L, index, what, names);
}

// Where `name` is among the slots, or their number. Both are mostly the same string of the state;
// no slot is called `type`.
static size_t find_slot(const golchin_schema *schema, const char *name)
{
    size_t count = schema->slot_count;
    for (size_t i = 0; i < count; i++) {
        if (schema->slots[i].name == name)
            return i;
    }
    if (strcmp(name, "type") == 0)
        return count;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(schema->slots[i].name, name) == 0)
            return i;
    }
    return count;
}

// Pushes the fields of the record at `index` in one pass over its table, which has no order, and
// notes them in `slots`; `at` is the one behind the type's. A field that is none of them raises.
static void push_fields(lua_State *L, int index, const char *what, const golchin_schema *schema,
                        slot_value *slots)
{
    size_t count = schema->slot_count;
    for (size_t i = 0; i < count; i++)
        slots[i] = (slot_value){.slot = schema->slots[i].name};
    slots[count] = (slot_value){.slot = "at"};
    luaL_checkstack(L, (int)count + 16, "too many slots");
    lua_pushnil(L);              // … key
    while (lua_next(L, index)) { // … key value
        const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
        size_t slot = find_slot(schema, name);
        if (slot == count && strcmp(name, "type") == 0) {
            lua_pop(L, 1); // … key
            continue;
        }
        if (slot == count && strcmp(name, "at") != 0)
            fail_unknown(L, index, what, schema);
        lua_insert(L, -2); // … value key
        slots[slot].field = lua_gettop(L) - 1;
    }
}

// What the record rests on: its `at`, else the match, else all that its slots are worded by.
static gl_range record_range(lua_State *L, const char *what, const slot_value *slots, size_t count)
{
    gl_range range = {0, 0};
    int at = slots[count].field;
    if (at != 0) {
        if (!gl_lua_to_range(L, at, &range))
            luaL_error(L, "%s: 'at' is no edge, match or {first, last}", what);
        return range;
    }
    const gl_script *script = gl_script_of(L);
    if (script->match) {
        golchin_capture whole = script->host->whole(script->match);
        return (gl_range){whole.first, whole.last};
    }
    for (size_t i = 0; i < count; i++) {
        gl_range slot = slots[i].range;
        if (slot.first == slot.last || slots[i].is_resolved)
            continue;
        bool is_first = range.first == range.last;
        range.first = is_first || slot.first < range.first ? slot.first : range.first;
        range.last = slot.last > range.last ? slot.last : range.last;
    }
    return range;
}

// Raise what the host refused, and remember it: the record is half-made.
static void check_host(lua_State *L, golchin_status status, const golchin_error *error)
{
    if (status == GOLCHIN_OK)
        return;
    gl_script *script = gl_script_of(L);
    if (script->broken.status == GOLCHIN_OK)
        script->broken = *error;
    gl_script_raise(L, error);
}

static void make_record(lua_State *L, const char *type, gl_range range, const slot_value *slots,
                        size_t count)
{
    const gl_script *script = gl_script_of(L);
    golchin_error error = {0};
    golchin_record *record = script->host->new_record(script->document, type, &error);
    if (!record)
        gl_script_raise(L, &error);
    if (range.first < range.last)
        script->host->cover(record, range.first, range.last);
    for (size_t i = 0; i < count; i++) {
        const slot_value *slot = &slots[i];
        if (slot->field == 0)
            continue;
        golchin_status status =
            script->host->set(record, slot->slot, slot->value, slot->range.first, slot->range.last,
                              slot->is_resolved, &error);
        check_host(L, status, &error);
    }
}

static const gl_declaration *check_type(lua_State *L, int index)
{
    lua_pushliteral(L, "type");
    if (lua_rawget(L, index) != LUA_TSTRING) // … type
        luaL_error(L, "a record needs 'type', the name of its record type");
    const char *type = lua_tostring(L, -1);
    const gl_declaration *found = gl_declaration_schema(gl_script_of(L), type);
    if (!found)
        gl_fields_unknown(L, "the extractor", "record type", type,
                          gl_declaration_push_names(L, GL_DECLARES_SCHEMA));
    lua_pop(L, 1);
    return found;
}

void gl_lua_emit_record(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    int top = lua_gettop(L);
    luaL_argexpected(L, lua_istable(L, index), index, "record");
    const gl_declaration *type = check_type(L, index);
    const golchin_schema *schema = &type->as.schema;
    size_t count = schema->slot_count;
    slot_value few[FEW_SLOTS + 1], *slots = few;
    if (count > FEW_SLOTS)
        slots = lua_newuserdatauv(L, (count + 1) * sizeof *slots, 0); // … [slots]
    push_fields(L, index, type->what, schema, slots);                 // … [slots] fields
    for (size_t i = 0; i < count; i++) {
        if (slots[i].field != 0)
            read_slot(L, slots[i].field, type->what, &slots[i]);
    }
    gl_range range = record_range(L, type->what, slots, count);
    make_record(L, schema->name, range, slots, count);
    lua_settop(L, top);
}

void gl_lua_emit_result(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    if (lua_isnil(L, index))
        return;
    if (!lua_istable(L, index))
        luaL_error(L, "a function returns nil, a record or a list of records, not a %s",
                   luaL_typename(L, index));
    lua_Integer count = (lua_Integer)lua_rawlen(L, index);
    if (count == 0 && lua_getfield(L, index, "type") != LUA_TNIL) {
        gl_lua_emit_record(L, index);
        return;
    }
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, index, i) != LUA_TTABLE) // record
            luaL_error(L, "item %I of the returned list is a %s, not a record", (LUAI_UACINT)i,
                       luaL_typename(L, -1));
        gl_lua_emit_record(L, -1);
        lua_pop(L, 1);
    }
}

// Pushes the features that the table at `index` gives, and their strings.
static const golchin_feature *push_features(lua_State *L, int index, const char *what,
                                            size_t *count)
{
    const char *const *names = gl_fields_push_keys(L, index, what, count); // names
    golchin_feature *features = lua_newuserdatauv(L, (*count + 1) * sizeof *features, 0);
    luaL_checkstack(L, (int)*count + 8, "too many features");
    for (size_t i = 0; i < *count; i++) {
        lua_pushstring(L, names[i]); // names features … name
        features[i].name = gl_lua_symbol(L, -1);
        lua_pop(L, 1);
        lua_getfield(L, index, names[i]); // names features … value
        slot_value value = {.slot = names[i]};
        read_slot(L, lua_gettop(L), what, &value);
        features[i].value = value.value;
    }
    return features;
}

/// document:publish(type, first, last [, features])
int gl_lua_publish(lua_State *L)
{
    const gl_script *script = gl_script_of(L);
    golchin_symbol type = gl_lua_symbol(L, 2);
    const char *what = lua_pushfstring(L, "edge '%s'", lua_tostring(L, 2)); // … what
    gl_range range = gl_lua_opt_range(L, 3);
    int table = lua_type(L, 3) == LUA_TNUMBER ? 5 : 4;
    size_t count = 0;
    const golchin_feature *features = NULL;
    if (lua_istable(L, table))
        features = push_features(L, table, what, &count);
    golchin_error error = {0};
    if (script->host->publish_edge(script->document, type, range.first, range.last, features, count,
                                   &error) != GOLCHIN_OK)
        gl_script_raise(L, &error);
    return 0;
}
