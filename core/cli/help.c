// Every page is made from the table that the options are read with.
#include <string.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/log.h"
#include "cli/options.h"

enum { HELP_COLUMN = 30 };

static const gl_command *const commands[] = {
    &gl_command_extract,
    &gl_command_list,
    &gl_command_merge,
    &gl_command_new,
    &gl_command_check,
    &gl_command_watch,
    &gl_command_test,
    &gl_command_eval,
    &gl_command_diff,
    &gl_command_tokens,
    &gl_command_explain,
    &gl_command_help,
    NULL,
};

const gl_command *gl_command_find(const char *name)
{
    for (const gl_command *const *command = commands; *command; command++) {
        if (strcmp((*command)->name, name) == 0)
            return *command;
    }
    return NULL;
}

void gl_command_complain(const char *name)
{
    const char *names[sizeof commands / sizeof *commands] = {0};
    for (size_t i = 0; commands[i]; i++)
        names[i] = commands[i]->name;
    const char *nearest = gl_nearest(name, names);
    if (name[0] == '-')
        gl_complain(
            "'%s' is no option here; options stand behind the command, see 'golchin --help'", name);
    else if (nearest)
        gl_complain("'%s' is no command; did you mean '%s'? See 'golchin --help'", name, nearest);
    else
        gl_complain("'%s' is no command; see 'golchin --help'", name);
}

static void print_option(FILE *out, const gl_option *option)
{
    int used = 0;
    if (option->letter < GL_OPTIONS_LONG)
        used += fprintf(out, "  -%c, ", option->letter);
    else
        used += fprintf(out, "      ");
    used += fprintf(out, "--%s", option->name);
    if (option->argument)
        used += fprintf(out, " %s", option->argument);
    if (used >= HELP_COLUMN) {
        putc('\n', out);
        used = 0;
    }
    for (const char *line = option->help; line; used = 0) {
        int len = (int)strcspn(line, "\n");
        fprintf(out, "%*s%.*s\n", HELP_COLUMN - used, "", len, line);
        line = line[len] ? line + len + 1 : NULL;
    }
}

void gl_help_print(FILE *out)
{
    fputs("usage: golchin COMMAND [OPTION]... [ARGUMENT]...\n"
          "\n"
          "Picks facts out of Persian news.\n"
          "\n"
          "commands:\n",
          out);
    for (const gl_command *const *command = commands; *command; command++)
        fprintf(out, "  %-10s%s\n", (*command)->name, (*command)->summary);
    fputs("\n"
          "options:\n"
          "  -h, --help                  this page\n"
          "  -V, --version               the version\n"
          "\n"
          "'golchin COMMAND --help' tells more about a command.\n",
          out);
}

void gl_help_print_command(FILE *out, const gl_command *command)
{
    fprintf(out, "usage: golchin %s %s\n\n%s\n", command->name, command->arguments,
            command->details);
    fputs("options:\n", out);
    for (const gl_option *option = command->options; option->name; option++)
        print_option(out, option);
}

enum { LONG_COMPLETION = GL_OPTIONS_OWN };

static const gl_option options[] = {
    {LONG_COMPLETION, "completion", "SHELL", "write what bash, zsh or fish complete with"},
    {'h', "help", NULL, "this page"},
    {0},
};

static int take_option(const gl_command *command, void *request, int letter, const char *argument)
{
    (void)command;
    (void)letter;
    const char **shell = request;
    *shell = argument;
    return GL_EXIT_DONE;
}

static int run(const gl_command *self, int argc, char **argv)
{
    gl_arguments names;
    int code;
    const char *shell = NULL;
    if (!gl_options_read(self, argc, argv, take_option, &shell, &names, &code))
        return code;
    if (shell)
        return gl_completion_print(stdout, shell, commands)
                   ? GL_EXIT_DONE
                   : gl_usage(self, "--completion takes bash, zsh or fish, not '%s'", shell);
    if (names.count > 1)
        return gl_usage(self, "takes one command, but got %zu", names.count);
    if (names.count == 0) {
        gl_help_print(stdout);
        return GL_EXIT_DONE;
    }
    const gl_command *command = gl_command_find(names.items[0]);
    if (!command) {
        gl_command_complain(names.items[0]);
        return GL_EXIT_USAGE;
    }
    gl_help_print_command(stdout, command);
    return GL_EXIT_DONE;
}

const gl_command gl_command_help = {
    .name = "help",
    .arguments = "[COMMAND] | --completion SHELL",
    .summary = "tell how a command is used",
    .details = "Prints the page of COMMAND, or the list of commands.\n",
    .options = options,
    .run = run,
};
