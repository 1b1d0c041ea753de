// golchin tokens: an article as rules see it.
#include "base/slice.h"
#include "cli/article.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"
#include "cli/tokens.h"

enum { LONG_ENCODING = GL_OPTIONS_OWN, LONG_DATE, LONG_JSON };

static const gl_option options[] = {
    {'x', "extractor", "NAME|FILE", "run this extractor only; again: these"},
    {GL_OPTION_TRUSTED, "trusted", "FILE", GL_TRUSTED_HELP},
    {'a', "all", NULL, "show the words that patterns spell out, too"},
    {LONG_ENCODING, "encoding", "NAME", "the article's encoding; detected when it is not given"},
    {LONG_DATE, "date", "DATE",
     "the article's day, for times such as «امسال»:\n"
     "2018-08-03, 1397/05/12"},
    {LONG_JSON, "json", NULL, "write a JSON object"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    gl_selection selection;
    const char *encoding, *path, *date;
    bool has_literals, is_json;
} request;

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    request *wanted = request_at;
    if (gl_selection_take(&wanted->selection, letter, argument))
        return GL_EXIT_DONE;
    switch (letter) {
    case 'a':
        wanted->has_literals = true;
        break;
    case LONG_ENCODING:
        wanted->encoding = argument;
        break;
    case LONG_DATE:
        wanted->date = argument;
        break;
    case LONG_JSON:
        wanted->is_json = true;
        break;
    }
    return GL_EXIT_DONE;
}

static void print(const request *wanted, const gl_registry *registry, const gl_text *text)
{
    gl_token_view view = {registry, text, wanted->has_literals};
    (wanted->is_json ? gl_tokens_print_json : gl_tokens_print)(stdout, &view);
}

static int read_and_print(const request *wanted, gl_registry *registry, gl_single *article)
{
    golchin_error error = {0};
    const gl_text *text;
    const char *name = gl_article_name(wanted->path);
    if (gl_selection_apply(&wanted->selection, registry, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        return GL_EXIT_USAGE;
    }
    if (wanted->date && !gl_registry_is_date(registry, gl_slice_of(wanted->date))) {
        gl_complain("'%s' is no date; write it as 2018-08-03 or 1397/05/12", wanted->date);
        return GL_EXIT_USAGE;
    }
    if (gl_article_read(article, registry, wanted->path, wanted->encoding, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        return GL_EXIT_NOTHING;
    }
    gl_expected expected = article->order.expected;
    if (wanted->date)
        expected.date = gl_slice_of(wanted->date);
    gl_registry_expect(registry, &expected);
    if (gl_registry_inspect(registry, article->order.id, article->order.text, wanted->encoding,
                            &text, &error) != GOLCHIN_OK) {
        gl_complain("%s: %s", name, error.text);
        return GL_EXIT_NOTHING;
    }
    print(wanted, registry, text);
    return gl_selection_refused(&wanted->selection, registry) > 0 ? GL_EXIT_USAGE : GL_EXIT_DONE;
}

static int load_and_show(const request *wanted)
{
    gl_registry *registry = gl_selection_load(&wanted->selection, gl_log_open(), false);
    if (!registry)
        return GL_EXIT_USAGE;
    gl_single article = {0};
    int code = read_and_print(wanted, registry, &article);
    gl_single_free(&article);
    gl_registry_free(registry);
    return code;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments rest;
    int code;
    bool is_read = gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code);
    if (is_read && rest.count != 1) {
        code =
            gl_usage(command, "takes one file, or '-' for standard input, but got %zu", rest.count);
    } else if (is_read) {
        wanted.path = rest.items[0];
        code = load_and_show(&wanted);
    }
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
        "with the tokens that it covers (the last one not included) and its features. They\n"
        "count from 0 here, as in plugins; in 'explain', as in scripts, from 1.\n"
        "\n"
        "Exits with 0 when all is done, 1 when golchin is called wrongly or an extractor is\n"
        "refused, 2 when the article cannot be read.\n",
    .options = options,
    .run = run,
};
