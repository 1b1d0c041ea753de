// golchin extract: load, select, run, and say how it went.
#include <ctype.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "cli/command.h"
#include "cli/dry_run.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/outlets.h"
#include "cli/profile.h"
#include "cli/run_defaults.h"
#include "cli/selection.h"
#include "cli/summary.h"
#include "run/run.h"
#include "text/decode.h"

enum {
    LONG_ENCODING = GL_OPTIONS_LONG,
    LONG_MAX_SIZE,
    LONG_LIMIT,
    LONG_JSON_SUMMARY,
    LONG_ID_FIELD,
    LONG_TITLE_FIELD,
    LONG_TEXT_FIELD,
    LONG_DATE_FIELD,
    LONG_DRY_RUN,
    LONG_TIMEOUT,
    LONG_MEMORY,
    LONG_KEEP_GOING,
    LONG_REQUIRE_SANDBOX,
    LONG_PROFILE,
    LONG_TRUSTED,
    LONG_RESUME,
    LONG_SHARD,
};

enum { JOBS_MAX = 1024 };

static const gl_option options[] = {
    {'x', "extractor", "NAME|FILE",
     "extract with this one only; again: with these.\n"
     "A value with '/' or ending in .lua or .so is a file"},
    {LONG_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {'o', "output", "FILE",
     "write records to FILE, not to standard output;\n"
     "again: to all of them"},
    {'f', "format", "FORM[:OPTION,...]",
     "the form of the next FILE: jsonl, csv or sqlite;\n"
     "as its ending says when it is not given"},
    {LONG_RESUME, "resume", NULL,
     "go on with a database: extract again only what is\n"
     "new or changed, articles and extractors"},
    {LONG_SHARD, "shard", "K/N", "the K-th of N parts of the articles"},
    {LONG_ENCODING, "encoding", "NAME",
     "the articles' encoding (UTF-8, UTF-16LE,\n"
     "windows-1256, ...); detected when it is not given"},
    {LONG_MAX_SIZE, "max-size", "N[K|M|G]", "refuse larger articles (default 64M; 0: no limit)"},
    {LONG_LIMIT, "limit", "N", "read N articles and no more"},
    {LONG_JSON_SUMMARY, "json-summary", "FILE", "write the closing counts to FILE as JSON"},
    {LONG_ID_FIELD, "id-field", "NAME", "in lines of JSON: the article's id (default id)"},
    {LONG_TITLE_FIELD, "title-field", "NAME", "its title, put before the text (default title)"},
    {LONG_TEXT_FIELD, "text-field", "NAME", "its text (default text)"},
    {LONG_DATE_FIELD, "date-field", "NAME", "when it was published (default date)"},
    {LONG_DRY_RUN, "dry-run", NULL, "tell what would be read, and extract nothing"},
    {'j', "jobs", "N", "extract in N processes (default: one a core; 0: in this one)"},
    {LONG_TIMEOUT, "timeout", "SECONDS",
     "give up articles that take longer (default 10; 0: never)"},
    {LONG_MEMORY, "memory", "N[K|M|G]",
     "what a process may take beyond the word lists\n"
     "(default 512M; 0: no limit)"},
    {LONG_KEEP_GOING, "keep-going", NULL, "do not switch off an extractor that fails every time"},
    {LONG_REQUIRE_SANDBOX, "require-sandbox", NULL, "do nothing where there is no sandbox"},
    {LONG_PROFILE, "profile", NULL, "tell which extractors and rules take the time"},
    {'v', "verbose", NULL, "tell more, with tracebacks of scripts"},
    {'q', "quiet", NULL, "tell errors only"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    gl_run_options run; // but where messages go
    gl_outlets outlets;
    const char *summary; // NULL: none
    bool is_dry, is_profiled, is_verbose, is_quiet;
} request;

static bool is_known_encoding(const char *name)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded decoded;
    golchin_status status = gl_decode(GL_LITERAL("text"), name, arena, &decoded, NULL);
    gl_arena_free(arena);
    return status != GOLCHIN_BAD_ENCODING;
}

static int take_size(const gl_command *command, const char *name, const char *argument, size_t *out)
{
    if (gl_size_read(argument, out))
        return GL_EXIT_DONE;
    return gl_usage(command, "--%s takes bytes such as 64M, not '%s'", name, argument);
}

static int take_jobs(const gl_command *command, const char *argument, unsigned *out)
{
    size_t number;
    if (!gl_size_read(argument, &number) || number > JOBS_MAX)
        return gl_usage(command, "--jobs takes a number up to %d, not '%s'", JOBS_MAX, argument);
    *out = (unsigned)number;
    return GL_EXIT_DONE;
}

static int take_timeout(const gl_command *command, const char *argument, double *out)
{
    if (gl_seconds_read(argument, out))
        return GL_EXIT_DONE;
    return gl_usage(command, "--timeout takes seconds such as 10 or 0.5, not '%s'", argument);
}

static int take_limit(const gl_command *command, const char *argument, uint64_t *out)
{
    size_t number;
    if (!gl_size_read(argument, &number) || number == 0)
        return gl_usage(command, "--limit takes a number of articles, not '%s'", argument);
    *out = number;
    return GL_EXIT_DONE;
}

// "2/8": one number from 1 to the other.
static bool read_shard(const char *text, gl_shard *out)
{
    char *slash, *end;
    if (!isdigit((unsigned char)text[0]))
        return false;
    unsigned long number = strtoul(text, &slash, 10);
    if (*slash != '/' || !isdigit((unsigned char)slash[1]))
        return false;
    unsigned long count = strtoul(slash + 1, &end, 10);
    *out = (gl_shard){(uint32_t)number, (uint32_t)count};
    return *end == '\0' && 1 <= number && number <= count && count <= UINT32_MAX;
}

static int take_shard(const gl_command *command, const char *argument, gl_shard *out)
{
    if (read_shard(argument, out))
        return GL_EXIT_DONE;
    return gl_usage(command, "--shard takes the K-th of N parts as K/N, such as 2/8, not '%s'",
                    argument);
}

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    request *wanted = request_at;
    switch (letter) {
    case LONG_TRUSTED:
        gl_selection_add_trusted(&wanted->selection, argument);
        return GL_EXIT_DONE;
    case 'x':
        gl_selection_add(&wanted->selection, argument);
        return GL_EXIT_DONE;
    case 'o':
        gl_outlets_add_path(&wanted->outlets, argument);
        return GL_EXIT_DONE;
    case 'f':
        gl_outlets_add_form(&wanted->outlets, argument);
        return GL_EXIT_DONE;
    case LONG_RESUME:
        wanted->run.output.is_resumed = true;
        return GL_EXIT_DONE;
    case LONG_SHARD:
        return take_shard(command, argument, &wanted->run.shard);
    case LONG_ENCODING:
        wanted->run.encoding = argument;
        if (!is_known_encoding(argument))
            return gl_usage(command, "'%s' is no known encoding; UTF-8 and windows-1256 are",
                            argument);
        return GL_EXIT_DONE;
    case LONG_MAX_SIZE:
        return take_size(command, "max-size", argument, &wanted->run.max_size);
    case LONG_MEMORY:
        return take_size(command, "memory", argument, &wanted->run.memory);
    case 'j':
        return take_jobs(command, argument, &wanted->run.jobs);
    case LONG_TIMEOUT:
        return take_timeout(command, argument, &wanted->run.timeout);
    case LONG_LIMIT:
        return take_limit(command, argument, &wanted->run.limit);
    case LONG_JSON_SUMMARY:
        wanted->summary = argument;
        return GL_EXIT_DONE;
    case LONG_ID_FIELD:
        wanted->run.fields.id = argument;
        return GL_EXIT_DONE;
    case LONG_TITLE_FIELD:
        wanted->run.fields.title = argument;
        return GL_EXIT_DONE;
    case LONG_TEXT_FIELD:
        wanted->run.fields.text = argument;
        return GL_EXIT_DONE;
    case LONG_DATE_FIELD:
        wanted->run.fields.date = argument;
        return GL_EXIT_DONE;
    case LONG_DRY_RUN:
        wanted->is_dry = true;
        return GL_EXIT_DONE;
    case LONG_KEEP_GOING:
        wanted->run.keep_going = true;
        return GL_EXIT_DONE;
    case LONG_REQUIRE_SANDBOX:
        wanted->run.require_sandbox = true;
        return GL_EXIT_DONE;
    case LONG_PROFILE:
        wanted->is_profiled = true;
        return GL_EXIT_DONE;
    case 'v':
        wanted->is_verbose = true;
        return GL_EXIT_DONE;
    case 'q':
        wanted->is_quiet = true;
        return GL_EXIT_DONE;
    }
    return GL_EXIT_DONE;
}

