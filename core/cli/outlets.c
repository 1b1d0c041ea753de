#include "cli/outlets.h"

#include <stdlib.h>
#include <string.h>

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
    bool is_used = outlets->items.count == 0;
    for (size_t i = 0; i < outlets->items.count; i++)
        is_used |= strcmp(outlets->items.items[i].path, "-") == 0;
    return is_used;
}
