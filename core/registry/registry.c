// The list of files that were to be extractors, in order of loading. A refused one stays listed
// with its reason; nothing of it is left elsewhere.
#include "registry/registry.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/host.h"
#include "registry/native.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

// A trailing slash names no other folder.
static const char *parent_folder(gl_arena *arena, const char *path)
{
    size_t len = strlen(path);
    while (len > 1 && path[len - 1] == '/')
        len--;
    while (len > 0 && path[len - 1] != '/')
        len--;
    while (len > 1 && path[len - 1] == '/')
        len--;
    return len ? gl_arena_copy(arena, path, len) : ".";
}

gl_registry *gl_registry_new(const gl_registry_options *options, golchin_error *error)
{
    gl_registry *registry = gl_alloc(sizeof *registry);
    *registry = (gl_registry){
        .arena = gl_arena_new(),
        .symbols = gl_strings_new(),
        .schemas = gl_schemas_new(),
        .log = options->log,
        .article = gl_arena_new(),
        .scratch = gl_arena_new(),
    };
    registry->list_root = parent_folder(registry->arena, options->lexicon_folder);
    registry->lexicon = gl_lexicon_new(registry->symbols);
    registry->rules = gl_rules_new(registry->lexicon, registry->symbols);
    registry->language = gl_language_new(registry->lexicon, registry->symbols,
                                         options->lexicon_folder, &registry->log, error);
    if (!registry->language) {
        gl_registry_free(registry);
        return NULL;
    }
    gl_registry_add_loader(registry, &gl_native_loader);
    return registry;
}

void gl_registry_free(gl_registry *registry)
{
    if (!registry)
        return;
    for (size_t i = registry->extractors.count; i > 0; i--)
        gl_extractor_free(registry->extractors.items[i - 1]);
    gl_vector_free(&registry->extractors);
    gl_vector_free(&registry->loaders);
    gl_vector_free(&registry->document.pending);
    gl_rules_free(registry->rules);
    gl_language_free(registry->language);
    gl_lexicon_free(registry->lexicon);
    gl_schemas_free(registry->schemas);
    gl_strings_free(registry->symbols);
    gl_arena_free(registry->scratch);
    gl_arena_free(registry->article);
    gl_arena_free(registry->arena);
    free(registry);
}

void gl_registry_add_loader(gl_registry *registry, const gl_loader *loader)
{
    gl_vector_push(&registry->loaders, *loader);
}

// "path: reason", or just the reason where it starts with the path already. A script calls itself
// by the last part of its path, with a line behind it: that gets the folder.
static const char *with_path(const golchin_extractor *extractor, const char *reason)
{
    const char *path = extractor->path, *real = extractor->real_path;
    const char *slash = strrchr(path, '/'), *file = slash ? slash + 1 : path;
    gl_arena *arena = extractor->registry->arena;
    size_t len = strlen(file);
    if (strncmp(reason, path, strlen(path)) == 0 || strncmp(reason, real, strlen(real)) == 0)
        return gl_arena_copy_string(arena, reason);
    if (strncmp(reason, file, len) == 0 && reason[len] == ':')
        return gl_arena_format(arena, "%.*s%s", (int)(file - path), path, reason);
    return gl_arena_format(arena, "%s: %s", path, reason);
}

void gl_refuse(golchin_extractor *extractor, golchin_status status, const char *reason)
{
    gl_registry *registry = extractor->registry;
    gl_extractor_close(extractor);
    gl_rules_drop(registry->rules, extractor->scope);
    gl_schemas_drop(registry->schemas, extractor->scope);
    extractor->record_types = "";
    extractor->rules.count = extractor->lists.count = 0;
    extractor->needs.count = extractor->publishes.count = 0;
    extractor->status = status;
    extractor->reason = with_path(extractor, reason);
    // An extractor of one's own that stands in for a shipped one of its name is no accident.
    int level = status == GOLCHIN_DUPLICATE ? GOLCHIN_LOG_WARNING : GOLCHIN_LOG_ERROR;
    gl_log_write(&registry->log, level, "%s", extractor->reason);
}

static golchin_extractor *add(gl_registry *registry, const char *path, const char *real_path,
                              const char *kind)
{
    golchin_extractor *extractor = gl_arena_alloc(registry->arena, sizeof *extractor);
    extractor->registry = registry;
    extractor->scope = (uint32_t)registry->extractors.count;
    extractor->path = gl_arena_copy_string(registry->arena, path);
    extractor->real_path = gl_arena_copy_string(registry->arena, real_path);
    extractor->folder = parent_folder(registry->arena, real_path);
    extractor->kind = kind ? gl_arena_copy_string(registry->arena, kind) : NULL;
    extractor->name = extractor->version = extractor->summary = extractor->record_types = "";
    extractor->is_asked = extractor->is_selected = extractor->runs = true;
    gl_vector_push(&registry->extractors, extractor);
    return extractor;
}

