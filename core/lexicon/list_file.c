#include "lexicon/list_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <golchin/plugin.h>

#include "lexicon/list_text.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
    LEXICON_MAX = 1024 * 1024 * 1024, // bytes; so that all offsets fit 32 bits
    MESSAGES_MAX = 20,                // of one file; then only their number
    CELLS_MAX = 64,
    MORE_FORMS = 2,
};

typedef struct list_reader {
    const gl_list_request *request;
    gl_strings *symbols;
    gl_entries *entries;
    gl_forms *forms;
    const gl_log *log;
    golchin_slice text;
    bool is_broken; // somewhere
    uint32_t table;
    bool has_header;
    uint32_t more[MORE_FORMS]; // columns with more forms
    uint32_t more_count;
    uint32_t line; // from 1
    uint32_t faults;
} list_reader;

// ---- columns ----

static void add_column(list_reader *reader, golchin_slice name)
{
    gl_table *table = &reader->entries->tables.items[reader->table];
    gl_vector_push(&table->columns, gl_strings_add(reader->symbols, name));
}

// form, canonical, c3, c4 …
static void add_unnamed_column(list_reader *reader)
{
    char name[32];
    size_t number = reader->entries->tables.items[reader->table].columns.count + 1;
    snprintf(name, sizeof name, "c%zu", number);
    add_column(reader, number == 1   ? GL_LITERAL("form")
                       : number == 2 ? GL_LITERAL("canonical")
                                     : gl_slice_of(name));
}

// `# columns: a | b | c ; whatever`
static bool read_header(list_reader *reader, golchin_slice line)
{
    static const golchin_slice start = {"# columns:", sizeof "# columns:" - 1};
    if (!gl_slice_starts_with(line, start))
        return false;
    golchin_slice names = gl_slice(line.start + start.len, line.len - start.len), name;
    const char *end = names.len ? memchr(names.start, ';', names.len) : NULL;
    if (end)
        names.len = (size_t)(end - names.start);
    while (gl_next_cell(&names, '|', &name))
        add_column(reader, name);
    return true;
}

static void find_header(list_reader *reader)
{
    golchin_slice rest = reader->text, line;
    while (!reader->has_header && gl_next_line(&rest, &line))
        reader->has_header = read_header(reader, line);
    if (!reader->has_header) {
        add_unnamed_column(reader);
        add_unnamed_column(reader);
    }
}

// The columns with more forms of an entry.
static void find_more_forms(list_reader *reader)
{
    static const char *const names[MORE_FORMS] = {"aliases", "variants"};
    const gl_table *table = &reader->entries->tables.items[reader->table];
    for (uint32_t i = 0; i < MORE_FORMS; i++) {
        golchin_symbol name = gl_strings_find(reader->symbols, gl_slice_of(names[i]));
        uint32_t column = gl_table_column(table, name);
        if (column < table->columns.count && column != table->key)
            reader->more[reader->more_count++] = column;
    }
}

static golchin_status find_key(list_reader *reader, golchin_error *error)
{
    const gl_list_request *request = reader->request;
    if (!request->key)
        return GOLCHIN_OK;
    gl_table *table = &reader->entries->tables.items[reader->table];
    table->key =
        gl_table_column(table, gl_strings_find(reader->symbols, gl_slice_of(request->key)));
    if (table->key < table->columns.count)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_BAD_LIST,
                   "%s: the word list has no column `%s`; name one of its `# columns:` line",
                   request->path, request->key);
}

// ---- entries ----

__attribute__((format(printf, 2, 3))) static void report(list_reader *reader, const char *format,
                                                         ...)
{
    char fault[160];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(fault, sizeof fault, format, arguments);
    va_end(arguments);
    if (reader->faults++ < MESSAGES_MAX)
        gl_log_write(reader->log, GOLCHIN_LOG_WARNING, "%s:%u: %s; the line is skipped",
                     reader->request->path, reader->line, fault);
}

// Whether anything of the form is left to be found.
static bool is_visible(golchin_slice form)
{
    unsigned len;
    for (size_t at = 0; at < form.len; at += len) {
        gl_class class = gl_fold_class(gl_utf8_read(form.start + at, &len));
        if (class == GL_CLASS_LETTER || class == GL_CLASS_DIGIT || class == GL_CLASS_MARK)
            return true;
    }
    return false;
}

