// A record type is a table of slot = type, or, where the order matters, a list of {slot, type}. A
// Lua table has no order, so the first form puts required slots first and sorts by name; `order`
// moves slots to the front.
#include "script/lua_schema.h"

#include <string.h>

#include <lauxlib.h>

#include "script/declaration.h"
#include "script/fields.h"

static const char *const type_names[] = {"string", "integer", "number", "boolean", NULL};
static const golchin_slot_type types[] = {GOLCHIN_SLOT_STRING, GOLCHIN_SLOT_INTEGER,
                                          GOLCHIN_SLOT_NUMBER, GOLCHIN_SLOT_BOOLEAN};

// The slots while they are read. All is kept by the state.
typedef struct slots_draft {
    const char *what; // "record type 'facility'"
    golchin_slot *slots;
    const char **names; // of the slots, for messages; NULL-terminated
    size_t count;
} slots_draft;

// "string" or "string!" at the top of the stack.
static void read_plain_type(lua_State *L, const char *what, golchin_slot *slot)
{
    const char *text = lua_tostring(L, -1);
    size_t len = strlen(text);
    slot->is_required = len > 0 && text[len - 1] == '!';
    len -= slot->is_required;
    for (size_t i = 0; type_names[i]; i++) {
        if (strlen(type_names[i]) == len && memcmp(type_names[i], text, len) == 0) {
            slot->type = types[i];
            return;
        }
    }
    luaL_error(L,
               "%s: slot '%s' has no type '%s': write string, integer, number or boolean, with a ! "
               "when it is required, or a list of values",
               what, slot->name, text);
}

// { "active", "planned", required = true } at the top of the stack.
static void read_values(lua_State *L, const char *what, golchin_slot *slot)
{
    size_t count;
    slot->type = GOLCHIN_SLOT_ENUM;
    slot->values = gl_fields_strings(L, -1, "a slot's values", &count);
    if (count == 0)
        luaL_error(L, "%s: slot '%s' has no values", what, slot->name);
    if (gl_fields_push(L, -1, what, "required", LUA_TBOOLEAN)) {
        slot->is_required = lua_toboolean(L, -1);
        lua_pop(L, 1);
        count++;
    }
    if (gl_fields_count(L, -1) != count)
        luaL_error(L, "%s: slot '%s' is a list of values, with 'required' and no other name", what,
                   slot->name);
}

// Adds a slot whose type is at the top of the stack; pops it. `name` is kept.
static void add_slot(lua_State *L, slots_draft *draft, const char *name)
{
    golchin_slot *slot = &draft->slots[draft->count];
    if (strcmp(name, "type") == 0 || strcmp(name, "at") == 0)
        luaL_error(L, "%s: a slot cannot be called '%s', which every record has", draft->what,
                   name);
    slot->name = name;
    if (lua_type(L, -1) == LUA_TSTRING)
        read_plain_type(L, draft->what, slot);
    else if (lua_istable(L, -1))
        read_values(L, draft->what, slot);
    else
        luaL_error(L, "%s: the type of slot '%s' is a %s, but must be a string or a list of values",
                   draft->what, name, luaL_typename(L, -1));
    lua_pop(L, 1);
    draft->names[draft->count++] = name;
}

static void allocate_draft(lua_State *L, slots_draft *draft, size_t count)
{
    draft->slots = gl_fields_keep_bytes(L, count * sizeof *draft->slots);
    draft->names = gl_fields_keep_bytes(L, (count + 1) * sizeof *draft->names);
}

// { {"kind", "string!"}, … } at the top of the stack.
static void read_list(lua_State *L, slots_draft *draft)
{
    size_t count = (size_t)lua_rawlen(L, -1);
    if (gl_fields_count(L, -1) != count)
        luaL_error(L, "%s: write either slot = type or {slot, type} for all slots", draft->what);
    allocate_draft(L, draft, count);
    for (size_t i = 0; i < count; i++) {
        if (lua_rawgeti(L, -1, (lua_Integer)i + 1) != LUA_TTABLE ||
            lua_rawgeti(L, -1, 1) != LUA_TSTRING) // … item name
            luaL_error(L, "%s: slot %d is no {name, type}", draft->what, (int)i + 1);
        const char *name = gl_fields_keep_string(L); // … item
        lua_rawgeti(L, -1, 2);                       // … item type
        add_slot(L, draft, name);                    // … item
        lua_pop(L, 1);
    }
}

// Puts the required slots first; both kinds stay sorted.
static void required_first(slots_draft *draft)
{
    for (size_t i = 1; i < draft->count; i++) {
        golchin_slot slot = draft->slots[i];
        size_t at = i;
        for (; slot.is_required && at > 0 && !draft->slots[at - 1].is_required; at--)
            draft->slots[at] = draft->slots[at - 1];
        draft->slots[at] = slot;
    }
}

