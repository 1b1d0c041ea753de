// The life of a script: `load` runs its main chunk, whose declarations become structs of the host's
// own kind; `open` hands those over; articles come in through callback.c. The descriptor is part of
// the gl_script, which is also the instance that its callbacks get.
#include "script/script.h"

#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "script/budget.h"
#include "script/callback.h"
#include "script/declaration.h"
#include "script/lua_document.h"
#include "script/lua_edge.h"
#include "script/lua_extractor.h"
#include "script/lua_match.h"
#include "script/lua_print.h"
#include "script/protect.h"
#include "script/sandbox.h"
#include "script/source.h"

// Called for gl_script_protect() with the gl_script.
static int run_main_chunk(lua_State *L)
{
    const gl_script *script = lua_touserdata(L, 1);
    lua_settop(L, 0);
    gl_sandbox_fill(L);
    gl_lua_document_open(L);
    gl_lua_edge_open(L);
    gl_lua_match_open(L);
    gl_lua_extractor_open(L);
    if (gl_source_load(L, script->path, script->name) != LUA_OK) // chunk
        return lua_error(L);
    lua_call(L, 0, 0);
    if (!script->descriptor.name)
        return luaL_error(L, "declares no extractor: call golchin.extractor{ name = … }, or "
                             "golchin.source for a source of articles");
    return 0;
}

// The descriptor's callbacks; `instance` is the gl_script.

static golchin_status open_script(const golchin_host *host, golchin_extractor *self,
                                  void **instance, golchin_error *error)
{
    gl_script *script = *instance;
    script->host = host;
    script->self = self;
    const gl_script_place place = {.status = GOLCHIN_BAD_SCRIPT, .where = script->name};
    golchin_status status = gl_script_protect(script, gl_lua_print_flush, NULL, &place, error);
    return status == GOLCHIN_OK ? gl_declaration_replay(script, error) : status;
}

static golchin_status extract_script(void *instance, golchin_document *document,
                                     golchin_error *error)
{
    return gl_callback_extract(instance, document, error);
}

static void close_script(void *instance)
{
    gl_script *script = instance;
    script->host = NULL;
    script->self = NULL;
}

static gl_script *new_script(const gl_script_limits *limits, const char *path)
{
    gl_script *script = gl_alloc(sizeof *script);
    *script = (gl_script){.limits = limits ? *limits : (gl_script_limits){0}};
    if (script->limits.memory == 0)
        script->limits.memory = GL_SCRIPT_MEMORY;
    if (script->limits.instructions == 0)
        script->limits.instructions = GL_SCRIPT_INSTRUCTIONS;
    script->path = gl_copy_string(path);
    const char *slash = strrchr(script->path, '/');
    script->name = slash ? slash + 1 : script->path;
    script->descriptor = (golchin_plugin){
        .abi = GOLCHIN_PLUGIN_ABI,
        .size = sizeof(golchin_plugin),
        .open = open_script,
        .extract = extract_script,
        .close = close_script,
    };
    return script;
}

golchin_status gl_script_load(void *context, const char *path, const golchin_plugin **descriptor,
                              void **state, golchin_error *error)
{
    gl_script *script = new_script(context, path);
    const gl_script_place place = {.status = GOLCHIN_BAD_SCRIPT, .where = script->name};
    golchin_status status = GOLCHIN_OK;
    if (!gl_sandbox_open(script))
        status = gl_fail(error, GOLCHIN_LIMIT, "%s: went over its limit of memory", script->name);
    else
        status = gl_script_protect(script, run_main_chunk, script, &place, error);
    if (status != GOLCHIN_OK) {
        gl_script_unload(script);
        return status;
    }
    script->is_loaded = true;
    if (!script->extract)
        script->descriptor.extract = NULL;
    *descriptor = &script->descriptor;
    *state = script;
    return GOLCHIN_OK;
}

void gl_script_each_file(void *state, void (*visit)(void *context, const char *path), void *context)
{
    const gl_script *script = state;
    for (size_t i = 0; i < script->modules.count; i++)
        visit(context, script->modules.items[i]);
}

void gl_script_unload(void *state)
{
    gl_script *script = state;
    if (!script)
        return;
    if (script->L)
        lua_close(script->L);
    gl_blocks_free(&script->blocks);
    for (size_t i = 0; i < script->modules.count; i++)
        free(script->modules.items[i]);
    gl_vector_free(&script->modules);
    free(script->path);
    free(script);
}
