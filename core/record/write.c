// One record, one line, written by hand in one pass over the slots: docs/records.md shows the line.
#include "record/record.h"

#include "base/slice.h"
#include "record/json.h"
#include "record/record_data.h"

typedef struct line_writer {
    gl_bytes bytes;
    const gl_decoded *decoded;
} line_writer;

// A name that gl_name_is_valid() needs no escapes.
static void write_name(gl_bytes *bytes, const char *name)
{
    gl_bytes_add_char(bytes, '"');
    gl_bytes_add_string(bytes, name);
    gl_bytes_add_char(bytes, '"');
}

static void write_wording(line_writer *line, const gl_wording *wording)
{
    gl_range range = gl_original_range(line->decoded, wording->span);
    GL_JSON_LITERAL(&line->bytes, "{\"byte\":");
    gl_json_range(&line->bytes, range.byte_begin, range.byte_end);
    GL_JSON_LITERAL(&line->bytes, ",\"char\":");
    gl_json_range(&line->bytes, range.char_begin, range.char_end);
    if (wording->is_resolved)
        GL_JSON_LITERAL(&line->bytes, ",\"resolved\":true");
    gl_bytes_add_char(&line->bytes, '}');
}

static void write_wordings(line_writer *line, const char *key, const gl_wordings *wordings)
{
    write_name(&line->bytes, key);
    GL_JSON_LITERAL(&line->bytes, ":[");
    for (uint32_t i = 0; i < wordings->count; i++) {
        if (i)
            gl_bytes_add_char(&line->bytes, ',');
        write_wording(line, &wordings->items[i]);
    }
    gl_bytes_add_char(&line->bytes, ']');
}

static void write_fields(gl_bytes *bytes, const gl_record *record)
{
    const char *before = "";
    for (uint32_t i = 0; i < gl_schema_slot_count(record->schema); i++) {
        golchin_value value = record->slots[i].value;
        if (value.kind == GOLCHIN_NONE)
            continue;
        gl_bytes_add_string(bytes, before);
        before = ",";
        write_name(bytes, gl_schema_slot(record->schema, i)->name);
        gl_bytes_add_char(bytes, ':');
        gl_json_value(bytes, value);
    }
}

static void write_spans(line_writer *line, const gl_record *record)
{
    write_wordings(line, "record", &record->wordings);
    for (uint32_t i = 0; i < gl_schema_slot_count(record->schema); i++) {
        const gl_wordings *wordings = &record->slots[i].wordings;
        if (wordings->count == 0)
            continue;
        gl_bytes_add_char(&line->bytes, ',');
        write_wordings(line, gl_schema_slot(record->schema, i)->name, wordings);
    }
}

static void write_maker(gl_bytes *bytes, const gl_maker *maker)
{
    GL_JSON_LITERAL(bytes, "{\"extractor\":");
    gl_json_string(bytes, gl_slice_of(maker->extractor));
    GL_JSON_LITERAL(bytes, ",\"version\":");
    gl_json_string(bytes, gl_slice_of(maker->version));
    if (maker->rule) {
        GL_JSON_LITERAL(bytes, ",\"rule\":");
        gl_json_string(bytes, gl_slice_of(maker->rule));
    }
    gl_bytes_add_char(bytes, '}');
}

static void write_record(line_writer *line, golchin_slice article, const gl_record *record)
{
    gl_bytes *bytes = &line->bytes;
    GL_JSON_LITERAL(bytes, "{\"article\":");
    gl_json_string(bytes, article);
    GL_JSON_LITERAL(bytes, ",\"type\":");
    write_name(bytes, gl_schema_name(record->schema));
    GL_JSON_LITERAL(bytes, ",\"fields\":{");
    write_fields(bytes, record);
    GL_JSON_LITERAL(bytes, "},\"spans\":{");
    write_spans(line, record);
    GL_JSON_LITERAL(bytes, "},\"by\":");
    write_maker(bytes, record->maker);
    GL_JSON_LITERAL(bytes, "}\n");
}

void gl_records_write(const gl_records *records, golchin_slice article, const gl_text *text,
                      gl_select *selected, void *select_context, gl_write *write,
                      void *write_context)
{
    line_writer line = {.decoded = &text->decoded};
    for (uint32_t i = 0; i < records->count; i++) {
        const gl_record *record = records->items[i];
        if (selected && !selected(select_context, record->maker))
            continue;
        line.bytes.len = 0;
        write_record(&line, article, record);
        write(write_context, gl_bytes_slice(&line.bytes));
    }
    gl_bytes_free(&line.bytes);
}

void gl_error_write(golchin_slice article, const char *extractor, const char *message,
                    gl_write *write, void *write_context)
{
    gl_bytes bytes = {0};
    GL_JSON_LITERAL(&bytes, "{\"article\":");
    gl_json_string(&bytes, article);
    GL_JSON_LITERAL(&bytes, ",\"type\":\"error\",\"fields\":{");
    if (extractor) {
        GL_JSON_LITERAL(&bytes, "\"extractor\":");
        gl_json_string(&bytes, gl_slice_of(extractor));
        gl_bytes_add_char(&bytes, ',');
    }
    GL_JSON_LITERAL(&bytes, "\"message\":");
    gl_json_string(&bytes, gl_slice_of(message));
    GL_JSON_LITERAL(&bytes, "}}\n");
    write(write_context, gl_bytes_slice(&bytes));
    gl_bytes_free(&bytes);
}
