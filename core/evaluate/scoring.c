// The settings are a word list's little sister: lines of cells, `#` before comments.
#include "evaluate/scoring.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"

static char *copy(gl_scoring *scoring, golchin_slice text)
{
    return gl_arena_copy(scoring->arena, text.start, text.len);
}

// Cuts the first part off `rest`; false when none is left. `separator` does not come back.
static bool next_part(golchin_slice *rest, char separator, golchin_slice *part)
{
    while (rest->len > 0 && rest->start[0] == separator)
        *rest = gl_slice(rest->start + 1, rest->len - 1);
    if (rest->len == 0)
        return false;
    const char *end = memchr(rest->start, separator, rest->len);
    size_t len = end ? (size_t)(end - rest->start) : rest->len;
    *part = gl_slice(rest->start, len);
    *rest = gl_slice(rest->start + len, rest->len - len);
    return true;
}

static void add_key(gl_scoring *scoring, gl_scoring_type *type, golchin_slice text)
{
    gl_scoring_key key = {.slots = gl_arena_array(scoring->arena, const char *, text.len)};
    for (golchin_slice slot; next_part(&text, '|', &slot);)
        key.slots[key.count++] = copy(scoring, slot);
    if (key.count > 0)
        gl_vector_push(&type->keys, key);
}

static gl_scoring_type *add_type(gl_scoring *scoring, golchin_slice name)
{
    gl_scoring_type *type = gl_arena_alloc(scoring->arena, sizeof *type);
    type->name = copy(scoring, name);
    gl_vector_push(&scoring->types, type);
    return type;
}

static gl_scoring_type *find(const gl_scoring *scoring, const char *name)
{
    for (size_t i = 0; i < scoring->types.count; i++) {
        if (strcmp(scoring->types.items[i]->name, name) == 0)
            return scoring->types.items[i];
    }
    return NULL;
}

// An empty cell is a cell too.
static golchin_slice next_cell(char **line)
{
    char *cell = strsep(line, "\t");
    return gl_slice_of(cell ? cell : "");
}

static golchin_status read_line(gl_scoring *scoring, char *line, const char *path, uint32_t number,
                                golchin_error *error)
{
    golchin_slice name = next_cell(&line), keys = next_cell(&line), loose = next_cell(&line);
    char *type_name = copy(scoring, name);
    if (!gl_name_is_valid(type_name))
        return gl_fail_at(error, GOLCHIN_BAD_LIST, number, 0,
                          "%s:%u: '%s' is no record type; write type, keys and loose slots with "
                          "tabs between them",
                          path, number, type_name);
    if (find(scoring, type_name))
        return gl_fail_at(error, GOLCHIN_BAD_LIST, number, 0,
                          "%s:%u: '%s' is there already; write one line a type", path, number,
                          type_name);
    gl_scoring_type *type = add_type(scoring, name);
    for (golchin_slice part; next_part(&keys, ' ', &part);)
        add_key(scoring, type, part);
    for (golchin_slice part; next_part(&loose, ' ', &part);)
        gl_vector_push(&type->loose, copy(scoring, part));
    if (type->keys.count == 0 || line)
        return gl_fail_at(error, GOLCHIN_BAD_LIST, number, 0,
                          "%s:%u: has %s; write type, keys and loose slots with tabs between them",
                          path, number, line ? "more than three columns" : "no key slots");
    return GOLCHIN_OK;
}

golchin_status gl_scoring_read(gl_scoring *scoring, const char *path, golchin_error *error)
{
    scoring->arena = scoring->arena ? scoring->arena : gl_arena_new();
    FILE *file = fopen(path, "re");
    if (!file)
        return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                       "%s: cannot be opened (%s); check the path and its permissions", path,
                       strerror(errno));
    golchin_status status = GOLCHIN_OK;
    char *line = NULL;
    size_t size = 0;
    for (uint32_t number = 1; status == GOLCHIN_OK && getline(&line, &size, file) >= 0; number++) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] && line[0] != '#')
            status = read_line(scoring, line, path, number, error);
    }
    if (status == GOLCHIN_OK && ferror(file))
        status = gl_fail(error, GOLCHIN_UNREADABLE, "%s: cannot be read (%s); check the file", path,
                         strerror(errno));
    free(line);
    fclose(file);
    return status;
}

void gl_scoring_free(gl_scoring *scoring)
{
    for (size_t i = 0; i < scoring->types.count; i++) {
        gl_vector_free(&scoring->types.items[i]->keys);
        gl_vector_free(&scoring->types.items[i]->loose);
    }
    gl_vector_free(&scoring->types);
    gl_arena_free(scoring->arena);
    *scoring = (gl_scoring){0};
}

const gl_scoring_type *gl_scoring_of(gl_scoring *scoring, const char *type, const gl_schema *schema)
{
    scoring->arena = scoring->arena ? scoring->arena : gl_arena_new();
    gl_scoring_type *known = find(scoring, type);
    if (known)
        return known;
    gl_scoring_type *added = add_type(scoring, gl_slice_of(type));
    bool is_all = schema && !gl_schema_has_key(schema);
    for (uint32_t i = 0; schema && i < gl_schema_slot_count(schema); i++) {
        const golchin_slot *slot = gl_schema_slot(schema, i);
        if (is_all || slot->is_key)
            add_key(scoring, added, gl_slice_of(slot->name));
    }
    return added;
}

bool gl_scoring_is_loose(const gl_scoring_type *type, const char *slot)
{
    for (size_t i = 0; i < type->loose.count; i++) {
        if (strcmp(type->loose.items[i], slot) == 0)
            return true;
    }
    return false;
}

golchin_status gl_scoring_check(const gl_scoring_type *type, const gl_schema *schema,
                                const char *path, golchin_error *error)
{
    const char *unknown = NULL;
    for (size_t i = 0; i < type->keys.count; i++) {
        for (uint32_t j = 0; j < type->keys.items[i].count; j++) {
            if (gl_schema_find_slot(schema, type->keys.items[i].slots[j]) < 0)
                unknown = type->keys.items[i].slots[j];
        }
    }
    for (size_t i = 0; i < type->loose.count; i++) {
        if (gl_schema_find_slot(schema, type->loose.items[i]) < 0)
            unknown = type->loose.items[i];
    }
    if (!unknown)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_BAD_LIST, "%s: '%s' has no slot '%s'; take it out of the line",
                   path, type->name, unknown);
}
