// golchin list: what is loaded, as a table or as JSON, and what was refused and why.
#include <string.h>

#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"
#include "record/json.h"

enum { LONG_JSON = GL_OPTIONS_LONG, COLUMNS = 5 };

static const gl_option options[] = {
    {'x', "extractor", "FILE", "load this file too; may be given again"},
    {LONG_JSON, "json", NULL, "write a JSON array, refused files with their reason"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    bool is_json;
} request;

typedef struct row {
    const char *cells[COLUMNS];
} row;

static const row heading = {{"NAME", "KIND", "VERSION", "RECORDS", "PATH"}};

static const char *cell(const char *text)
{
    return text && *text ? text : "-";
}

static row row_of(const gl_registered *found)
{
    return (row){{cell(found->name), cell(found->kind), cell(found->version),
                  cell(found->record_types), cell(found->path)}};
}

static void widen(size_t widths[COLUMNS], const row *line)
{
    for (int i = 0; i < COLUMNS; i++) {
        size_t len = strlen(line->cells[i]);
        widths[i] = len > widths[i] ? len : widths[i];
    }
}

static void print_row(const size_t widths[COLUMNS], const row *line)
{
    for (int i = 0; i < COLUMNS - 1; i++)
        printf("%-*s  ", (int)widths[i], line->cells[i]);
    puts(line->cells[COLUMNS - 1]);
}

static void print_refused(const gl_registry *registry)
{
    gl_registered found;
    if (gl_registry_refused_count(registry) > 0)
        puts("\nrefused:");
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        if (found.reason)
            printf("  %s\n", found.reason);
    }
}

static void print_table(const gl_registry *registry)
{
    size_t widths[COLUMNS] = {0};
    gl_registered found;
    widen(widths, &heading);
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        row line = row_of(&found);
        if (!found.reason)
            widen(widths, &line);
    }
    print_row(widths, &heading);
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        row line = row_of(&found);
        if (!found.reason)
            print_row(widths, &line);
    }
    print_refused(registry);
}

static void add_member(gl_bytes *json, const char *key, const char *value)
{
    gl_json_string(json, gl_slice_of(key));
    gl_bytes_add_char(json, ':');
    if (value)
        gl_json_string(json, gl_slice_of(value));
    else
        GL_JSON_LITERAL(json, "null");
    gl_bytes_add_char(json, ',');
}

// "facility, ward" → ["facility","ward"]
static void add_types(gl_bytes *json, const char *types)
{
    static const char between[] = ", ";
    GL_JSON_LITERAL(json, "\"records\":[");
    while (types && *types) {
        size_t len = strcspn(types, between);
        gl_json_string(json, gl_slice(types, len));
        types += len;
        types += strspn(types, between);
        if (*types)
            gl_bytes_add_char(json, ',');
    }
    GL_JSON_LITERAL(json, "]}");
}

static void print_json(const gl_registry *registry)
{
    gl_bytes json = {0};
    gl_registered found;
    gl_bytes_add_char(&json, '[');
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        if (i > 0)
            GL_JSON_LITERAL(&json, ",\n ");
        gl_bytes_add_char(&json, '{');
        add_member(&json, "name", found.name);
        add_member(&json, "version", found.version);
        add_member(&json, "summary", found.summary);
        add_member(&json, "kind", found.kind);
        add_member(&json, "path", found.path);
        add_member(&json, "refused", found.reason);
        add_types(&json, found.record_types);
    }
    GL_JSON_LITERAL(&json, "]\n");
    fwrite(json.start, 1, json.len, stdout);
    gl_bytes_free(&json);
}

static int list(const request *wanted)
{
    // Reasons stand in the list, where they are not to be told twice.
    gl_registry *registry = gl_selection_load(&wanted->selection, (gl_log){0}, false);
    if (!registry)
        return GL_EXIT_USAGE;
    (wanted->is_json ? print_json : print_table)(registry);
    bool is_done = gl_selection_refused(&wanted->selection, registry) == 0;
    gl_registry_free(registry);
    return is_done ? GL_EXIT_DONE : GL_EXIT_USAGE;
}

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    request *wanted = request_at;
    if (letter == 'x')
        gl_vector_push(&wanted->selection.files, argument);
    else
        wanted->is_json = true;
    return GL_EXIT_DONE;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments rest;
    int code;
    bool is_read = gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code);
    if (is_read && rest.count > 0)
        code = gl_usage(command, "takes no path, but got '%s'; name an extractor with -x",
                        rest.items[0]);
    else if (is_read)
        code = list(&wanted);
    gl_selection_free(&wanted.selection);
    return code;
}

const gl_command gl_command_list = {
    .name = "list",
    .arguments = "[OPTION]...",
    .summary = "show the extractors that there are",
    .details = "Lists the extractors that golchin comes with, those in the folders of\n"
               "GOLCHIN_PATH and those of -x, with the record types that they make. Files that\n"
               "were refused follow with the reason, and make the exit status 1.\n",
    .options = options,
    .run = run,
};
