// Records into tables, a file for each record type and one for what failed. All files are written
// beside their places and put there at the end, so that they belong together.
#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// A place in a text: records come in its order, so it is gone through once.
struct cursor {
    size_t at;
    uint64_t count; // code points before it
};

struct writer {
    struct cursor cursor; // in the article at hand
    const golchin_output *output;
    struct table *types; // one a schema of the output
    struct table errors;
};

static golchin_status read_options(const golchin_output *output, bool *has_mark,
                                   golchin_error *error)
{
    *has_mark = false;
    for (const char *const *option = output->options; *option; option++) {
        if (strcmp(*option, "bom") == 0) {
            *has_mark = true;
            continue;
        }
        if (error && error->status == GOLCHIN_OK) {
            error->status = GOLCHIN_USAGE;
            snprintf(error->text, sizeof error->text, "csv has no option '%.100s'; it has bom",
                     *option);
        }
        return GOLCHIN_USAGE;
    }
    return GOLCHIN_OK;
}

// ---- headers ----

static golchin_status write_header(struct table *table, const golchin_schema *schema,
                                   golchin_error *error)
{
    line_add_text(&table->line, "article");
    for (size_t i = 0; i < schema->slot_count; i++)
        line_add_text(&table->line, schema->slots[i].name);
    static const char *const others[] = {"wording",   "byte_begin", "byte_end",
                                         "extractor", "rule",       NULL};
    for (const char *const *other = others; *other; other++)
        line_add_text(&table->line, *other);
    return table_write(table, error);
}

static golchin_status write_error_header(struct table *table, golchin_error *error)
{
    static const char *const columns[] = {"article", "path", "extractor", "message", NULL};
    for (const char *const *column = columns; *column; column++)
        line_add_text(&table->line, *column);
    return table_write(table, error);
}

// ---- opening and closing ----

// Nothing is in its place before the end, but a disk that is full shows.
static golchin_status commit(void *writer, golchin_error *error)
{
    struct writer *self = writer;
    golchin_status status = table_flush(&self->errors, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < self->output->schema_count; i++)
        status = table_flush(&self->types[i], error);
    return status;
}

// Tables belong together: where one cannot be written, none takes its place.
static golchin_status close_writer(void *writer, bool is_kept, golchin_error *error)
{
    struct writer *self = writer;
    golchin_status status = is_kept ? commit(self, error) : GOLCHIN_OK;
    golchin_status closed = table_close(&self->errors, is_kept && status == GOLCHIN_OK, error);
    status = status == GOLCHIN_OK ? closed : status;
    for (size_t i = 0; i < self->output->schema_count; i++) {
        golchin_status its = table_close(&self->types[i], is_kept && status == GOLCHIN_OK, error);
        status = status == GOLCHIN_OK ? its : status;
    }
    free(self->types);
    free(self);
    return status;
}

static golchin_status open_tables(struct writer *self, bool has_mark, golchin_error *error)
{
    const golchin_output *output = self->output;
    struct naming naming;
    golchin_status status = naming_choose(&naming, output->path, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < output->schema_count; i++) {
        const golchin_schema *schema = output->schemas[i];
        status = table_open(&self->types[i], output->files, &naming, schema->name, has_mark, error);
        if (status == GOLCHIN_OK)
            status = write_header(&self->types[i], schema, error);
    }
    if (status == GOLCHIN_OK)
        status = table_open(&self->errors, output->files, &naming, "error", has_mark, error);
    return status == GOLCHIN_OK ? write_error_header(&self->errors, error) : status;
}

static golchin_status open_writer(void *instance, const golchin_output *output, void **writer,
                                  golchin_error *error)
{
    (void)instance;
    bool has_mark;
    golchin_status status = read_options(output, &has_mark, error);
    if (status != GOLCHIN_OK)
        return status;
    struct writer *self = calloc(1, sizeof *self);
    struct table *types = calloc(output->schema_count + 1, sizeof *types);
    if (!self || !types)
        abort();
    *self = (struct writer){.output = output, .types = types};
    status = open_tables(self, has_mark, error);
    if (status == GOLCHIN_OK)
        *writer = self;
    else
        close_writer(self, false, NULL);
    return status;
}

// ---- articles ----

static bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static size_t go_to(struct cursor *cursor, golchin_slice text, uint64_t target)
{
    if (target < cursor->count)
        *cursor = (struct cursor){0};
    while (cursor->at < text.len && cursor->count < target) {
        cursor->at++;
        while (cursor->at < text.len && is_inside(text.start[cursor->at]))
            cursor->at++;
        cursor->count++;
    }
    return cursor->at;
}

// Code points [begin, end) of a text.
static golchin_slice cut(struct cursor *cursor, golchin_slice text, uint64_t begin, uint64_t end)
{
    size_t first = go_to(cursor, text, begin);
    struct cursor ahead = *cursor; // the next record may begin before this one ends
    size_t last = go_to(&ahead, text, end);
    return (golchin_slice){text.len ? text.start + first : "", last > first ? last - first : 0};
}

static void add_place(struct writer *self, struct line *line, const golchin_article *article,
                      const golchin_fact *fact)
{
    if (fact->whole.count == 0) {
        for (int i = 0; i < 3; i++)
            line_add_text(line, "");
        return;
    }
    const golchin_place *place = &fact->whole.items[0];
    line_add(line, cut(&self->cursor, article->text, place->text_begin, place->text_end));
    line_add_number(line, place->byte_begin);
    line_add_number(line, place->byte_end);
}

static golchin_status write_fact(struct writer *self, const golchin_article *article,
                                 const golchin_fact *fact, golchin_error *error)
{
    size_t type = 0;
    while (self->output->schemas[type] != fact->schema)
        type++;
    struct line *line = &self->types[type].line;
    line_add(line, article->id);
    for (size_t i = 0; i < fact->schema->slot_count; i++)
        line_add_value(line, &fact->values[i]);
    add_place(self, line, article, fact);
    line_add_text(line, fact->maker->name);
    line_add_text(line, fact->rule);
    return table_write(&self->types[type], error);
}

static golchin_status write_fault(struct writer *self, const golchin_article *article,
                                  const golchin_fault *fault, golchin_error *error)
{
    struct line *line = &self->errors.line;
    line_add(line, article->id);
    line_add(line, article->path);
    line_add_text(line, fault->maker ? fault->maker->name : "");
    line_add_text(line, fault->message);
    return table_write(&self->errors, error);
}

static golchin_status write_article(void *writer, const golchin_article *article,
                                    golchin_error *error)
{
    struct writer *self = writer;
    golchin_status status = GOLCHIN_OK;
    self->cursor = (struct cursor){0};
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fact_count; i++)
        status = write_fact(self, article, &article->facts[i], error);
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fault_count; i++)
        status = write_fault(self, article, &article->faults[i], error);
    return status;
}

static const golchin_sink sink = {
    .size = sizeof(golchin_sink),
    .endings = (const char *const[]){".csv", NULL},
    .wants = GOLCHIN_WANTS_FACTS | GOLCHIN_WANTS_TEXT,
    .open = open_writer,
    .write = write_article,
    .commit = commit,
    .close = close_writer,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "csv",
    .version = "1.0.0",
    .summary = "writes a table of each record type, for spreadsheets",
    .sink = &sink,
};

GOLCHIN_PLUGIN(plugin);
