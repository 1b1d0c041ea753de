// golchin eval: how much of what people found in articles the extractors find.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/mistakes.h"
#include "cli/options.h"
#include "cli/run_defaults.h"
#include "cli/scores.h"
#include "cli/selection.h"
#include "evaluate/eval.h"
#include "run/places.h"

enum { LONG_GOLD = GL_OPTIONS_OWN, LONG_SCORING, LONG_ERRORS, LONG_JSON };

static const gl_option options[] = {
    {LONG_GOLD, "gold", "DIR", "the folder of the gold"},
    {'x', "extractor", "NAME|FILE", "score this extractor's records only; again: these"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {LONG_SCORING, "scoring", "FILE",
     "key and loose slots of the record types\n"
     "(default: scoring.tsv of the shipped scripts)"},
    {LONG_ERRORS, "errors", "N", "show N mistakes of each type"},
    {LONG_JSON, "json", NULL, "write a JSON object"},
    {'q', "quiet", NULL, "tell errors only"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    const char *gold, *scoring;
    gl_mistakes mistakes;
    bool is_json, is_quiet;
    gl_arguments paths;
} request;

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    request *wanted = request_at;
    if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    switch (letter) {
    case LONG_GOLD:
        wanted->gold = argument;
        return GL_EXIT_DONE;
    case LONG_SCORING:
        wanted->scoring = argument;
        return GL_EXIT_DONE;
    case LONG_ERRORS:
        if (!gl_count_read(argument, UINT64_MAX, &wanted->mistakes.limit))
            return gl_usage(command, "--errors takes a number, not '%s'", argument);
        return GL_EXIT_DONE;
    case LONG_JSON:
        wanted->is_json = true;
        return GL_EXIT_DONE;
    case 'q':
        wanted->is_quiet = true;
        return GL_EXIT_DONE;
    }
    return GL_EXIT_DONE;
}

static int check_request(const gl_command *command, const request *wanted)
{
    if (!wanted->gold)
        return gl_usage(command, "name the folder of the gold with --gold");
    if (wanted->paths.count == 0)
        return gl_usage(command, "name the articles, or folders of them");
    if (wanted->is_json && wanted->mistakes.limit > 0)
        return gl_usage(command, "--errors and --json exclude each other");
    return GL_EXIT_DONE;
}

// ---- what is scored ----

// Adds "facility, ward" as two names that `room` holds.
static void add_types(char *room, const char **types, size_t *count)
{
    char *rest = room;
    for (char *name; (name = strsep(&rest, ", "));) {
        if (*name)
            types[(*count)++] = name;
    }
}

// The record types of the selected extractors; none when all are.
static const char **selected_types(const request *wanted, const gl_registry *registry,
                                   gl_arena *arena, size_t *count)
{
    gl_vector(const char *) types = {0};
    gl_registered found;
    const gl_selection *selection = &wanted->selection;
    bool is_any = selection->files.count > 0 || selection->names.count > 0;
    for (uint32_t i = 0; is_any && gl_registry_get(registry, i, &found); i++) {
        if (gl_selection_has(selection, &found) && !found.reason)
            gl_vector_push(&types, found.record_types);
    }
    size_t room = 1;
    for (size_t i = 0; i < types.count; i++)
        room += strlen(types.items[i]);
    const char **names = gl_arena_array(arena, const char *, room);
    *count = 0;
    for (size_t i = 0; i < types.count; i++)
        add_types(gl_arena_copy_string(arena, types.items[i]), names, count);
    gl_vector_free(&types);
    return names;
}

static char *shipped_scoring(gl_arena *arena, golchin_error *error)
{
    gl_places places;
    if (gl_places_find(&places, error) != GOLCHIN_OK)
        return NULL;
    char *path = gl_arena_format(arena, "%s/scoring.tsv", places.scripts);
    gl_places_free(&places);
    return path;
}

// That no such file is shipped is no fault: record types have keys of their own.
static golchin_status read_scoring(const request *wanted, gl_scoring *scoring, gl_arena *arena,
                                   const char **path, golchin_error *error)
{
    if (wanted->scoring) {
        *path = wanted->scoring;
        return gl_scoring_read(scoring, *path, error);
    }
    *path = shipped_scoring(arena, error);
    if (!*path)
        return error->status;
    return access(*path, F_OK) == 0 ? gl_scoring_read(scoring, *path, error) : GOLCHIN_OK;
}

// ---- the command ----

static void print(const request *wanted, const gl_eval *eval)
{
    if (wanted->is_json) {
        gl_scores_print_json(stdout, eval->scores.items, eval->scores.count);
        return;
    }
    gl_scores_print_heading(stdout);
    for (size_t i = 0; i < eval->scores.count; i++) {
        gl_scores_print(stdout, &eval->scores.items[i]);
        gl_mistakes_print(stdout, &wanted->mistakes, eval->scores.items[i].type);
    }
}

static int exit_code(const request *wanted, const gl_registry *registry, const gl_eval *eval)
{
    if (gl_selection_refused(&wanted->selection, registry) > 0)
        return GL_EXIT_USAGE;
    if (eval->articles == 0) {
        gl_complain("none of the articles has gold; NAME.jsonl holds the records of the article "
                    "NAME");
        return GL_EXIT_NOTHING;
    }
    return eval->failed || eval->unreadable ? GL_EXIT_SOME : GL_EXIT_DONE;
}

static int score(request *wanted, gl_registry *registry, gl_scoring *scoring, gl_arena *arena)
{
    golchin_error error = {0};
    gl_eval eval = {0};
    gl_run_options reading = gl_run_defaults();
    reading.paths = wanted->paths.items;
    reading.path_count = wanted->paths.count;
    gl_eval_options asked = {
        .gold_folder = wanted->gold,
        .reading = &reading,
        .scoring = scoring,
        .log = gl_log_open(),
        .mistake = wanted->mistakes.limit ? gl_mistakes_add : NULL,
        .context = &wanted->mistakes,
    };
    golchin_status status = gl_selection_apply(&wanted->selection, registry, &error);
    if (status == GOLCHIN_OK)
        status = read_scoring(wanted, scoring, arena, &asked.scoring_path, &error);
    if (status == GOLCHIN_OK) {
        asked.types = selected_types(wanted, registry, arena, &asked.type_count);
        status = gl_eval_run(registry, &asked, &eval, &error);
    }
    int code = GL_EXIT_USAGE;
    if (status != GOLCHIN_OK) {
        gl_complain("%s", error.text);
    } else {
        code = exit_code(wanted, registry, &eval);
        if (eval.articles > 0)
            print(wanted, &eval);
    }
    gl_eval_free(&eval);
    return code;
}

static int load_and_score(request *wanted)
{
    gl_log_set_level(wanted->is_quiet ? GOLCHIN_LOG_ERROR : GOLCHIN_LOG_WARNING);
    gl_registry *registry = gl_selection_load(&wanted->selection, gl_log_open(), false);
    if (!registry)
        return GL_EXIT_USAGE;
    gl_arena *arena = gl_arena_new();
    gl_scoring scoring = {0};
    int code = score(wanted, registry, &scoring, arena);
    gl_mistakes_free(&wanted->mistakes);
    gl_scoring_free(&scoring);
    gl_arena_free(arena);
    gl_registry_free(registry);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    int code;
    bool is_read = gl_options_read(command, argc, argv, take_option, &wanted, &wanted.paths, &code);
    if (is_read)
        code = check_request(command, &wanted);
    if (is_read && code == GL_EXIT_DONE)
        code = load_and_score(&wanted);
    gl_selection_free(&wanted.selection);
    return code;
}

const gl_command gl_command_eval = {
    .name = "eval",
    .arguments = "--gold DIR [OPTION]... PATH...",
    .summary = "compare what is found with records made by people",
    .details =
        "DIR holds NAME.jsonl for the article of which NAME is the last part of the id:\n"
        "NAME.txt or a page NAME.html in or below PATH, or in an archive; a line of JSON with\n"
        "that id. A line is a record, its slots and, if you like, the words that show it:\n"
        "\n"
        "  {\"type\":\"TYPE\",\"SLOT\":\"TEXT\",\"SLOT\":2,\"evidence\":\"WORDS\"}\n"
        "\n"
        "Prints precision, recall and F1 of each record type, that of all its slots, and each\n"
        "slot's. Articles without gold are passed over; so is, with a warning, gold whose\n"
        "article is not there.\n"
        "\n"
        "Exits with 0 when all is done, 1 when golchin is called wrongly or gold or scoring\n"
        "have a fault, 2 when no article has gold, 3 when some articles failed.\n",
    .options = options,
    .run = run,
};
