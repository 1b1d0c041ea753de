// The registry knows nothing of Lua, and the scripts nothing of the registry: they meet here.
#include "run/run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "run/places.h"
#include "script/script.h"

// Loaders borrow their limits for as long as the registry lives: whether scripts are trusted, then
// whether they are verbose.
static gl_script_limits limits[2][2] = {
    {{.trusted = false}, {.verbose = true}},
    {{.trusted = true}, {.trusted = true, .verbose = true}},
};

static const char trusted_kind[] = "trusted";

// One who names a folder means one that is there.
static void load_path(gl_registry *registry, const char *path)
{
    while (path && *path) {
        size_t len = strcspn(path, ":");
        if (len > 0) {
            char *folder = gl_alloc(len + 1);
            memcpy(folder, path, len);
            folder[len] = '\0';
            if (access(folder, F_OK) == 0)
                gl_registry_load_folder(registry, folder);
            else
                gl_registry_load(registry, folder, NULL);
            free(folder);
        }
        path += len + (path[len] == ':');
    }
}

static bool is_trusted(const gl_host_options *options, const char *path)
{
    for (size_t i = 0; i < options->trusted_count; i++) {
        if (strcmp(options->trusted[i], path) == 0)
            return true;
    }
    return false;
}

static void load_files(gl_registry *registry, const gl_host_options *options)
{
    for (size_t i = 0; i < options->trusted_count; i++)
        gl_registry_load_as(registry, options->trusted[i], trusted_kind, NULL);
    for (size_t i = 0; i < options->file_count; i++) {
        if (!is_trusted(options, options->files[i])) // one that was refused is told once
            gl_registry_load(registry, options->files[i], NULL);
    }
}

static void add_script_loaders(gl_registry *registry, bool is_verbose)
{
    gl_loader loader = {
        .kind = "lua",
        .extension = ".lua",
        .exception = ".d.lua", // types for editors
        .load = gl_script_load,
        .unload = gl_script_unload,
        .each_file = gl_script_each_file,
        .context = &limits[false][is_verbose],
    };
    gl_registry_add_loader(registry, &loader);
    loader.kind = trusted_kind;
    loader.is_asked_for = true;
    loader.context = &limits[true][is_verbose];
    gl_registry_add_loader(registry, &loader);
}

gl_registry *gl_host_open(const gl_host_options *options, golchin_error *error)
{
    gl_places places;
    if (gl_places_find(&places, error) != GOLCHIN_OK)
        return NULL;
    gl_registry *registry = gl_registry_new(
        &(gl_registry_options){.lexicon_folder = places.lexicon, .log = options->log}, error);
    if (registry) {
        add_script_loaders(registry, options->verbose);
        load_files(registry, options);
        load_path(registry, getenv("GOLCHIN_PATH"));
        gl_registry_load_folder(registry, places.plugins);
        gl_registry_load_folder(registry, places.scripts);
        gl_registry_seal(registry);
    }
    gl_places_free(&places);
    return registry;
}
