// golchin extract: load, select, run, and say how it went.
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "cli/dry_run.h"
#include "cli/extract_request.h"
#include "cli/log.h"
#include "cli/overlap.h"
#include "cli/profile.h"
#include "cli/run_defaults.h"
#include "cli/summary.h"
#include "run/interrupt.h"

static void on_signal(int number)
{
    (void)number;
    gl_interrupt();
}

// The first signal ends the run after the article at hand, the second one at once. One that the
// caller ignores stays ignored, as under nohup.
static void catch_signals(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction old;
        if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
}

// A terminal has a line that changes, unless records go there too; a file gets one now and then.
static void (*progress_of(const gl_extract_request *wanted))(void *, const gl_run_result *)
{
    if (wanted->is_quiet)
        return NULL;
    if (!isatty(STDERR_FILENO))
        return gl_progress_tell;
    bool is_shared = gl_outlets_use_standard(&wanted->outlets) && isatty(STDOUT_FILENO);
    return is_shared ? NULL : gl_progress_draw;
}

static int exit_code(uint32_t refused, const gl_run_result *result)
{
    if (result->interrupted)
        return GL_EXIT_INTERRUPTED;
    if (refused > 0)
        return GL_EXIT_USAGE;
    if (result->articles + result->unchanged == 0 && result->unreadable > 0)
        return GL_EXIT_NOTHING;
    return result->failed || result->unreadable ? GL_EXIT_SOME : GL_EXIT_DONE;
}

static int fail(const golchin_error *error)
{
    gl_complain("%s", error->text);
    return GL_EXIT_USAGE;
}

// What comes of a run besides its records. False: the summary cannot be written, which `error`
// says.
static bool tell_result(const gl_extract_request *wanted, const gl_run_result *result,
                        gl_output *summary, golchin_error *error)
{
    if (!wanted->is_quiet && !result->is_closed)
        gl_summary_print(result);
    return !wanted->summary || gl_summary_write(summary, result, error) == GOLCHIN_OK;
}

static int run_extractors(const gl_extract_request *wanted, gl_registry *registry,
                          const gl_run_options *options, gl_output *summary)
{
    golchin_error error = {0};
    gl_run_result result;
    golchin_status status = gl_run(registry, options, &result, &error);
    gl_progress_clear();
    if (status != GOLCHIN_OK) {
        if (wanted->summary)
            gl_output_drop(summary);
        return fail(&error);
    }
    if (!tell_result(wanted, &result, summary, &error))
        return fail(&error);
    if (wanted->is_profiled)
        gl_profile_print(stderr, registry);
    return exit_code(gl_selection_refused(&wanted->selection, registry), &result);
}

static golchin_status open_summary(gl_output *summary, const char *path, golchin_error *error)
{
    return gl_output_open(summary, strcmp(path, "-") == 0 ? NULL : path, error);
}

static int extract(const gl_extract_request *wanted, gl_registry *registry)
{
    golchin_error error = {0};
    gl_output summary;
    if (gl_selection_apply(&wanted->selection, registry, &error) != GOLCHIN_OK)
        return fail(&error);
    gl_run_options options = wanted->run;
    options.log = gl_log_open();
    if (wanted->is_dry)
        return gl_dry_run(registry, &options);
    if (gl_overlap_check_found(wanted, registry, &error) != GOLCHIN_OK)
        return fail(&error);
    options.output.outlets = wanted->outlets.items.items;
    options.output.count = wanted->outlets.items.count;
    options.progress = progress_of(wanted);
    if (wanted->is_profiled) {
        gl_registry_profile(registry);
        options.jobs = 0; // the times of other processes are not seen
    }
    // Before hours of work and not after them.
    if (wanted->summary && open_summary(&summary, wanted->summary, &error) != GOLCHIN_OK)
        return fail(&error);
    return run_extractors(wanted, registry, &options, &summary);
}

static int load_and_extract(const gl_extract_request *wanted)
{
    catch_signals();
    gl_registry *registry =
        gl_selection_load(&wanted->selection, gl_log_open(), wanted->is_verbose);
    if (!registry)
        return GL_EXIT_USAGE;
    int code = extract(wanted, registry);
    gl_registry_free(registry);
    return code;
}

// Of a long list of paths the output keeps the first ones.
enum { ARGUMENTS_KEPT = 64 };

// "--resume -o news.db articles/", for people who find it in an output later.
static const char *join(gl_arena *arena, int argc, char **argv)
{
    const char *joined = "";
    for (int i = 1; i < argc && i <= ARGUMENTS_KEPT; i++)
        joined = gl_arena_format(arena, "%s%s%s", joined, *joined ? " " : "", argv[i]);
    if (argc > ARGUMENTS_KEPT + 1)
        joined = gl_arena_format(arena, "%s and %d more", joined, argc - ARGUMENTS_KEPT - 1);
    return joined;
}

static int run(const gl_command *command, int argc, char **argv)
{
    gl_extract_request wanted = {.run = gl_run_defaults()};
    gl_arguments paths;
    gl_outlets_init(&wanted.outlets);
    wanted.run.output.arguments = join(wanted.outlets.arena, argc, argv);
    int code;
    bool is_read =
        gl_options_read(command, argc, argv, gl_extract_take_option, &wanted, &paths, &code);
    if (is_read)
        code = gl_extract_take_paths(command, &wanted, &paths);
    if (is_read && code == GL_EXIT_DONE)
        code = load_and_extract(&wanted);
    gl_selection_free(&wanted.selection);
    gl_outlets_free(&wanted.outlets);
    return code;
}

const gl_command gl_command_extract = {
    .name = "extract",
    .arguments = "[OPTION]... PATH... | -",
    .summary = "read articles and write their records",
    .details =
        "Reads files, folders with all folders below them, or standard input ('-'), and\n"
        "writes one line of JSON a record. In files that end in .ndjson or .jsonl each line is\n"
        "an article, a JSON object, and so is each element of a JSON array; archives,\n"
        "compressed files, web pages and web archives are read where their sources are there\n"
        "('golchin list'), other files as text.\n"
        "\n"
        "Exits with 0 when all is done, 1 when golchin is called wrongly, an extractor does\n"
        "not load or the records cannot be written, 2 when nothing could be read, 3 when\n"
        "some articles failed, 130 when it was interrupted (what is done is kept).\n",
    .options = gl_extract_options,
    .run = run,
};
