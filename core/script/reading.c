// The script's function runs as a coroutine that each `emit` interrupts, so that it reads on only
// when the article before it is taken. What it has emitted last is kept in the registry of Lua: the
// slices that the host gets point into it.
#include "script/reading.h"

#include <stdlib.h>

#include <lauxlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "script/budget.h"
#include "script/fields.h"
#include "script/protect.h"
#include "script/state.h"

enum { ONE_READ = 256 << 10 };

typedef struct reading {
    gl_script *script;
    golchin_stream *stream;
    uint64_t max_size;
    char *bytes; // of the file, until the function has them
    size_t len, capacity;
    lua_State *thread; // NULL: the function is not begun
    int thread_kept;   // its reference,
    int item_kept;     // and that of what it emitted last
    bool is_over;
    golchin_item *item; // that is to be filled
    golchin_slice left; // of the member's bytes
} reading;

// ---- the file ----

static golchin_status read_file(reading *self, golchin_error *error)
{
    for (;;) {
        if (self->capacity - self->len < ONE_READ) {
            self->capacity = self->capacity * 2 + 2 * (size_t)ONE_READ;
            self->bytes = gl_realloc(self->bytes, self->capacity);
        }
        ptrdiff_t got = self->stream->read(self->stream, self->bytes + self->len, ONE_READ, error);
        if (got < 0)
            return error->status;
        if (got == 0)
            return GOLCHIN_OK;
        self->len += (size_t)got;
        if (self->max_size && self->len > self->max_size)
            return gl_fail(error, GOLCHIN_TOO_LARGE,
                           "is larger than the limit of %zu bytes, and a script gets it as a "
                           "whole; raise it with --max-size",
                           (size_t)self->max_size);
    }
}

// ---- what the function emits ----

/// emit{ … } interrupts the function until the host wants more.
static int emit(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    return lua_yield(L, 1);
}

// The value of a field, which the table keeps; numbers are taken as they print.
static golchin_slice field_of(lua_State *L, int table, const char *name)
{
    golchin_slice value = {0};
    int type = lua_getfield(L, table, name); // … value
    if (type == LUA_TNUMBER) {
        lua_tostring(L, -1); // becomes a string
        lua_pushvalue(L, -1);
        lua_setfield(L, table, name); // … value
        type = LUA_TSTRING;
    }
    if (type == LUA_TSTRING)
        value.start = lua_tolstring(L, -1, &value.len);
    else if (type != LUA_TNIL)
        luaL_error(L, "'%s' of what is emitted is a %s; give it a string", name,
                   lua_typename(L, type));
    lua_pop(L, 1);
    return value;
}

static void fill_item(lua_State *L, int table, reading *self)
{
    static const char *const fields[] = {"id",   "title", "text", "date",
                                         "name", "bytes", "type", NULL};
    golchin_item *item = self->item;
    gl_fields_check(L, table, "what is emitted", fields);
    item->id = field_of(L, table, "id");
    item->title = field_of(L, table, "title");
    item->text = field_of(L, table, "text");
    item->date = field_of(L, table, "date");
    item->name = field_of(L, table, "name");
    item->type = field_of(L, table, "type");
    self->left = field_of(L, table, "bytes");
    if (!item->text.start && !self->left.start)
        luaL_error(L, "emits an article without 'text', or a member without 'bytes'");
    item->kind = item->text.start ? GOLCHIN_ITEM_ARTICLE : GOLCHIN_ITEM_MEMBER;
    item->length = self->left.len;
}

// The thread, with the function and its arguments on it.
static void begin(lua_State *L, reading *self)
{
    lua_State *thread = lua_newthread(L); // thread
    gl_budget_count(thread);
    lua_rawgeti(thread, LUA_REGISTRYINDEX, self->script->read);
    lua_pushstring(thread, self->stream->name);
    lua_pushlstring(thread, self->bytes ? self->bytes : "", self->len);
    lua_pushcfunction(thread, emit); // on the thread: function name bytes emit
    self->thread_kept = luaL_ref(L, LUA_REGISTRYINDEX);
    self->thread = thread;
    free(self->bytes);
    self->bytes = NULL;
}

// Called for gl_script_protect() with the reading.
static int step(lua_State *L)
{
    reading *self = lua_touserdata(L, 1);
    lua_settop(L, 0);
    int arguments = self->thread ? 0 : 3, results;
    if (!self->thread)
        begin(L, self);
    int code = lua_resume(self->thread, L, arguments, &results);
    if (code == LUA_OK) {
        self->is_over = true;
        return 0;
    }
    if (code != LUA_YIELD) {
        self->is_over = true;
        lua_xmove(self->thread, L, 1); // message
        return lua_error(L);
    }
    lua_settop(self->thread, results ? -results : -1);
    lua_xmove(self->thread, L, 1); // table
    luaL_unref(L, LUA_REGISTRYINDEX, self->item_kept);
    self->item_kept = LUA_NOREF;
    if (!lua_istable(L, 1))
        return luaL_error(L, "yields a %s; call emit with a table", luaL_typename(L, 1));
    fill_item(L, 1, self);
    self->item_kept = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

// ---- the source ----

static golchin_status open_reading(void *instance, golchin_stream *stream,
                                   const golchin_source_options *options, void **reader,
                                   golchin_error *error)
{
    (void)error;
    reading *self = gl_alloc(sizeof *self);
    *self = (reading){
        .script = instance,
        .stream = stream,
        .max_size = options->max_size,
        .thread_kept = LUA_NOREF,
        .item_kept = LUA_NOREF,
    };
    *reader = self;
    return GOLCHIN_OK;
}

static golchin_status next_item(void *reader, golchin_item *item, golchin_error *error)
{
    reading *self = reader;
    gl_script *script = self->script;
    if (self->is_over)
        return GOLCHIN_OK;
    golchin_status status = self->thread ? GOLCHIN_OK : read_file(self, error);
    if (status != GOLCHIN_OK)
        return status;
    self->item = item;
    gl_budget_refill(script);
    const gl_script_place place = {.status = GOLCHIN_FAILED, .where = script->name};
    status = gl_script_protect(script, step, self, &place, error);
    if (status != GOLCHIN_OK) {
        self->is_over = true;
        item->kind = GOLCHIN_ITEM_END;
    }
    return status;
}

static ptrdiff_t read_member(void *reader, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    reading *self = reader;
    return gl_slice_read(&self->left, buffer, len);
}

static void close_reading(void *reader)
{
    reading *self = reader;
    luaL_unref(self->script->L, LUA_REGISTRYINDEX, self->item_kept);
    luaL_unref(self->script->L, LUA_REGISTRYINDEX, self->thread_kept);
    free(self->bytes);
    free(self);
}

void gl_reading_describe(golchin_source *source, const char *const *endings)
{
    *source = (golchin_source){
        .size = sizeof *source,
        .endings = endings,
        .open = open_reading,
        .next = next_item,
        .read = read_member,
        .close = close_reading,
    };
}