static int take_paths(const gl_command *command, request *wanted, const gl_arguments *paths)
{
    gl_outlets_finish(&wanted->outlets);
    wanted->run.paths = paths->items;
    wanted->run.path_count = paths->count;
    if (wanted->run.path_count == 0)
        return gl_usage(command, "name files or folders to read, or '-' for standard input");
    if (wanted->is_quiet && wanted->is_verbose)
        return gl_usage(command, "--quiet and --verbose exclude each other");
    gl_log_set_level(wanted->is_quiet     ? GOLCHIN_LOG_ERROR
                     : wanted->is_verbose ? GOLCHIN_LOG_DEBUG
                                          : GOLCHIN_LOG_WARNING);
    return GL_EXIT_DONE;
}

static void on_signal(int number)
{
    (void)number;
    gl_run_interrupt();
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
static void (*progress_of(const request *wanted))(void *, const gl_run_result *)
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

static int extract(const request *wanted, gl_registry *registry)
{
    golchin_error error = {0};
    gl_run_result result;
    if (gl_selection_apply(&wanted->selection, registry, &error) != GOLCHIN_OK)
        return fail(&error);
    gl_run_options run = wanted->run;
    run.log = gl_log_open();
    if (wanted->is_dry)
        return gl_dry_run(registry, &run);
    run.output.outlets = wanted->outlets.items.items;
    run.output.count = wanted->outlets.items.count;
    run.progress = progress_of(wanted);
    if (wanted->is_profiled) {
        gl_registry_profile(registry);
        run.jobs = 0; // the times of other processes are not seen
    }
    golchin_status status = gl_run(registry, &run, &result, &error);
    gl_progress_clear();
    if (status != GOLCHIN_OK)
        return fail(&error);
    if (!wanted->is_quiet && !result.is_closed)
        gl_summary_print(&result);
    if (wanted->summary && gl_summary_write(wanted->summary, &result, &error) != GOLCHIN_OK)
        return fail(&error);
    if (wanted->is_profiled)
        gl_profile_print(stderr, registry);
    return exit_code(gl_selection_refused(&wanted->selection, registry), &result);
}

static int load_and_extract(const request *wanted)
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

// "--resume -o news.db articles/", for people who find it in an output later.
static const char *join(gl_arena *arena, int argc, char **argv)
{
    const char *joined = "";
    for (int i = 1; i < argc; i++)
        joined = gl_arena_format(arena, "%s%s%s", joined, *joined ? " " : "", argv[i]);
    return joined;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {.run = gl_run_defaults()};
    gl_arguments paths;
    gl_outlets_init(&wanted.outlets);
    wanted.run.output.arguments = join(wanted.outlets.arena, argc < 64 ? argc : 64, argv);
    int code;
    bool is_read = gl_options_read(command, argc, argv, take_option, &wanted, &paths, &code);
    if (is_read)
        code = take_paths(command, &wanted, &paths);
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
        "an article, a JSON object; archives, compressed files, web pages and web archives are\n"
        "read where their sources are there ('golchin list'), other files as text.\n"
        "\n"
        "Exits with 0 when all is done, 1 when golchin is called wrongly, an extractor does\n"
        "not load or the records cannot be written, 2 when nothing could be read, 3 when\n"
        "some articles failed, 130 when it was interrupted (what is done is kept).\n",
    .options = options,
    .run = run,
};