static golchin_extractor *find_file(const gl_registry *registry, const char *real_path)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        if (strcmp(registry->extractors.items[i]->real_path, real_path) == 0)
            return registry->extractors.items[i];
    }
    return NULL;
}

static golchin_status load(gl_registry *registry, const char *path, const char *real_path,
                           const char *kind, golchin_error *error)
{
    golchin_extractor *extractor = find_file(registry, real_path);
    if (!extractor) {
        golchin_error fault = {0};
        extractor = add(registry, path, real_path, kind);
        golchin_status status = gl_extractor_open(extractor, &fault);
        if (status != GOLCHIN_OK)
            gl_refuse(extractor, status, fault.text);
    }
    if (!extractor->reason)
        return GOLCHIN_OK;
    return gl_fail(error, extractor->status, "%s", extractor->reason);
}

// What cannot be opened, for the reason in errno, is listed as what does not load is.
static const golchin_extractor *refuse_path(gl_registry *registry, const char *path,
                                            const char *kind)
{
    golchin_status status = errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE;
    const char *reason =
        gl_arena_format(registry->arena, "%s; check the path and its permissions", strerror(errno));
    golchin_extractor *extractor = add(registry, path, path, kind);
    gl_refuse(extractor, status, reason);
    return extractor;
}

golchin_status gl_registry_load(gl_registry *registry, const char *path, golchin_error *error)
{
    return gl_registry_load_as(registry, path, NULL, error);
}

golchin_status gl_registry_load_as(gl_registry *registry, const char *path, const char *kind,
                                   golchin_error *error)
{
    if (registry->is_sealed)
        return gl_fail(error, GOLCHIN_USAGE, "%s: loaded after the registry was sealed", path);
    char *real_path = realpath(path, NULL);
    if (real_path) {
        golchin_status status = load(registry, path, real_path, kind, error);
        free(real_path);
        return status;
    }
    const golchin_extractor *refused = refuse_path(registry, path, kind);
    return gl_fail(error, refused->status, "%s", refused->reason);
}

// strcmp and not strcoll: the order must not depend on the locale.
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool is_loadable(const gl_registry *registry, const char *name)
{
    const gl_loader *loader = gl_find_loader(registry, name, NULL);
    return loader && !(loader->exception && gl_text_ends_in(name, loader->exception));
}

void gl_registry_load_folder(gl_registry *registry, const char *folder)
{
    struct dirent **names;
    int count = scandir(folder, &names, is_visible, by_name);
    if (count < 0) {
        if (errno != ENOENT)
            refuse_path(registry, folder, NULL);
        return;
    }
    for (int i = 0; i < count; i++) {
        if (is_loadable(registry, names[i]->d_name)) {
            char *path = gl_arena_format(registry->arena, "%s/%s", folder, names[i]->d_name);
            gl_registry_load(registry, path, NULL); // a refusal is listed and logged
        }
        free(names[i]);
    }
    free(names);
}

bool gl_registry_get(const gl_registry *registry, uint32_t index, gl_registered *out)
{
    if (index >= registry->extractors.count)
        return false;
    const golchin_extractor *extractor = registry->extractors.items[index];
    *out = (gl_registered){
        .name = extractor->name,
        .version = extractor->version,
        .summary = extractor->summary,
        .kind = extractor->loader.kind ? extractor->loader.kind : "",
        .path = extractor->path,
        .record_types = extractor->record_types,
        .reason = extractor->reason,
        .is_extractor = gl_is_extractor(extractor),
        .source = extractor->plugin ? gl_plugin_source(extractor->plugin) : NULL,
        .sink = extractor->plugin ? gl_plugin_sink(extractor->plugin) : NULL,
        .instance = extractor->instance,
    };
    return true;
}

void gl_registry_enter(const gl_registry *registry, uint32_t index, const char *function)
{
    gl_host_enter(registry->extractors.items[index], function);
}

void gl_registry_leave(void)
{
    gl_host_enter(NULL, NULL);
}

uint32_t gl_registry_refused_count(const gl_registry *registry)
{
    uint32_t refused = 0;
    for (size_t i = 0; i < registry->extractors.count; i++)
        refused += registry->extractors.items[i]->reason != NULL;
    return refused;
}

const gl_schema *gl_registry_schema(const gl_registry *registry, const char *type)
{
    return gl_schemas_find(registry->schemas, type);
}
