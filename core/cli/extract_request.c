// One option is one line of the table and one case below.
#include "cli/extract_request.h"

#include <ctype.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/slice.h"
#include "cli/log.h"
#include "cli/overlap.h"
#include "text/decode.h"

enum {
    LONG_ENCODING = GL_OPTIONS_OWN,
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
    LONG_RESUME,
    LONG_SHARD,
};

enum { JOBS_MAX = 1024 };

const gl_option gl_extract_options[] = {
    {'x', "extractor", "NAME|FILE",
     "extract with this one only; again: with these.\n"
     "A value with '/' or ending in .lua or .so is a file"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
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

static bool is_known_encoding(const char *name)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded decoded;
    golchin_status status = gl_decode(GL_LITERAL("text"), name, arena, &decoded, NULL);
    gl_arena_free(arena);
    return status != GOLCHIN_BAD_ENCODING;
}

static int take_encoding(const gl_command *command, const char *argument, const char **out)
{
    *out = argument;
    return is_known_encoding(argument)
               ? GL_EXIT_DONE
               : gl_usage(command, "'%s' is no known encoding; UTF-8 and windows-1256 are",
                          argument);
}

static int take_size(const gl_command *command, const char *name, const char *argument, size_t *out)
{
    if (gl_size_read(argument, out))
        return GL_EXIT_DONE;
    return gl_usage(command, "--%s takes bytes such as 64M, not '%s'", name, argument);
}

static int take_jobs(const gl_command *command, const char *argument, unsigned *out)
{
    uint64_t number;
    if (!gl_count_read(argument, JOBS_MAX, &number))
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
    if (gl_count_read(argument, UINT64_MAX, out) && *out > 0)
        return GL_EXIT_DONE;
    return gl_usage(command, "--limit takes a number of articles, 1 or more, not '%s'", argument);
}

static int take_output(const gl_command *command, const char *argument, gl_outlets *outlets)
{
    if (!*argument)
        return gl_usage(command, "--output takes a file, or '-' for standard output, not ''");
    gl_outlets_add_path(outlets, argument);
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

// What an option without an argument sets; NULL: it has one.
static bool *flag_of(gl_extract_request *wanted, int letter)
{
    switch (letter) {
    case LONG_RESUME:
        return &wanted->run.output.is_resumed;
    case LONG_DRY_RUN:
        return &wanted->is_dry;
    case LONG_KEEP_GOING:
        return &wanted->run.keep_going;
    case LONG_REQUIRE_SANDBOX:
        return &wanted->run.require_sandbox;
    case LONG_PROFILE:
        return &wanted->is_profiled;
    case 'v':
        return &wanted->is_verbose;
    case 'q':
        return &wanted->is_quiet;
    default:
        return NULL;
    }
}

// Where an argument goes as it stands; NULL: it is read.
static const char **string_of(gl_extract_request *wanted, int letter)
{
    switch (letter) {
    case LONG_JSON_SUMMARY:
        return &wanted->summary;
    case LONG_ID_FIELD:
        return &wanted->run.fields.id;
    case LONG_TITLE_FIELD:
        return &wanted->run.fields.title;
    case LONG_TEXT_FIELD:
        return &wanted->run.fields.text;
    case LONG_DATE_FIELD:
        return &wanted->run.fields.date;
    default:
        return NULL;
    }
}

static int take_argument(const gl_command *command, gl_extract_request *wanted, int letter,
                         const char *argument)
{
    if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    switch (letter) {
    case 'f':
        gl_outlets_add_form(&wanted->outlets, argument);
        return GL_EXIT_DONE;
    case 'o':
        return take_output(command, argument, &wanted->outlets);
    case LONG_SHARD:
        return take_shard(command, argument, &wanted->run.shard);
    case LONG_ENCODING:
        return take_encoding(command, argument, &wanted->run.encoding);
    case LONG_MAX_SIZE:
        return take_size(command, "max-size", argument, &wanted->run.max_size);
    case LONG_MEMORY:
        return take_size(command, "memory", argument, &wanted->run.memory);
    case LONG_TIMEOUT:
        return take_timeout(command, argument, &wanted->run.timeout);
    case LONG_LIMIT:
        return take_limit(command, argument, &wanted->run.limit);
    case 'j':
        return take_jobs(command, argument, &wanted->run.jobs);
    default:
        return GL_EXIT_DONE;
    }
}

int gl_extract_take_option(const gl_command *command, void *request, int letter,
                           const char *argument)
{
    bool *flag = flag_of(request, letter);
    const char **string = string_of(request, letter);
    if (flag)
        *flag = true;
    else if (string)
        *string = argument;
    else
        return take_argument(command, request, letter, argument);
    return GL_EXIT_DONE;
}

int gl_extract_take_paths(const gl_command *command, gl_extract_request *wanted,
                          const gl_arguments *paths)
{
    gl_outlets_finish(&wanted->outlets);
    wanted->run.paths = paths->items;
    wanted->run.path_count = paths->count;
    if (wanted->run.path_count == 0)
        return gl_usage(command, "name files or folders to read, or '-' for standard input");
    if (wanted->is_quiet && wanted->is_verbose)
        return gl_usage(command, "--quiet and --verbose exclude each other");
    if (wanted->summary && !*wanted->summary)
        return gl_usage(command, "--json-summary takes a file, or '-' for standard output, not ''");
    if (gl_overlap_check(command, wanted) != GL_EXIT_DONE)
        return GL_EXIT_USAGE;
    gl_log_set_level(wanted->is_quiet     ? GOLCHIN_LOG_ERROR
                     : wanted->is_verbose ? GOLCHIN_LOG_DEBUG
                                          : GOLCHIN_LOG_WARNING);
    return GL_EXIT_DONE;
}
