// The registry selects by name, so a file stands for the extractor that was loaded from it.
#include "cli/selection.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "cli/log.h"
#include "cli/options.h"
#include "run/run.h"

void gl_selection_add(gl_selection *selection, const char *value)
{
    if (strchr(value, '/') || gl_text_ends_in(value, ".lua") || gl_text_ends_in(value, ".so"))
        gl_vector_push(&selection->files, value);
    else
        gl_vector_push(&selection->names, value);
}

bool gl_selection_has_file(const gl_selection *selection, const char *path)
{
    for (size_t i = 0; i < selection->files.count; i++) {
        if (strcmp(selection->files.items[i], path) == 0)
            return true;
    }
    return false;
}

void gl_selection_add_trusted(gl_selection *selection, const char *path)
{
    gl_vector_push(&selection->files, path);
    gl_vector_push(&selection->trusted, path);
}

bool gl_selection_take(gl_selection *selection, int letter, const char *argument)
{
    if (letter == 'x')
        gl_selection_add(selection, argument);
    else if (letter == GL_OPTION_TRUSTED)
        gl_selection_add_trusted(selection, argument);
    return letter == 'x' || letter == GL_OPTION_TRUSTED;
}

// What golchin takes for an extractor when it looks through a folder.
static int is_extractor(const struct dirent *entry)
{
    const char *name = entry->d_name;
    return name[0] != '.' && (gl_text_ends_in(name, ".so") || gl_text_ends_in(name, ".lua")) &&
           !gl_text_ends_in(name, ".d.lua");
}

int gl_selection_add_folder(gl_selection *selection, const char *folder, gl_arena *arena)
{
    struct dirent **names;
    int count = scandir(folder, &names, is_extractor, alphasort);
    size_t len = strlen(folder);
    bool has_slash = len > 0 && folder[len - 1] == '/';
    for (int i = 0; i < count; i++) {
        gl_vector_push(&selection->files, gl_arena_format(arena, "%s%s%s", folder,
                                                          has_slash ? "" : "/", names[i]->d_name));
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    return count;
}

gl_registry *gl_selection_load(const gl_selection *selection, gl_log log, bool is_verbose)
{
    golchin_error error = {0};
    gl_registry *registry = gl_host_open(
        &(gl_host_options){
            .files = selection->files.items,
            .file_count = selection->files.count,
            .trusted = selection->trusted.items,
            .trusted_count = selection->trusted.count,
            .verbose = is_verbose,
            .log = log,
        },
        &error);
    if (!registry)
        gl_complain("%s", error.text);
    return registry;
}

bool gl_selection_has(const gl_selection *selection, const gl_registered *found)
{
    if (selection->files.count == 0 && selection->names.count == 0)
        return true;
    for (size_t i = 0; i < selection->names.count; i++) {
        if (strcmp(selection->names.items[i], found->name) == 0)
            return true;
    }
    return gl_selection_has_file(selection, found->path);
}

golchin_status gl_selection_apply(const gl_selection *selection, gl_registry *registry,
                                  golchin_error *error)
{
    gl_vector(const char *) names = {0};
    for (size_t i = 0; i < selection->names.count; i++)
        gl_vector_push(&names, selection->names.items[i]);
    gl_registered found;
    // A source or a sink that is named is loaded too, and leaves the extractors as they are.
    bool is_all = names.count == 0;
    size_t loaded = 0;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        loaded += found.is_extractor;
        if (!gl_selection_has_file(selection, found.path))
            continue;
        is_all &= !found.is_extractor && !found.reason;
        if (found.is_extractor)
            gl_vector_push(&names, found.path);
    }
    golchin_status status = GOLCHIN_OK;
    if (is_all ? loaded == 0 : names.count == 0)
        status = gl_fail(error, GOLCHIN_NOT_FOUND,
                         "no extractor is left; name one with -x FILE, or its folder in "
                         "GOLCHIN_PATH");
    else if (!is_all)
        status = gl_registry_select(registry, names.items, names.count, error);
    gl_vector_free(&names);
    return status;
}

static bool is_loaded(const gl_registry *registry, const char *name)
{
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        if (!found.reason && strcmp(found.name, name) == 0)
            return true;
    }
    return false;
}

golchin_status gl_selection_check(const gl_selection *selection, const gl_registry *registry,
                                  golchin_error *error)
{
    for (size_t i = 0; i < selection->names.count; i++) {
        if (!is_loaded(registry, selection->names.items[i]))
            return gl_fail(error, GOLCHIN_UNKNOWN,
                           "'%s' is no folder, file or extractor; 'golchin list' shows the "
                           "extractors",
                           selection->names.items[i]);
    }
    return GOLCHIN_OK;
}

static bool is_same_folder(const char *a, const char *b)
{
    const char *a_name = strrchr(a, '/'), *b_name = strrchr(b, '/');
    size_t a_len = a_name ? (size_t)(a_name - a) : 0, b_len = b_name ? (size_t)(b_name - b) : 0;
    return a_len == b_len && memcmp(a, b, a_len) == 0;
}

// True when an extractor of the same name was loaded from another folder.
static bool gives_way(const gl_registry *registry, const gl_registered *refused)
{
    gl_registered other;
    for (uint32_t i = 0; gl_registry_get(registry, i, &other); i++) {
        if (!other.reason && strcmp(other.name, refused->name) == 0)
            return !is_same_folder(other.path, refused->path);
    }
    return false;
}

bool gl_selection_is_fault(const gl_selection *selection, const gl_registry *registry,
                           const gl_registered *found)
{
    return found->reason &&
           (gl_selection_has_file(selection, found->path) || !gives_way(registry, found));
}

uint32_t gl_selection_refused(const gl_selection *selection, const gl_registry *registry)
{
    uint32_t count = 0;
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++)
        count += gl_selection_is_fault(selection, registry, &found);
    return count;
}

void gl_selection_free(gl_selection *selection)
{
    gl_vector_free(&selection->files);
    gl_vector_free(&selection->names);
    gl_vector_free(&selection->trusted);
}