// { kind = "string!", … } at the top of the stack.
static void read_map(lua_State *L, slots_draft *draft)
{
    size_t count;
    const char *const *keys = gl_fields_push_keys(L, -1, draft->what, &count); // … map keys
    allocate_draft(L, draft, count);
    for (size_t i = 0; i < count; i++) {
        lua_pushstring(L, keys[i]);
        const char *name = gl_fields_keep_string(L);
        lua_getfield(L, -2, name); // … map keys type
        add_slot(L, draft, name);  // … map keys
    }
    lua_pop(L, 1); // … map
    required_first(draft);
}

static size_t find_slot(lua_State *L, const slots_draft *draft, const char *name)
{
    for (size_t i = 0; i < draft->count; i++)
        if (strcmp(draft->slots[i].name, name) == 0)
            return i;
    gl_fields_unknown(L, draft->what, "slot", name, draft->names);
}

// order[type] or key[type] of the table at `index`: a list of slots; NULL: there is none.
static const char *const *slot_list(lua_State *L, int index, const char *what, const char *field,
                                    const char *type, size_t *count)
{
    *count = 0;
    if (!gl_fields_push(L, index, what, field, LUA_TTABLE)) // lists
        return NULL;
    const char *const *names = NULL;
    if (gl_fields_push(L, -1, field, type, LUA_TTABLE)) { // lists list
        names = gl_fields_only_strings(L, -1, field, count);
        lua_pop(L, 1); // lists
    }
    lua_pop(L, 1);
    return names;
}

// Moves the slots that `order` names to the front.
static void apply_order(lua_State *L, int index, const char *what, slots_draft *draft,
                        const char *type)
{
    size_t count;
    const char *const *names = slot_list(L, index, what, "order", type, &count);
    for (size_t i = 0; i < count; i++) {
        size_t at = find_slot(L, draft, names[i]);
        if (at < i)
            luaL_error(L, "%s: 'order' names slot '%s' twice", draft->what, names[i]);
        golchin_slot slot = draft->slots[at];
        memmove(draft->slots + i + 1, draft->slots + i, (at - i) * sizeof slot);
        draft->slots[i] = slot;
    }
}

static void apply_key(lua_State *L, int index, const char *what, slots_draft *draft,
                      const char *type)
{
    size_t count;
    const char *const *names = slot_list(L, index, what, "key", type, &count);
    for (size_t i = 0; i < count; i++)
        draft->slots[find_slot(L, draft, names[i])].is_key = true;
}

// Reads the record type `type` of `records` at the top of the stack.
static void read_schema(lua_State *L, int index, const char *what, const char *type)
{
    slots_draft draft = {0};
    draft.what = lua_pushfstring(L, "record type '%s'", type); // records what
    if (lua_getfield(L, -2, type) != LUA_TTABLE)               // records what slots
        luaL_error(L, "%s is a %s, but must be a table of slots", draft.what, luaL_typename(L, -1));
    if (lua_rawlen(L, -1) > 0)
        read_list(L, &draft);
    else
        read_map(L, &draft);
    apply_order(L, index, what, &draft, type);
    apply_key(L, index, what, &draft, type);
    gl_declaration *declaration = gl_declaration_new(L, GL_DECLARES_SCHEMA);
    lua_pushfstring(L, "record '%s'", type);
    declaration->what = gl_fields_keep_string(L);
    lua_pushstring(L, type);
    declaration->as.schema = (golchin_schema){.size = sizeof(golchin_schema),
                                              .name = gl_fields_keep_string(L),
                                              .slots = draft.slots,
                                              .slot_count = draft.count};
    gl_declaration_add(declaration);
    lua_pop(L, 2); // records
}

// `order` and `key` speak of record types that there are.
static void check_types(lua_State *L, int index, const char *what, const char *field,
                        const char *const *types_there)
{
    if (!gl_fields_push(L, index, what, field, LUA_TTABLE)) // lists
        return;
    gl_fields_check(L, -1, field, types_there);
    lua_pop(L, 1);
}

void gl_lua_schemas(lua_State *L, int index, const char *what)
{
    size_t count = 0;
    static const char *const none[] = {NULL};
    const char *const *keys = none;
    int top = lua_gettop(L);
    if (gl_fields_push(L, index, what, "records", LUA_TTABLE)) { // records
        keys = gl_fields_push_keys(L, -1, "'records'", &count);  // records keys
        lua_insert(L, -2);                                       // keys records
    }
    check_types(L, index, what, "order", keys);
    check_types(L, index, what, "key", keys);
    for (size_t i = 0; i < count; i++)
        read_schema(L, index, what, keys[i]);
    lua_settop(L, top);
}