static uint32_t count_cells(golchin_slice line)
{
    uint32_t count = 1;
    for (const char *at = line.start, *end = line.start + line.len;
         (at = memchr(at, '\t', (size_t)(end - at))); at++)
        count++;
    return count;
}

// Logs what is wrong with a line.
static bool is_good(list_reader *reader, golchin_slice line, uint32_t cells)
{
    const gl_table *table = &reader->entries->tables.items[reader->table];
    size_t columns = reader->has_header ? table->columns.count : CELLS_MAX;
    if (reader->is_broken && gl_list_text_is_broken(line))
        report(reader, "it holds bytes that are no UTF-8");
    else if (cells > columns && reader->has_header)
        report(reader, "it has %u cells, but `# columns:` names %zu", cells, columns);
    else if (cells > columns)
        report(reader, "it has %u cells; %zu are the most", cells, columns);
    else if (!is_visible(gl_line_cell(line, table->key)))
        report(reader, "its form is empty");
    else
        return true;
    return false;
}

static void add_form(list_reader *reader, golchin_slice text, uint32_t entry)
{
    if (is_visible(text))
        gl_forms_add(reader->forms, text,
                     (gl_form){.entry = entry,
                               .dictionary = reader->request->dictionary,
                               .is_noun = reader->request->is_noun});
}

static void read_entry(list_reader *reader, golchin_slice line)
{
    uint32_t cells = count_cells(line);
    if (!is_good(reader, line, cells))
        return;
    while (reader->entries->tables.items[reader->table].columns.count < cells)
        add_unnamed_column(reader);
    bool is_new;
    uint32_t entry =
        gl_entries_add(reader->entries, line, reader->request->dictionary, reader->table, &is_new);
    if (!is_new)
        return;
    uint32_t key = reader->entries->tables.items[reader->table].key;
    add_form(reader, gl_line_cell(line, key), entry);
    for (uint32_t i = 0; i < reader->more_count; i++) {
        golchin_slice forms = gl_line_cell(line, reader->more[i]);
        for (golchin_slice form; gl_next_cell(&forms, '|', &form);)
            add_form(reader, form, entry);
    }
}

static bool is_blank(golchin_slice line)
{
    for (size_t i = 0; i < line.len; i++) {
        if (line.start[i] != ' ' && line.start[i] != '\t')
            return false;
    }
    return true;
}

static void read_lines(list_reader *reader)
{
    golchin_slice rest = reader->text, line;
    while (gl_next_line(&rest, &line)) {
        reader->line++;
        if (line.len && *line.start != '#' && !is_blank(line))
            read_entry(reader, line);
    }
    if (reader->faults > MESSAGES_MAX)
        gl_log_write(reader->log, GOLCHIN_LOG_WARNING,
                     "%s: %u more lines have faults and are skipped", reader->request->path,
                     reader->faults - MESSAGES_MAX);
}

golchin_status gl_list_file_load(const gl_list_request *request, gl_strings *symbols,
                                 gl_entries *entries, gl_forms *forms, const gl_log *log,
                                 golchin_error *error)
{
    gl_arena *arena = gl_arena_new();
    list_reader reader = {
        .request = request, .symbols = symbols, .entries = entries, .forms = forms, .log = log};
    golchin_status status = gl_list_text_read(request->path, arena, &reader.text, error);
    if (status == GOLCHIN_OK && entries->bytes.len + reader.text.len > LEXICON_MAX)
        status = gl_fail(error, GOLCHIN_TOO_LARGE,
                         "%s: all word lists together are larger than %d MiB; load fewer",
                         request->path, LEXICON_MAX / (1024 * 1024));
    if (status == GOLCHIN_OK) {
        reader.is_broken = gl_list_text_is_broken(reader.text);
        reader.table = gl_entries_new_table(entries);
        find_header(&reader);
        status = find_key(&reader, error);
    }
    if (status == GOLCHIN_OK) {
        find_more_forms(&reader);
        read_lines(&reader);
    }
    gl_arena_free(arena);
    return status;
}
