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

static const char extension[] = ".jsonl";

static int is_gold_file(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && gl_text_ends_in(entry->d_name, extension);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static const char *values_of(const golchin_slot *slot, gl_arena *arena)
{
    const char *all = "";
    for (const char *const *value = slot->values; *value; value++)
        all = gl_arena_format(arena, "%s%s%s", all, *all ? ", " : "one of ", *value);
    return all;
}

// What a slot should hold and does not; NULL: nothing is wrong.
static const char *wrong_value(const golchin_slot *slot, const golchin_value *value,
                               gl_arena *arena)
{
    static const char *const wanted[] = {
        [GOLCHIN_SLOT_STRING] = "a string",
        [GOLCHIN_SLOT_INTEGER] = "an integer",
        [GOLCHIN_SLOT_NUMBER] = "a number",
        [GOLCHIN_SLOT_BOOLEAN] = "true or false",
    };
    bool is_enum = slot->type == GOLCHIN_SLOT_ENUM;
    if (gl_slot_holds(slot->type, value->kind) &&
        (!is_enum || gl_slot_lists(slot, value->as.string)))
        return NULL;
    return is_enum ? values_of(slot, arena) : wanted[slot->type];
}

static golchin_status check_field(const gl_fact *fact, const gl_field *field,
                                  const gl_schema *schema, const char *path, golchin_error *error)
{
    gl_arena *arena = gl_arena_new();
    golchin_status status = GOLCHIN_OK;
    int index = gl_schema_find_slot(schema, field->name);
    const char *wanted =
        index < 0 ? NULL
                  : wrong_value(gl_schema_slot(schema, (uint32_t)index), &field->value, arena);
    if (index < 0)
        status = gl_fail_at(error, GOLCHIN_BAD_RECORD, fact->line, 0,
                            "%s:%u: '%s' has no slot '%s'%s", path, fact->line, fact->type,
                            field->name, gl_schema_slot_hint(schema, field->name, arena));
    else if (wanted)
        status = gl_fail_at(error, GOLCHIN_BAD_RECORD, fact->line, 0,
                            "%s:%u: slot '%s' of '%s' is not %s", path, fact->line, field->name,
                            fact->type, wanted);
    gl_arena_free(arena);
    return status;
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
    golchin_status status = GOLCHIN_OK;
    if (!schema)
        warn_of_type(fact, registry, path);
    for (uint32_t i = 0; schema && status == GOLCHIN_OK && i < fact->field_count; i++)
        status = check_field(fact, &fact->fields[i], schema, path, error);
    return status;
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
