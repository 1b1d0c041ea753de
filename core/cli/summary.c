// The members are those of the closing line, by the same names.
#include "cli/summary.h"

#include "base/slice.h"
#include "record/json.h"

static void add_name(gl_bytes *json, const char *name)
{
    gl_bytes_add_char(json, json->len == 0 ? '{' : ',');
    gl_json_name(json, name);
}

static void add_count(gl_bytes *json, const char *name, uint64_t count)
{
    add_name(json, name);
    gl_json_integer(json, (int64_t)count);
}

static void add_counts(gl_bytes *json, const char *name, const gl_counts *counts)
{
    gl_bytes object = {0};
    for (size_t i = 0; i < counts->count; i++)
        add_count(&object, counts->items[i].name, counts->items[i].count);
    if (object.len == 0)
        gl_bytes_add_char(&object, '{');
    gl_bytes_add_char(&object, '}');
    add_name(json, name);
    gl_bytes_add_slice(json, gl_bytes_slice(&object));
    gl_bytes_free(&object);
}

static void add_result(gl_bytes *json, const gl_run_result *result)
{
    add_count(json, "articles", result->articles);
    add_count(json, "records", result->records);
    add_count(json, "failed", result->failed);
    add_count(json, "unreadable", result->unreadable);
    add_count(json, "bytes", result->bytes);
    add_name(json, "seconds");
    gl_json_decimal(json, result->seconds);
    add_count(json, "unchanged", result->unchanged);
    add_counts(json, "types", &result->types);
    add_counts(json, "causes", &result->causes);
    add_name(json, "interrupted");
    gl_json_value(json, gl_boolean(result->interrupted));
    GL_JSON_LITERAL(json, "}\n");
}

golchin_status gl_summary_write(gl_output *output, const gl_run_result *result,
                                golchin_error *error)
{
    gl_bytes json = {0};
    add_result(&json, result);
    fwrite(json.start, 1, json.len, output->file);
    gl_bytes_free(&json);
    return gl_output_keep(output, error);
}
