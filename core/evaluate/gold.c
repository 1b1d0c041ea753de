// A slip of the pen in gold looks like a fault of the extractor, so gold is checked as records are.
#include "evaluate/gold.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "base/slice.h"
#include "evaluate/fact_check.h"

static const char extension[] = ".jsonl";

static int is_gold_file(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && gl_text_ends_in(entry->d_name, extension);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

// The type that was probably meant, of those that are loaded; NULL: gold may have types of others.
static const char *nearest_type(const char *type, const gl_registry *registry, gl_arena *arena)
{
    gl_vector(const char *) names = {0};
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        char *rest = gl_arena_copy_string(arena, found.record_types);
        for (char *name; (name = strsep(&rest, ", "));) {
            if (*name)
                gl_vector_push(&names, name);
        }
    }
    gl_vector_push(&names, NULL);
    const char *nearest = gl_nearest(type, names.items);
    gl_vector_free(&names);
    return nearest;
}

static void warn_of_type(const gl_fact *fact, const gl_registry *registry, const char *path)
{
    gl_arena *arena = gl_arena_new();
    const char *nearest = nearest_type(fact->type, registry, arena);
    gl_log log = gl_registry_log(registry);
    if (nearest)
        gl_log_write(&log, GOLCHIN_LOG_WARNING,
                     "%s:%u: no extractor makes '%s' (did you mean '%s'?), so it is left out", path,
                     fact->line, fact->type, nearest);
    gl_arena_free(arena);
}

static golchin_status check_fact(const gl_fact *fact, const gl_registry *registry, const char *path,
                                 golchin_error *error)
{
    const gl_schema *schema = gl_registry_schema(registry, fact->type);
    if (schema)
        return gl_fact_check(fact, schema, path, error);
    warn_of_type(fact, registry, path);
    return GOLCHIN_OK;
}

static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = gl_alloc(size);
    size_t len = strlen(folder);
    snprintf(path, size, "%s%s%s", folder, len > 0 && folder[len - 1] == '/' ? "" : "/", name);
    return path;
}

static golchin_status read_file(gl_gold *gold, const char *folder, const char *name,
                                const gl_registry *registry, golchin_error *error)
{
    gl_gold_article *article = gl_vector_add(&gold->articles);
    size_t len = strlen(name) - (sizeof extension - 1);
    article->name = gl_alloc(len + 1);
    memcpy(article->name, name, len);
    article->name[len] = '\0';
    article->path = join(folder, name);
    gl_facts_init(&article->facts);
    gl_strings_add(gold->names, gl_slice_of(article->name));
    golchin_status status = gl_facts_read(&article->facts, article->path, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < article->facts.list.count; i++) {
        const gl_fact *fact = &article->facts.list.items[i];
        status = check_fact(fact, registry, article->path, error);
    }
    return status;
}

golchin_status gl_gold_read(gl_gold *gold, const char *folder, const gl_registry *registry,
                            golchin_error *error)
{
    struct dirent **names;
    gold->names = gl_strings_new();
    int count = scandir(folder, &names, is_gold_file, by_name);
    if (count < 0)
        return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                       "%s: cannot be read (%s); name the folder of the gold", folder,
                       strerror(errno));
    golchin_status status = GOLCHIN_OK;
    for (int i = 0; i < count; i++) {
        if (status == GOLCHIN_OK)
            status = read_file(gold, folder, names[i]->d_name, registry, error);
        free(names[i]);
    }
    free(names);
    if (count == 0)
        status = gl_fail(
            error, GOLCHIN_NOT_FOUND,
            "%s: no gold in this folder; NAME.jsonl holds the records of the article NAME", folder);
    return status;
}

void gl_gold_free(gl_gold *gold)
{
    for (size_t i = 0; i < gold->articles.count; i++) {
        free(gold->articles.items[i].name);
        free(gold->articles.items[i].path);
        gl_facts_deinit(&gold->articles.items[i].facts);
    }
    gl_vector_free(&gold->articles);
    gl_strings_free(gold->names);
    *gold = (gl_gold){0};
}

gl_gold_article *gl_gold_find(const gl_gold *gold, golchin_slice id)
{
    const char *slash = memrchr(id.start, '/', id.len);
    if (slash)
        id = gl_slice(slash + 1, id.len - (size_t)(slash + 1 - id.start));
    uint32_t number = gl_strings_find(gold->names, id);
    return number ? &gold->articles.items[number - 1] : NULL;
}
