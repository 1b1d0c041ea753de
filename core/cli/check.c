// golchin check: what is wrong with extractors, found without an article.
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "cli/command.h"
#include "cli/example.h"
#include "cli/folder.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/selection.h"
#include "record/json.h"
#include "registry/check.h"

enum { LONG_JSON = GL_OPTIONS_OWN };

static const gl_option options[] = {
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {LONG_JSON, "json", NULL, "write a JSON array"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    gl_arena *arena;
    bool is_json;
    uint32_t found;
    gl_strings *told; // a list that several extractors use is told of once
    gl_bytes json;
} request;

// ---- findings ----

static void add_json(request *wanted, const gl_finding *finding)
{
    gl_bytes *json = &wanted->json;
    GL_JSON_LITERAL(json, "\n {\"path\":");
    gl_json_text(json, finding->path);
    GL_JSON_LITERAL(json, ",\"line\":");
    gl_json_integer(json, finding->line);
    GL_JSON_LITERAL(json, ",\"column\":");
    gl_json_integer(json, finding->column);
    GL_JSON_LITERAL(json, ",\"extractor\":");
    gl_json_text(json, *finding->extractor ? finding->extractor : NULL);
    GL_JSON_LITERAL(json, ",\"rule\":");
    gl_json_text(json, finding->rule);
    GL_JSON_LITERAL(json, ",\"message\":");
    gl_json_text(json, finding->text);
    GL_JSON_LITERAL(json, "},");
}

static void print(const gl_finding *finding)
{
    fputs(finding->path, stdout);
    if (finding->line > 0)
        printf(":%" PRIu32 ":%" PRIu32, finding->line, finding->column);
    fputs(": ", stdout);
    // A message of the loader names its rule itself.
    if (finding->rule)
        printf("rule '%s': ", finding->rule);
    for (const char *at = finding->text; *at; at++) {
        putchar(*at);
        if (*at == '\n')
            fputs("  ", stdout); // an editor takes it for no finding of its own
    }
    putchar('\n');
}

static bool is_new(request *wanted, const gl_finding *finding)
{
    const char *key = gl_arena_format(wanted->arena, "%s:%" PRIu32 ":%" PRIu32 ":%s:%s",
                                      finding->path, finding->line, finding->column,
                                      finding->rule ? finding->rule : "", finding->text);
    uint32_t known = gl_strings_count(wanted->told);
    return gl_strings_add(wanted->told, gl_slice_of(key)) > known;
}

static void take(void *context, const gl_finding *finding)
{
    request *wanted = context;
    if (!is_new(wanted, finding))
        return;
    wanted->found++;
    if (wanted->is_json)
        add_json(wanted, finding);
    else
        print(finding);
}

// ---- what is checked ----

static void check_loaded(request *wanted, gl_registry *registry)
{
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found); i++) {
        bool is_wanted = found.reason ? gl_selection_is_fault(&wanted->selection, registry, &found)
                                      : gl_selection_has(&wanted->selection, &found);
        if (is_wanted)
            gl_registry_check(registry, i, take, wanted);
    }
}

static void try_example(request *wanted, gl_registry *registry, uint32_t index,
                        const gl_registered_example *example)
{
    char *why = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&why, &len);
    if (!out)
        gl_out_of_memory();
    bool is_passed = gl_example_try(registry, index, example, out);
    fclose(out);
    if (len > 0)
        why[len - 1] = '\0'; // the line's end
    gl_finding finding = {.extractor = example->extractor, .rule = example->rule, .text = why};
    if (!is_passed) {
        finding.path = gl_registry_place(registry, example->index, example->where, wanted->arena,
                                         &finding.line);
        finding.column = finding.line > 0;
        take(wanted, &finding);
    }
    free(why);
}

static void try_examples(request *wanted, gl_registry *registry)
{
    gl_registered_example example;
    gl_registered extractor;
    for (uint32_t i = 0; gl_registry_example(registry, i, &example); i++) {
        gl_registry_get(registry, example.index, &extractor);
        if (gl_selection_has(&wanted->selection, &extractor))
            try_example(wanted, registry, i, &example);
    }
}

// ---- the command ----

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    request *wanted = request_at;
    if (!gl_selection_take(&wanted->selection, letter, argument))
        wanted->is_json = true;
    return GL_EXIT_DONE;
}

static int add_folder(const gl_command *command, request *wanted, const char *path)
{
    int count = gl_selection_add_folder(&wanted->selection, path, wanted->arena);
    if (count < 0)
        return gl_usage(command, "the folder %s cannot be read (%s)", path, strerror(errno));
    if (count == 0)
        return gl_usage(command, "no extractor lies in the folder %s", path);
    return GL_EXIT_DONE;
}

static int take_arguments(const gl_command *command, request *wanted, const gl_arguments *rest)
{
    for (size_t i = 0; i < rest->count; i++) {
        const char *path = rest->items[i];
        if (!gl_is_folder(path))
            gl_selection_add(&wanted->selection, path);
        else if (add_folder(command, wanted, path) != GL_EXIT_DONE)
            return GL_EXIT_USAGE;
    }
    return GL_EXIT_DONE;
}

static void print_end(request *wanted)
{
    if (!wanted->is_json) {
        if (wanted->found > 0)
            printf("%" PRIu32 " finding%s\n", wanted->found, wanted->found == 1 ? "" : "s");
        return;
    }
    if (wanted->found > 0)
        wanted->json.len--; // the comma
    GL_JSON_LITERAL(&wanted->json, "]\n");
    gl_print_bytes(stdout, &wanted->json);
}

static int check(request *wanted, gl_registry *registry)
{
    golchin_error error = {0};
    if (gl_selection_check(&wanted->selection, registry, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        return GL_EXIT_USAGE;
    }
    check_loaded(wanted, registry);
    try_examples(wanted, registry);
    print_end(wanted);
    return wanted->found > 0 ? GL_EXIT_USAGE : GL_EXIT_DONE;
}

static int load_and_check(request *wanted)
{
    // What is logged while they load is found again, with its place.
    gl_registry *registry = gl_selection_load(&wanted->selection, (gl_log){0}, false);
    if (!registry)
        return GL_EXIT_USAGE;
    wanted->told = gl_strings_new();
    gl_bytes_add_char(&wanted->json, '[');
    int code = check(wanted, registry);
    gl_strings_free(wanted->told);
    gl_bytes_free(&wanted->json);
    gl_registry_free(registry);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {.arena = gl_arena_new()};
    gl_arguments rest;
    int code;
    bool is_read = gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code);
    if (is_read)
        code = take_arguments(command, &wanted, &rest);
    if (is_read && code == GL_EXIT_DONE)
        code = load_and_check(&wanted);
    gl_selection_free(&wanted.selection);
    gl_arena_free(wanted.arena);
    return code;
}

const gl_command gl_command_check = {
    .name = "check",
    .arguments = "[OPTION]... [EXTRACTOR|FOLDER]...",
    .summary = "find faults of extractors without an article",
    .details =
        "Loads the extractors, by name, by file or all that lie in a folder; without\n"
        "arguments all that there are. Tells, with file, line and column, why one is refused,\n"
        "and what is wrong with those that load: patterns, conditions and word lists that\n"
        "never match, gaps at the end of a pattern, names that nothing uses, features that\n"
        "nothing has, slots that may stay empty or get what they cannot hold, lines of word\n"
        "lists that are skipped or stand there twice, and examples of rules that fail.\n"
        "\n"
        "Exits with 0 when there is nothing to tell, else with 1.\n",
    .options = options,
    .run = run,
};
