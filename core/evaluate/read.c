// Lines of JSON → facts. Files come from people, so every fault names file, line and column.
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "evaluate/fact.h"
#include "text/fold.h"

typedef struct line_reader {
    gl_facts *facts;
    const char *path;
    uint32_t number;
    golchin_error *error;
} line_reader;

static golchin_status refuse(const line_reader *reader, const char *what, const char *name)
{
    return gl_fail_at(reader->error, GOLCHIN_BAD_RECORD, reader->number, 0, "%s:%u: %s%s%s%s",
                      reader->path, reader->number, name ? "'" : "", name ? name : "",
                      name ? "' " : "", what);
}

static char *copy_string(const line_reader *reader, const json_t *string)
{
    if (!json_is_string(string))
        return NULL;
    return gl_arena_copy(reader->facts->arena, json_string_value(string),
                         json_string_length(string));
}

// True for a range [begin, end] of bytes.
static bool read_range(const json_t *range, golchin_span *out)
{
    json_int_t begin = json_integer_value(json_array_get(range, 0));
    json_int_t end = json_integer_value(json_array_get(range, 1));
    if (json_array_size(range) != 2 || begin < 0 || end < begin || end > UINT32_MAX)
        return false;
    *out = (golchin_span){(uint32_t)begin, (uint32_t)end};
    return true;
}

// The first place of several. A line without spans is whole all the same.
static golchin_span first_span(const json_t *spans, const char *name)
{
    golchin_span span = {0};
    const json_t *sight = json_array_get(json_object_get(spans, name), 0);
    read_range(json_object_get(sight, "byte"), &span);
    return span;
}

static bool read_value(const line_reader *reader, const json_t *json, gl_field *field)
{
    switch (json_typeof(json)) {
    case JSON_STRING:
        field->value = gl_string(gl_slice(copy_string(reader, json), json_string_length(json)));
        field->tight = gl_fold_tight(field->value.as.string, reader->facts->arena);
        return true;
    case JSON_INTEGER:
        field->value = gl_integer(json_integer_value(json));
        return true;
    case JSON_REAL:
        field->value = gl_decimal(json_real_value(json));
        return true;
    case JSON_TRUE:
    case JSON_FALSE:
        field->value = gl_boolean(json_is_true(json));
        return true;
    default:
        return false;
    }
}

static bool is_empty(const json_t *value)
{
    return json_is_null(value) || (json_is_string(value) && json_string_length(value) == 0);
}

static bool is_member_of_line(const char *name)
{
    static const char *const members[] = {"article", "type", "evidence", "spans", "by"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (strcmp(name, members[i]) == 0)
            return true;
    }
    return false;
}

static golchin_status read_fields(const line_reader *reader, json_t *line, gl_fact *fact)
{
    json_t *nested = json_object_get(line, "fields"), *fields = nested ? nested : line;
    if (!json_is_object(fields))
        return refuse(reader, "is no object of slots", "fields");
    const json_t *spans = json_object_get(line, "spans");
    gl_field *room = gl_arena_array(reader->facts->arena, gl_field, json_object_size(fields));
    fact->fields = room;
    const char *name;
    json_t *value;
    json_object_foreach(fields, name, value)
    {
        if (is_empty(value) || (!nested && is_member_of_line(name)))
            continue;
        gl_field *field = &room[fact->field_count];
        if (!read_value(reader, value, field))
            return refuse(reader,
                          "is no string, number, true or false; slots stand beside \"type\", each "
                          "with one value",
                          name);
        field->name = gl_arena_copy_string(reader->facts->arena, name);
        field->span = first_span(spans, name);
        fact->field_count++;
    }
    return GOLCHIN_OK;
}

static golchin_status read_fact(const line_reader *reader, json_t *line)
{
    if (!json_is_object(line))
        return refuse(reader, "is no JSON object; write one record a line", NULL);
    const json_t *by = json_object_get(line, "by");
    char *article = copy_string(reader, json_object_get(line, "article"));
    gl_fact fact = {
        .article = article ? article : "",
        .type = copy_string(reader, json_object_get(line, "type")),
        .extractor = copy_string(reader, json_object_get(by, "extractor")),
        .rule = copy_string(reader, json_object_get(by, "rule")),
        .evidence = copy_string(reader, json_object_get(line, "evidence")),
        .span = first_span(json_object_get(line, "spans"), "record"),
        .line = reader->number,
    };
    if (!fact.type)
        return refuse(reader, "lacks the record type; add \"type\": \"…\"", NULL);
    golchin_status status = read_fields(reader, line, &fact);
    if (status == GOLCHIN_OK)
        gl_vector_push(&reader->facts->list, fact);
    return status;
}

golchin_status gl_facts_add_line(gl_facts *facts, golchin_slice line, const char *path,
                                 uint32_t number, golchin_error *error)
{
    line_reader reader = {facts, path, number, error};
    json_error_t fault;
    json_t *json = json_loadb(line.start, line.len,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_ANY, &fault);
    if (!json)
        return gl_fail_at(error, GOLCHIN_BAD_RECORD, number,
                          fault.column > 0 ? (uint32_t)fault.column : 0, "%s:%u:%d: is no JSON: %s",
                          path, number, fault.column, fault.text);
    golchin_status status = read_fact(&reader, json);
    json_decref(json);
    return status;
}

static golchin_slice trim(golchin_slice line)
{
    static const char blanks[] = " \t\r\n";
    while (line.len > 0 && memchr(blanks, line.start[line.len - 1], sizeof blanks - 1))
        line.len--;
    while (line.len > 0 && memchr(blanks, line.start[0], sizeof blanks - 1)) {
        line.start++;
        line.len--;
    }
    return line;
}

static golchin_status read_lines(gl_facts *facts, FILE *file, const char *path,
                                 golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    char *room = NULL;
    size_t size = 0;
    uint32_t number = 0;
    for (ssize_t len; status == GOLCHIN_OK && (len = getline(&room, &size, file)) >= 0;) {
        golchin_slice line = gl_slice(room, (size_t)len);
        if (number++ == 0 && line.len >= 3 && memcmp(line.start, "\xEF\xBB\xBF", 3) == 0)
            line = gl_slice(line.start + 3, line.len - 3); // a byte-order mark
        line = trim(line);
        if (line.len > 0)
            status = gl_facts_add_line(facts, line, path, number, error);
    }
    if (status == GOLCHIN_OK && ferror(file))
        status = gl_fail(error, GOLCHIN_UNREADABLE, "%s: cannot be read (%s); check the file", path,
                         strerror(errno));
    free(room);
    return status;
}

golchin_status gl_facts_read(gl_facts *facts, const char *path, golchin_error *error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *file = is_stdin ? stdin : fopen(path, "re");
    if (!file)
        return gl_fail(error, errno == ENOENT ? GOLCHIN_NOT_FOUND : GOLCHIN_UNREADABLE,
                       "%s: cannot be opened (%s); check the path and its permissions", path,
                       strerror(errno));
    golchin_status status = read_lines(facts, file, is_stdin ? "standard input" : path, error);
    if (!is_stdin)
        fclose(file);
    return status;
}
