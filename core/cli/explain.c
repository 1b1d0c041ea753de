// golchin explain: which rule made each record, of what; or how far a rule got.
#include <stdlib.h>

#include "cli/article.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"

enum { LONG_ENCODING = GL_OPTIONS_OWN };

static const gl_option options[] = {
    {'x', "extractor", "NAME|FILE", "only the records of this extractor; may be given again"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {'r', "rule", "NAME", "how far the rule NAME or EXTRACTOR/NAME got in each sentence"},
    {'n', "record", "N", "only the N-th record, as 'extract' writes them"},
    {LONG_ENCODING, "encoding", "NAME", "encoding of the article, instead of detecting it"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    gl_explain_options explained;
    const char *path;
} request;

static int read_number(const gl_command *command, const char *argument, uint32_t *out)
{
    uint64_t number;
    if (!gl_count_read(argument, UINT32_MAX, &number) || number == 0)
        return gl_usage(command, "'%s' is no number of a record; they count from 1", argument);
    *out = (uint32_t)number;
    return GL_EXIT_DONE;
}

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    request *wanted = request_at;
    if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    switch (letter) {
    case 'r':
        wanted->explained.rule = argument;
        return GL_EXIT_DONE;
    case 'n':
        return read_number(command, argument, &wanted->explained.record);
    case LONG_ENCODING:
        wanted->explained.encoding = argument;
        return GL_EXIT_DONE;
    }
    return GL_EXIT_DONE;
}

static int take_path(const gl_command *command, request *wanted, const gl_arguments *rest)
{
    if (rest->count != 1)
        return gl_usage(command, "name one article, or '-' for standard input");
    if (wanted->explained.rule && wanted->explained.record)
        return gl_usage(command, "--rule and --record exclude each other");
    wanted->path = rest->items[0];
    return GL_EXIT_DONE;
}

static void print_line(void *context, golchin_slice line)
{
    fwrite(line.start, 1, line.len, context);
}

static golchin_status explain(const request *wanted, gl_registry *registry, gl_single *article,
                              golchin_error *error)
{
    golchin_status status = gl_selection_apply(&wanted->selection, registry, error);
    if (status == GOLCHIN_OK)
        status =
            gl_article_read(article, registry, wanted->path, wanted->explained.encoding, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_registry_expect(registry, &article->order.expected);
    golchin_error why = {0};
    gl_explain_options asked = wanted->explained;
    asked.id = article->order.id;
    status = gl_registry_explain(registry, article->order.text, &asked, print_line, stdout, &why);
    bool is_of_file = status == GOLCHIN_NOT_TEXT || status == GOLCHIN_BAD_ENCODING;
    if (status != GOLCHIN_OK)
        gl_fail(error, status, "%s%s%s", is_of_file ? wanted->path : "", is_of_file ? ": " : "",
                why.text);
    return status;
}

static int load_and_explain(const request *wanted)
{
    gl_registry *registry = gl_selection_load(&wanted->selection, gl_log_open(), false);
    if (!registry)
        return GL_EXIT_USAGE;
    golchin_error error = {0};
    gl_single article = {0};
    int code = GL_EXIT_USAGE;
    if (explain(wanted, registry, &article, &error) != GOLCHIN_OK)
        gl_complain("%s", error.text);
    else if (gl_selection_refused(&wanted->selection, registry) == 0)
        code = GL_EXIT_DONE;
    gl_single_free(&article);
    gl_registry_free(registry);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments rest;
    int code;
    if (gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code))
        code = take_path(command, &wanted, &rest);
    if (wanted.path)
        code = load_and_explain(&wanted);
    gl_selection_free(&wanted.selection);
    return code;
}

const gl_command gl_command_explain = {
    .name = "explain",
    .arguments = "[OPTION]... FILE | -",
    .summary = "tell why an article gives its records",
    .details = "For each record: the extractor and rule that made it, the captures of the match\n"
               "with their tokens, and for each slot its value, the expression behind it or, for\n"
               "what a function has filled, the words of the article and the edges there. Tokens\n"
               "count from 1.\n"
               "\n"
               "With --rule, for each sentence: the matches of the rule, or how far it got, the\n"
               "token where it stopped, and the items of its pattern that it wanted there.\n"
               "\n"
               "Exits with 0 when the article was explained, else with 1.\n",
    .options = options,
    .run = run,
};
