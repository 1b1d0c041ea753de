#include "script/lua_rule.h"

#include <string.h>

#include <lauxlib.h>

#include "script/callback.h"
#include "script/declaration.h"
#include "script/fields.h"

static const char *const rule_fields[] = {"name",  "pattern", "each", "emit", "priority",
                                          "block", "on",      "yes",  "no",   NULL};

// A value expression on top of the stack as text; pops it.
static const char *read_expression(lua_State *L, const char *what, const char *slot)
{
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, -1) ? "true" : "false");
        lua_remove(L, -2);
        break;
    case LUA_TSTRING:
    case LUA_TNUMBER:
        break;
    default:
        luaL_error(L, "%s: emit.%s is a %s, but must be an expression such as \"n.value\"", what,
                   slot, luaL_typename(L, -1));
    }
    lua_tostring(L, -1); // a number becomes text in place
    return gl_fields_keep_string(L);
}

// emit = { type = "facility", slot = "expression", … }; what is wrong with it the host finds.
static void read_emit(lua_State *L, const char *what, golchin_rule *rule)
{
    if (!gl_fields_push(L, 2, what, "emit", LUA_TTABLE)) // emit
        return;
    size_t count;
    rule->emit = gl_fields_string(L, -1, what, "type", false);
    const char *const *keys = gl_fields_push_keys(L, -1, what, &count); // emit keys
    golchin_mapping *mapping = gl_fields_keep_bytes(L, count * sizeof *mapping);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(keys[i], "type") == 0)
            continue;
        golchin_mapping *one = &mapping[rule->mapping_count++];
        lua_pushstring(L, keys[i]);
        one->slot = gl_fields_keep_string(L);
        lua_getfield(L, -2, one->slot); // emit keys expression
        one->value = read_expression(L, what, one->slot);
    }
    rule->mapping = mapping;
    lua_pop(L, 2);
}

// Where examples go while they are read; the array grows by one table.
typedef struct examples {
    golchin_example *items;
    size_t count;
} examples;

static void grow_examples(lua_State *L, examples *list, size_t more)
{
    golchin_example *items = gl_fields_keep_bytes(L, (list->count + more) * sizeof *items);
    if (list->count)
        memcpy(items, list->items, list->count * sizeof *items);
    list->items = items;
}

static int32_t read_count(lua_State *L, const char *what)
{
    int is_integer;
    lua_Integer count = lua_tointegerx(L, -1, &is_integer);
    if (!is_integer || count < 0 || count > INT32_MAX)
        luaL_error(L, "%s: in 'yes', [text] = count needs a count of records", what);
    lua_pop(L, 1);
    return (int32_t)count;
}

// The [text] = count items of the table on top of the stack, sorted. Texts of the list part stay.
static void add_counted(lua_State *L, const char *what, examples *list)
{
    lua_newtable(L); // table counted
    lua_pushnil(L);
    while (lua_next(L, -3)) { // table counted text count
        if (lua_type(L, -2) == LUA_TSTRING) {
            lua_pushvalue(L, -2);
            lua_insert(L, -2); // table counted text text count
            lua_rawset(L, -4); // table counted text
        } else {
            lua_pop(L, 1);
        }
    }
    size_t count;
    const char *const *texts = gl_fields_push_keys(L, -1, what, &count); // table counted texts
    grow_examples(L, list, count);
    for (size_t i = 0; i < count; i++) {
        golchin_example *example = &list->items[list->count++];
        lua_pushstring(L, texts[i]);
        example->text = gl_fields_keep_string(L);
        lua_getfield(L, -2, example->text); // table counted texts count
        example->count = read_count(L, what);
    }
    lua_pop(L, 2); // table
}

// One text, or a table of them, in field `name`. `count` is what a bare text must give.
static void read_examples(lua_State *L, const char *what, const char *name, int32_t count,
                          examples *list)
{
    if (lua_getfield(L, 2, name) == LUA_TSTRING) { // text
        grow_examples(L, list, 1);
        list->items[list->count++] = (golchin_example){gl_fields_keep_string(L), count};
        return;
    }
    lua_pop(L, 1);
    if (!gl_fields_push(L, 2, what, name, LUA_TTABLE)) // table
        return;
    size_t texts;
    const char *const *strings = count == 0 ? gl_fields_only_strings(L, -1, name, &texts)
                                            : gl_fields_strings(L, -1, name, &texts);
    grow_examples(L, list, texts);
    for (size_t i = 0; i < texts; i++)
        list->items[list->count++] = (golchin_example){strings[i], count};
    if (count != 0)
        add_counted(L, what, list);
    lua_pop(L, 1);
}

static int32_t read_priority(lua_State *L, const char *what)
{
    if (!gl_fields_push(L, 2, what, "priority", LUA_TNUMBER)) // priority
        return 0;
    int is_integer;
    lua_Integer priority = lua_tointegerx(L, -1, &is_integer);
    if (!is_integer || priority < INT32_MIN || priority > INT32_MAX)
        luaL_error(L, "%s: 'priority' is no integer of 32 bits", what);
    lua_pop(L, 1);
    return (int32_t)priority;
}

static bool read_block(lua_State *L, const char *what)
{
    if (!gl_fields_push(L, 2, what, "block", LUA_TBOOLEAN)) // block
        return false;
    bool is_block = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return is_block;
}

static void read_function(lua_State *L, const char *what, gl_declaration *declaration)
{
    if (!gl_fields_push(L, 2, what, "on", LUA_TFUNCTION)) // on
        return;
    declaration->function = luaL_ref(L, LUA_REGISTRYINDEX);
    declaration->as.rule.on = gl_callback_match;
    declaration->as.rule.context = declaration;
}

/// extractor:rule{ name=, pattern=, … } -> extractor
int gl_lua_rule(lua_State *L)
{
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2); // self table
    gl_declaration *declaration = gl_declaration_new(L, GL_DECLARES_RULE);
    golchin_rule *rule = &declaration->as.rule;
    const char *name = gl_fields_string(L, 2, "a rule", "name", false);
    const char *what = name ? lua_pushfstring(L, "rule '%s'", name) : "a rule"; // self table what?
    gl_fields_check(L, 2, what, rule_fields);
    *rule = (golchin_rule){
        .size = sizeof *rule,
        .name = name,
        .pattern = gl_fields_string(L, 2, what, "pattern", false),
        .each = gl_fields_string(L, 2, what, "each", false),
        .priority = read_priority(L, what),
        .flags = read_block(L, what) ? GOLCHIN_RULE_BLOCK : 0,
        .where = declaration->where,
    };
    read_emit(L, what, rule);
    read_function(L, what, declaration);
    examples list = {0};
    read_examples(L, what, "yes", -1, &list);
    read_examples(L, what, "no", 0, &list);
    rule->examples = list.items;
    rule->example_count = list.count;
    gl_declaration_add(declaration);
    lua_settop(L, 1);
    return 1;
}
