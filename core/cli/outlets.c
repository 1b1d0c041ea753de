#include "cli/outlets.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void gl_outlets_init(gl_outlets *outlets)
{
    *outlets = (gl_outlets){.arena = gl_arena_new()};
}

void gl_outlets_free(gl_outlets *outlets)
{
    gl_vector_free(&outlets->items);
    gl_arena_free(outlets->arena);
}

static void add(gl_outlets *outlets, const char *path)
{
    gl_outlet *outlet = gl_vector_add(&outlets->items);
    *outlet = outlets->pending;
    outlet->path = path;
    outlets->pending = (gl_outlet){0};
}

// "bom,x=y" → the two words, NULL-terminated.
static const char *const *split(gl_arena *arena, const char *words)
{
    size_t count = 1;
    for (const char *comma = words; (comma = strchr(comma, ',')); comma++)
        count++;
    const char **split = gl_arena_array(arena, const char *, count + 1);
    for (size_t i = 0; *words; words += *words == ',') {
        size_t len = strcspn(words, ",");
        if (len > 0)
            split[i++] = gl_arena_copy(arena, words, len);
        words += len;
    }
    return split;
}

void gl_outlets_add_form(gl_outlets *outlets, const char *argument)
{
    if (outlets->pending.form)
        add(outlets, "-");
    size_t len = strcspn(argument, ":");
    outlets->pending.form = gl_arena_copy(outlets->arena, argument, len);
    if (argument[len])
        outlets->pending.options = split(outlets->arena, argument + len + 1);
}

void gl_outlets_add_path(gl_outlets *outlets, const char *path)
{
    add(outlets, path);
}

void gl_outlets_finish(gl_outlets *outlets)
{
    if (!outlets->pending.form)
        return;
    gl_outlet *last = outlets->items.count ? &outlets->items.items[outlets->items.count - 1] : NULL;
    if (!last || last->form) {
        add(outlets, "-");
        return;
    }
    outlets->pending.path = last->path;
    *last = outlets->pending;
    outlets->pending = (gl_outlet){0};
}

bool gl_outlets_use_standard(const gl_outlets *outlets)
{
    return outlets->items.count == 0 || gl_outlets_use(outlets, "-");
}

static bool is_file(const char *path, struct stat *about)
{
    return strcmp(path, "-") != 0 && stat(path, about) == 0 && S_ISREG(about->st_mode);
}

static bool is_same_file(const char *a, const char *b)
{
    struct stat of_a, of_b;
    return is_file(a, &of_a) && is_file(b, &of_b) && of_a.st_dev == of_b.st_dev &&
           of_a.st_ino == of_b.st_ino;
}

const char *gl_find_file(const char *path, const char *const *paths, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_same_file(path, paths[i]))
            return paths[i];
    }
    return NULL;
}

bool gl_outlets_use(const gl_outlets *outlets, const char *path)
{
    for (size_t i = 0; i < outlets->items.count; i++) {
        const char *its = outlets->items.items[i].path;
        if (strcmp(its, path) == 0 || is_same_file(its, path))
            return true;
    }
    return false;
}

const char *gl_outlets_find_input(const gl_outlets *outlets, const char *const *inputs,
                                  size_t count)
{
    const char *found = NULL;
    for (size_t i = 0; i < outlets->items.count && !found; i++)
        found = gl_find_file(outlets->items.items[i].path, inputs, count);
    return found;
}
