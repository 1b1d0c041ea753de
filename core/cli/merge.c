// golchin merge: what several runs have written becomes one output.
#include "base/error.h"
#include "cli/command.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/selection.h"
#include "registry/host.h"
#include "run/forms.h"

static const gl_option options[] = {
    {'f', "format", "FORM",
     "the form of all files; as the ending of OUT says\n"
     "when it is not given"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct request {
    const char *form; // NULL: by the ending
    const char *path;
    gl_arguments inputs;
} request;

static int take_option(const gl_command *command, void *wanted, int letter, const char *argument)
{
    (void)command;
    if (letter == 'f')
        ((request *)wanted)->form = argument;
    return GL_EXIT_DONE;
}

static int take_paths(const gl_command *command, request *wanted, const gl_arguments *rest)
{
    if (rest->count < 2)
        return gl_usage(command, "name the file to make, and those to put into it");
    wanted->path = rest->items[0];
    wanted->inputs = (gl_arguments){rest->items + 1, rest->count - 1};
    return GL_EXIT_DONE;
}

static int merge(const request *wanted, const gl_registry *registry)
{
    golchin_error error = {0};
    gl_found_sink found;
    if (!gl_sink_find(registry, wanted->form, wanted->path, &found) || !found.sink->merge) {
        gl_complain("%s: files of this form cannot be merged; name a database, FILE.db",
                    wanted->path);
        return GL_EXIT_USAGE;
    }
    gl_registry_enter(registry, found.index, "its sink's merge");
    golchin_status status = found.sink->merge(found.instance, &gl_host, wanted->path,
                                              wanted->inputs.items, wanted->inputs.count, &error);
    gl_registry_leave();
    gl_error_end(&error);
    if (status != GOLCHIN_OK && error.text[0])
        gl_complain("%s", error.text);
    else if (status != GOLCHIN_OK)
        gl_complain("%s: %s", wanted->path, gl_status_text(status));
    return status == GOLCHIN_OK ? GL_EXIT_DONE : GL_EXIT_USAGE;
}

static int run(const gl_command *command, int argc, char **argv)
{
    request wanted = {0};
    gl_arguments rest;
    int code;
    if (!gl_options_read(command, argc, argv, take_option, &wanted, &rest, &code))
        return code;
    code = take_paths(command, &wanted, &rest);
    if (code != GL_EXIT_DONE)
        return code;
    const gl_selection none = {0};
    gl_registry *registry = gl_selection_load(&none, gl_log_open(), false);
    if (!registry)
        return GL_EXIT_USAGE;
    code = merge(&wanted, registry);
    gl_registry_free(registry);
    return code;
}

const gl_command gl_command_merge = {
    .name = "merge",
    .arguments = "[OPTION]... OUT IN...",
    .summary = "join databases of shards",
    .details = "Puts the articles and records of the databases IN into OUT, which may be there.\n"
               "An article that two of them have is taken once: where its bytes differ, from the\n"
               "later run.\n"
               "\n"
               "Exits with 0 when all is done, else with 1.\n",
    .options = options,
    .run = run,
};
