// From a file to an extractor: choose the loader, read the descriptor, call open, read its lists.
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/host.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

const gl_loader *gl_find_loader(const gl_registry *registry, const char *path, const char *kind)
{
    for (size_t i = 0; i < registry->loaders.count; i++) {
        const gl_loader *loader = &registry->loaders.items[i];
        bool is_wanted = kind ? strcmp(loader->kind, kind) == 0 : !loader->is_asked_for;
        if (is_wanted && gl_text_ends_in(path, loader->extension))
            return loader;
    }
    return NULL;
}

static bool is_one_line(const char *text)
{
    if (!text || !*text)
        return false;
    for (; *text; text++) {
        if ((unsigned char)*text < ' ')
            return false;
    }
    return true;
}

static golchin_status check_descriptor(const golchin_plugin *plugin, golchin_error *error)
{
    if (plugin->size < GL_SIZE_UP_TO(golchin_plugin, close))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "its descriptor has size %u; set it to sizeof(golchin_plugin)",
                       plugin->size);
    if (!gl_name_is_valid(plugin->name))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "its name is \"%s\"; a name is a to z, then also digits and _",
                       plugin->name ? plugin->name : "");
    if (!is_one_line(plugin->version))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "\"%s\" has no version; give it one such as \"1.0.0\"", plugin->name);
    if (!is_one_line(plugin->summary))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "\"%s\" has no summary of one line",
                       plugin->name);
    return gl_roles_check(plugin, error);
}

static golchin_status check_name(const golchin_extractor *extractor, golchin_error *error)
{
    const gl_registry *registry = extractor->registry;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *other = registry->extractors.items[i];
        if (other != extractor && !other->reason && strcmp(other->name, extractor->name) == 0)
            return gl_fail(error, GOLCHIN_DUPLICATE,
                           "the name \"%s\" is taken by %s, which was loaded first; rename one",
                           extractor->name, other->path);
    }
    return GOLCHIN_OK;
}

static void describe(golchin_extractor *extractor, const golchin_plugin *plugin)
{
    gl_registry *registry = extractor->registry;
    extractor->name = gl_arena_copy_string(registry->arena, plugin->name);
    extractor->version = gl_arena_copy_string(registry->arena, plugin->version);
    extractor->summary = gl_arena_copy_string(registry->arena, plugin->summary);
    extractor->origin.maker =
        (gl_maker){.extractor = extractor->name, .version = extractor->version};
    extractor->origin.extractor = extractor;
}

static golchin_status call_open(golchin_extractor *extractor, const golchin_plugin *plugin,
                                golchin_error *error)
{
    golchin_error own = {0};
    extractor->instance = extractor->state;
    extractor->is_opening = true;
    gl_host_enter(extractor, "open");
    golchin_status status = GOLCHIN_OK;
    if (plugin->open)
        status = plugin->open(&gl_host, extractor, &extractor->instance, &own);
    gl_error_end(&own);
    gl_host_enter(NULL, NULL);
    extractor->is_opening = false;
    if (status == GOLCHIN_OK)
        extractor->plugin = plugin; // from here on close is due
    // What open says of a call that failed may be more: a script knows the line.
    bool is_told = status != GOLCHIN_OK && own.text[0];
    if (extractor->fault.status != GOLCHIN_OK && !is_told)
        own = extractor->fault;
    if (extractor->fault.status != GOLCHIN_OK)
        status = extractor->fault.status;
    if (status != GOLCHIN_OK)
        return gl_fail_at(error, status, own.line, own.column, "%s",
                          own.text[0] ? own.text : "its open function failed without a message");
    return GOLCHIN_OK;
}

golchin_status gl_extractor_open(golchin_extractor *extractor, golchin_error *error)
{
    const gl_loader *loader = gl_find_loader(extractor->registry, extractor->path, extractor->kind);
    if (!loader)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "is no extractor; their names end in .so or .lua");
    extractor->loader = *loader;
    const golchin_plugin *plugin = NULL;
    gl_host_enter(extractor, "what runs when it is loaded");
    golchin_status status =
        loader->load(loader->context, extractor->real_path, &plugin, &extractor->state, error);
    gl_host_enter(NULL, NULL);
    if (status == GOLCHIN_OK)
        status = check_descriptor(plugin, error);
    if (status != GOLCHIN_OK)
        return status;
    describe(extractor, plugin);
    status = check_name(extractor, error);
    if (status == GOLCHIN_OK)
        status = call_open(extractor, plugin, error);
    if (status == GOLCHIN_OK)
        status = gl_extractor_load_lists(extractor, error);
    return status;
}

void gl_extractor_close(golchin_extractor *extractor)
{
    if (extractor->plugin && extractor->plugin->close) {
        gl_host_enter(extractor, "close");
        extractor->plugin->close(extractor->instance);
        gl_host_enter(NULL, NULL);
    }
    extractor->plugin = NULL;
    if (extractor->state && extractor->loader.unload)
        extractor->loader.unload(extractor->state);
    extractor->state = NULL;
}
