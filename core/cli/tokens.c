// golchin tokens: an article as rules see it.
#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"
#include "cli/tokens.h"
#include "run/reader.h"
#include "run/run.h"

enum { LONG_ENCODING = GL_OPTIONS_LONG, LONG_JSON };

static const gl_option options[] = {
    {'x', "extractor", "NAME|FILE", "run this extractor only; again: these"},
    {'a', "all", NULL, "show the words that patterns spell out, too"},
    {LONG_ENCODING, "encoding", "NAME", "the article's encoding; detected when it is not given"},
    {LONG_JSON, "json", NULL, "write a JSON object"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    const char *encoding, *path;
    bool has_literals, is_json, wants_help;
} request;

static int take_option(request *wanted, int letter, const char *argument)
{
    switch (letter) {
    case 'x':
        gl_selection_add(&wanted->selection, argument);
        return GL_EXIT_DONE;
    case 'a':
        wanted->has_literals = true;
        return GL_EXIT_DONE;
    case LONG_ENCODING:
        wanted->encoding = argument;
        return GL_EXIT_DONE;
    case LONG_JSON:
        wanted->is_json = true;
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
        if (take_option(wanted, letter, argument) != GL_EXIT_DONE)
            return GL_EXIT_USAGE;
    }
    if (argc - optind != 1 && !wanted->wants_help)
        return gl_usage(command, "takes one file, or '-' for standard input, but got %d",
                        argc - optind);
    wanted->path = wanted->wants_help ? "" : argv[optind];
    return GL_EXIT_DONE;
}

static void print(const request *wanted, const gl_registry *registry, const gl_text *text)
{
    gl_token_view view = {registry, text, wanted->has_literals};
    (wanted->is_json ? gl_tokens_print_json : gl_tokens_print)(stdout, &view);
}

static int show(const request *wanted, gl_registry *registry)
{
    golchin_error error = {0};
    gl_reader reader = {0};
    const gl_text *text;
    assert(wanted->path);
    bool is_stdin = strcmp(wanted->path, "-") == 0;
    gl_source source = {.path = is_stdin ? "standard input" : wanted->path, .is_stdin = is_stdin};
    source.id = gl_slice_of(source.path);
    int code = GL_EXIT_DONE;
    if (gl_selection_apply(&wanted->selection, registry, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        code = GL_EXIT_USAGE;
    } else if (gl_reader_read(&reader, &source, 0, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        code = GL_EXIT_NOTHING;
    } else if (gl_registry_inspect(registry, source.id, gl_slice(reader.bytes, reader.len),
                                   wanted->encoding, &text, &error) != GOLCHIN_OK) {
        gl_complain("%s: %s", source.path, error.text);
        code = GL_EXIT_NOTHING;
    } else {
        print(wanted, registry, text);
    }
    gl_reader_free(&reader);
    if (code == GL_EXIT_DONE && gl_selection_refused(&wanted->selection, registry) > 0)
        code = GL_EXIT_USAGE;
    return code;
}

static int load_and_show(const request *wanted)
{
    golchin_error error = {0};
    gl_registry *registry = gl_host_open(
        &(gl_host_options){
            .files = wanted->selection.files.items,
            .file_count = wanted->selection.files.count,
            .log = gl_log_open(),
        },
        &error);
    if (!registry) {
        gl_complain("%s", error.text);
        return GL_EXIT_USAGE;
    }
    int code = show(wanted, registry);
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
        code = load_and_show(&wanted);
    gl_selection_free(&wanted.selection);
    return code;
}

const gl_command gl_command_tokens = {
    .name = "tokens",
    .arguments = "[OPTION]... FILE | -",
    .summary = "show an article as rules see it",
    .details =
        "Prints the sentences of an article with their tokens (number, bytes, kind, what\n"
        "stands before, text, and the folded form where it differs) and the edges that rules\n"
        "match: hits of word lists, numbers, dates, places, and what extractors publish, each\n"
        "with the tokens that it covers and its features.\n"
        "\n"
        "Exits with 0 when all is done, 1 when golchin is called wrongly or an extractor is\n"
        "refused, 2 when the article cannot be read.\n",
    .options = options,
    .run = run,
};
