// golchin test: do rules do what their examples say, and articles give what is expected of them?
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "cli/changes.h"
#include "cli/command.h"
#include "cli/example.h"
#include "cli/folder.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/report.h"
#include "cli/run_defaults.h"
#include "cli/selection.h"
#include "evaluate/case.h"
#include "run/output.h"

enum { LONG_UPDATE = GL_OPTIONS_OWN, LONG_FORMAT };

static const gl_option options[] = {
    {LONG_UPDATE, "update", NULL,
     "where a case differs, write what was found as what\n"
     "is expected; look at the changes before keeping them"},
    {LONG_FORMAT, "format", "NAME", "write text (the default), tap (version 13) or junit"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {'v', "verbose", NULL, "show what passed too; tracebacks of scripts"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct case_folder {
    const char *path;
    bool has_extractors; // then it need not have cases
} case_folder;

typedef struct request {
    gl_selection selection; // extractors whose examples are tried
    gl_vector(case_folder) folders;
    gl_arena *arena;
    bool is_updating, is_verbose;
    gl_report report;
    bool is_unwritable;
} request;

// ---- examples ----

static void try_example(request *wanted, gl_registry *registry, uint32_t index,
                        const gl_registered_example *example, uint32_t number)
{
    FILE *out = gl_report_begin(&wanted->report);
    bool is_passed = gl_example_try(registry, index, example, out);
    if (!is_passed)
        gl_example_explain(registry, example, out);
    gl_report_end(&wanted->report, is_passed, "%s: %s.%s, example %" PRIu32, example->where,
                  example->extractor, example->rule, number);
}

static void try_examples(request *wanted, gl_registry *registry)
{
    gl_registered_example example;
    gl_registered extractor;
    const char *last_rule = NULL; // numbers start anew in each rule
    uint32_t number = 0;
    for (uint32_t i = 0; gl_registry_example(registry, i, &example); i++) {
        number = example.rule == last_rule ? number + 1 : 1;
        last_rule = example.rule;
        gl_registry_get(registry, example.index, &extractor);
        if (gl_selection_has(&wanted->selection, &extractor))
            try_example(wanted, registry, i, &example, number);
    }
}

// ---- cases ----

static void print_pairs(FILE *out, const gl_pairs *pairs, const gl_decoded *decoded)
{
    for (size_t i = 0; i < pairs->count; i++) {
        const gl_pair *pair = &pairs->items[i];
        if (pair->is_equal)
            continue;
        if (!pair->left)
            fprintf(out, "%s: not expected\n", pair->right->type);
        else
            fprintf(out, "%s, line %" PRIu32 ": %s\n", pair->left->type, pair->left->line,
                    pair->right ? "found otherwise" : "not found");
        gl_pair_print(out, pair, false);
        if (decoded)
            gl_pair_print_passage(out, pair, decoded);
    }
}

// True when what is expected now is what was found.
static bool update(request *wanted, const gl_case_result *result)
{
    if (!wanted->is_updating || result->is_passed || (result->fault && !result->is_missing))
        return false;
    golchin_error error = {0};
    gl_output output;
    gl_bytes lines = {0};
    gl_case_write(result, &lines);
    golchin_status status = gl_output_open(&output, result->expected_path, &error);
    if (status == GOLCHIN_OK) {
        if (lines.len > 0)
            fwrite(lines.start, 1, lines.len, output.file);
        status = gl_output_keep(&output, &error);
    }
    gl_bytes_free(&lines);
    if (status != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        wanted->is_unwritable = true;
        return false;
    }
    fprintf(stderr, "golchin: %s: updated\n", result->expected_path);
    return true;
}

static void report_case(void *context, const gl_case_result *result)
{
    request *wanted = context;
    bool is_updated = update(wanted, result);
    FILE *out = gl_report_begin(&wanted->report);
    if (result->fault)
        fprintf(out, "%s\n", result->fault->text);
    else
        print_pairs(out, result->pairs, result->decoded);
    gl_report_end(&wanted->report, result->is_passed || is_updated, "%s", result->name);
}

// ---- the command ----

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    request *wanted = request_at;
    if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    switch (letter) {
    case LONG_UPDATE:
        wanted->is_updating = true;
        break;
    case LONG_FORMAT:
        wanted->report.format = gl_report_format_find(argument);
        if (!wanted->report.format)
            return gl_usage(command, "--format takes text, tap or junit, not '%s'", argument);
        break;
    case 'v':
        wanted->is_verbose = wanted->report.is_verbose = true;
        break;
    }
    return GL_EXIT_DONE;
}

static void add_folder(request *wanted, const char *path)
{
    // Who reads its cases tells when it cannot be read.
    int count = gl_selection_add_folder(&wanted->selection, path, wanted->arena);
    gl_vector_push(&wanted->folders, ((case_folder){path, count > 0}));
}

static int take_arguments(const gl_command *command, request *wanted, const gl_arguments *rest)
{
    for (size_t i = 0; i < rest->count; i++) {
        const char *path = rest->items[i];
        if (gl_is_folder(path))
            add_folder(wanted, path);
        else
            gl_selection_add(&wanted->selection, path);
    }
    if (wanted->is_updating && wanted->folders.count == 0)
        return gl_usage(command, "--update is for folders of cases, and none is named");
    return GL_EXIT_DONE;
}

// False when a folder cannot be read, or has nothing to test.
static bool try_cases(request *wanted, gl_registry *registry)
{
    const gl_run_options reading = gl_run_defaults();
    bool is_done = true;
    for (size_t i = 0; i < wanted->folders.count; i++) {
        const case_folder *folder = &wanted->folders.items[i];
        golchin_error fault = {0};
        gl_cases_run(registry, &reading, folder->path, report_case, wanted, &fault);
        if (fault.status == GOLCHIN_OK ||
            (fault.status == GOLCHIN_NOT_FOUND && folder->has_extractors))
            continue;
        gl_complain("%s", fault.text);
        is_done = false;
    }
    return is_done;
}

static int test(request *wanted, gl_registry *registry)
{
    golchin_error error = {0};
    const gl_selection *selection = &wanted->selection;
    bool has_scripts = selection->names.count > 0 || selection->files.count > 0;
    if (gl_selection_check(selection, registry, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        return GL_EXIT_USAGE;
    }
    gl_report_open(&wanted->report);
    if (has_scripts || wanted->folders.count == 0)
        try_examples(wanted, registry);
    bool is_done = try_cases(wanted, registry);
    uint32_t passed = wanted->report.passed, failed = wanted->report.failed;
    gl_report_close(&wanted->report);
    if (passed + failed == 0 && is_done)
        gl_complain("nothing to test: give rules examples (yes, no), or name a folder of cases");
    is_done = is_done && passed > 0 && failed == 0 && !wanted->is_unwritable &&
              gl_selection_refused(selection, registry) == 0;
    return is_done ? GL_EXIT_DONE : GL_EXIT_USAGE;
}

static int load_and_test(request *wanted)
{
    gl_log_set_level(wanted->is_verbose ? GOLCHIN_LOG_DEBUG : GOLCHIN_LOG_WARNING);
    gl_registry *registry =
        gl_selection_load(&wanted->selection, gl_log_open(), wanted->is_verbose);
    if (!registry)
        return GL_EXIT_USAGE;
    int code = test(wanted, registry);
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
        code = load_and_test(&wanted);
    gl_selection_free(&wanted.selection);
    gl_vector_free(&wanted.folders);
    gl_arena_free(wanted.arena);
    return code;
}

const gl_command gl_command_test = {
    .name = "test",
    .arguments = "[OPTION]... [EXTRACTOR|FOLDER]...",
    .summary = "try the examples of rules and folders of cases",
    .details =
        "EXTRACTOR is a name or a file, as for 'extract -x': the examples of its rules are\n"
        "tried. FOLDER holds cases, at any depth: each is a folder with article.txt and the\n"
        "records that it must give in expected.jsonl, one JSON object a line, or NAME.txt\n"
        "with NAME.jsonl beside it; pages (.html) do as well. Extractors that lie in FOLDER\n"
        "itself are loaded, and their examples tried. Without arguments the examples of all\n"
        "extractors are tried.\n"
        "\n"
        "The order of lines and the spelling of values do not matter. The record types are\n"
        "compared that are expected, and the one that the folder above the case is named\n"
        "after (cases/facility/CASE); where that makes none, all types.\n"
        "\n"
        "Exits with 0 when all passed, else with 1.\n",
    .options = options,
    .run = run,
};
