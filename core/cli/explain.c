// golchin explain: which rule made each record, of what; or how far a rule got.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"
#include "run/reader.h"
#include "run/run.h"
#include "run/sources.h"

enum { LONG_ENCODING = GL_OPTIONS_LONG, MAX_SIZE = 64 << 20 };

static const gl_option options[] = {
    {'x', "extractor", "NAME|FILE", "only the records of this extractor; may be given again"},
    {'r', "rule", "NAME", "how far the rule NAME or EXTRACTOR/NAME got in each sentence"},
    {'n', "record", "N", "only the N-th record, as 'extract' writes them"},
    {LONG_ENCODING, "encoding", "NAME", "encoding of the article, instead of detecting it"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    gl_explain_options explained;
    gl_source source;
    bool wants_help;
} request;

static int read_number(const gl_command *command, const char *argument, uint32_t *out)
{
    char *end;
    unsigned long number = strtoul(argument, &end, 10);
    if (argument[0] < '1' || argument[0] > '9' || *end || number > UINT32_MAX)
        return gl_usage(command, "'%s' is no number of a record; they count from 1", argument);
    *out = (uint32_t)number;
    return GL_EXIT_DONE;
}

static int take_option(const gl_command *command, request *wanted, int letter, const char *argument)
{
    switch (letter) {
    case 'x':
        gl_selection_add(&wanted->selection, argument);
        return GL_EXIT_DONE;
    case 'r':
        wanted->explained.rule = argument;
        return GL_EXIT_DONE;
    case 'n':
        return read_number(command, argument, &wanted->explained.record);
    case LONG_ENCODING:
        wanted->explained.encoding = argument;
        return GL_EXIT_DONE;
    case 'h':
        wanted->wants_help = true;
        return GL_EXIT_DONE;
    default:
        return GL_EXIT_USAGE;
    }
}

static int read_request(const gl_command *command, int argc, char **argv, request *wanted)
{
    const char *argument;
    for (int letter;
         (letter = gl_options_next(command, argc, argv, &argument)) != GL_OPTIONS_END;) {
        if (take_option(command, wanted, letter, argument) != GL_EXIT_DONE)
            return GL_EXIT_USAGE;
    }
    if (wanted->wants_help)
        return GL_EXIT_DONE;
    if (argc - optind != 1)
        return gl_usage(command, "name one article, or '-' for standard input");
    if (wanted->explained.rule && wanted->explained.record)
        return gl_usage(command, "--rule and --record exclude each other");
    wanted->source = (gl_source){.path = argv[optind], .is_stdin = strcmp(argv[optind], "-") == 0};
    return GL_EXIT_DONE;
}

static void print_line(void *context, golchin_slice line)
{
    fwrite(line.start, 1, line.len, context);
}

static golchin_status explain(const request *wanted, gl_registry *registry, gl_reader *reader,
                              golchin_error *error)
{
    golchin_status status = gl_selection_apply(&wanted->selection, registry, error);
    if (status == GOLCHIN_OK)
        status = gl_reader_read(reader, &wanted->source, MAX_SIZE, error);
    if (status == GOLCHIN_OK)
        status = gl_registry_explain(registry, gl_slice(reader->bytes, reader->len),
                                     &wanted->explained, print_line, stdout, error);
    return status;
}

static int load_and_explain(const request *wanted)
{
    golchin_error error = {0};
    gl_reader reader = {0};
    gl_registry *registry = gl_host_open(
        &(gl_host_options){
            .files = wanted->selection.files.items,
            .file_count = wanted->selection.files.count,
            .log = gl_log_open(),
        },
        &error);
    int code = GL_EXIT_USAGE;
    if (registry && explain(wanted, registry, &reader, &error) == GOLCHIN_OK &&
        gl_selection_refused(&wanted->selection, registry) == 0)
        code = GL_EXIT_DONE;
    if (error.status != GOLCHIN_OK)
        gl_complain("%s", error.text);
    gl_reader_free(&reader);
    gl_registry_free(registry);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    int code = read_request(command, argc, argv, &wanted);
    if (code == GL_EXIT_DONE && wanted.wants_help)
        gl_help_print_command(stdout, command);
    else if (code == GL_EXIT_DONE)
        code = load_and_explain(&wanted);
    gl_selection_free(&wanted.selection);
    return code;
}

const gl_command gl_command_explain = {
    .name = "explain",
    .arguments = "[OPTION]... FILE | -",
    .summary = "tell why an article gives its records",
    .details = "For each record: the extractor and rule that made it, the captures of the match\n"
               "with their tokens, and for each slot the expression and the value. Tokens count\n"
               "from 1.\n"
               "\n"
               "With --rule, for each sentence: the matches of the rule, or how far it got, the\n"
               "token where it stopped, and the items of its pattern that it wanted there.\n"
               "\n"
               "Exits with 0 when the article was explained, else with 1.\n",
    .options = options,
    .run = run,
};
