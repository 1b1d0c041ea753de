// golchin list: what is loaded, as a table or as JSON, and what was refused and why.
#include <golchin/sink.h>
#include <golchin/source.h>

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/selection.h"
#include "record/json.h"

enum { LONG_JSON = GL_OPTIONS_OWN, COLUMNS = 6 };

// More record types or endings than fit into a line are cut to so many.
enum { SHOWN_MAX = 4, SHOWN_OF_MORE = 3 };

static const gl_option options[] = {
    {'x', "extractor", "FILE", "load this file too; may be given again"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {LONG_JSON, "json", NULL, "write a JSON array, refused files with their reason"},
    {'v', "verbose", NULL, "name all endings and record types, however many"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    bool is_json, is_verbose;
} request;

typedef struct row {
    const char *cells[COLUMNS];
    gl_bytes roles, handles;
} row;

static const row heading = {.cells = {"NAME", "ROLE", "KIND", "VERSION", "HANDLES", "PATH"}};

static const char *cell(const char *text)
{
    return text && *text ? text : "-";
}

static const char between[] = ", ";

static void add_part(gl_bytes *text, const char *part)
{
    if (text->len > 0)
        gl_bytes_add_string(text, between);
    gl_bytes_add_string(text, part);
}

static void add_endings(gl_bytes *text, const char *const *endings)
{
    for (; endings && *endings; endings++)
        add_part(text, *endings);
}

// ".a, .b, .c, .d, .e" → ".a, .b, .c and 2 more"
static void shorten(gl_bytes *text)
{
    size_t count = 1, kept = 0;
    for (size_t at = 0; at < text->len; at++) {
        if (text->start[at] == ',' && count++ == SHOWN_OF_MORE)
            kept = at;
    }
    if (count <= SHOWN_MAX)
        return;
    char more[32];
    snprintf(more, sizeof more, " and %zu more", count - SHOWN_OF_MORE);
    text->len = kept;
    gl_bytes_add_string(text, more);
}

static void fill_row(row *out, const gl_registered *found, bool is_whole)
{
    *out = (row){0};
    if (found->is_extractor)
        add_part(&out->roles, "extractor");
    if (found->record_types[0])
        add_part(&out->handles, found->record_types);
    if (found->source) {
        add_part(&out->roles, "source");
        add_endings(&out->handles, found->source->endings);
    }
    if (found->sink) {
        add_part(&out->roles, "sink");
        add_endings(&out->handles, found->sink->endings);
    }
    if (!is_whole)
        shorten(&out->handles);
    gl_bytes_add_char(&out->roles, '\0');
    gl_bytes_add_char(&out->handles, '\0');
    const char *cells[COLUMNS] = {found->name,    out->roles.start,   found->kind,
                                  found->version, out->handles.start, found->path};
    for (int i = 0; i < COLUMNS; i++)
        out->cells[i] = cell(cells[i]);
}

static void free_row(row *line)
{
    gl_bytes_free(&line->roles);
    gl_bytes_free(&line->handles);
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

static void print_table(const gl_registry *registry, bool is_whole)
{
    size_t widths[COLUMNS] = {0};
    gl_registered found;
    widen(widths, &heading);
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        row line;
        fill_row(&line, &found, is_whole);
        if (!found.reason)
            widen(widths, &line);
        free_row(&line);
    }
    print_row(widths, &heading);
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        row line;
        fill_row(&line, &found, is_whole);
        if (!found.reason)
            print_row(widths, &line);
        free_row(&line);
    }
    print_refused(registry);
}

static void add_member(gl_bytes *json, const char *key, const char *value)
{
    gl_json_name(json, key);
    gl_json_text(json, value);
    gl_bytes_add_char(json, ',');
}

// "facility, ward" → "key":["facility","ward"]
static void add_list(gl_bytes *json, const char *key, const char *names)
{
    gl_json_name(json, key);
    gl_bytes_add_char(json, '[');
    while (*names) {
        size_t len = strcspn(names, between);
        gl_json_string(json, gl_slice(names, len));
        names += len;
        names += strspn(names, between);
        if (*names)
            gl_bytes_add_char(json, ',');
    }
    gl_bytes_add_char(json, ']');
}

static void add_files(gl_bytes *json, const char *key, const char *const *endings)
{
    gl_bytes list = {0};
    add_endings(&list, endings);
    gl_bytes_add_char(&list, '\0');
    gl_bytes_add_char(json, ',');
    add_list(json, key, list.start);
    gl_bytes_free(&list);
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
        add_list(&json, "records", found.record_types);
        if (found.source)
            add_files(&json, "source", found.source->endings);
        if (found.sink)
            add_files(&json, "sink", found.sink->endings);
        gl_bytes_add_char(&json, '}');
    }
    GL_JSON_LITERAL(&json, "]\n");
    gl_print_bytes(stdout, &json);
}

static int list(const request *wanted)
{
    // Reasons stand in the list, where they are not to be told twice.
    gl_registry *registry = gl_selection_load(&wanted->selection, (gl_log){0}, false);
    if (!registry)
        return GL_EXIT_USAGE;
    if (wanted->is_json)
        print_json(registry);
    else
        print_table(registry, wanted->is_verbose);
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
    else if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    else if (letter == 'v')
        wanted->is_verbose = true;
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
    .summary = "show the extractors, sources and sinks that there are",
    .details = "Lists the plugins that golchin comes with, those in the folders of GOLCHIN_PATH\n"
               "and those of -x: extractors with the record types that they make, sources and\n"
               "sinks with the endings of their files. Files that were refused follow with the\n"
               "reason, and make the exit status 1.\n",
    .options = options,
    .run = run,
};
