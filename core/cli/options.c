// getopt_long wants its own two tables; they are made from the command's.
#include "cli/options.h"

#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "cli/log.h"

enum { OPTIONS_MAX = 32 };

typedef struct getopt_tables {
    const gl_command *command;
    struct option longs[OPTIONS_MAX + 1];
    char shorts[2 + 2 * OPTIONS_MAX];
} getopt_tables;

static void make_tables(getopt_tables *tables, const gl_command *command)
{
    *tables = (getopt_tables){.command = command};
    char *at = tables->shorts;
    *at++ = ':'; // a missing argument is told from an unknown option
    for (int i = 0; command->options[i].name && i < OPTIONS_MAX; i++) {
        const gl_option *option = &command->options[i];
        tables->longs[i] = (struct option){
            .name = option->name,
            .has_arg = option->argument ? required_argument : no_argument,
            .val = option->letter,
        };
        if (option->letter >= GL_OPTIONS_LONG)
            continue;
        *at++ = (char)option->letter;
        if (option->argument)
            *at++ = ':';
    }
}

static bool has_option(const gl_command *command, int letter)
{
    const gl_option *option = command->options;
    while (option->name && option->letter != letter)
        option++;
    return option->name != NULL;
}

static int unknown_option(const getopt_tables *tables, const char *word)
{
    char name[48]; // longer than any option
    const char *names[OPTIONS_MAX + 1] = {0};
    for (size_t i = 0; tables->longs[i].name; i++)
        names[i] = tables->longs[i].name;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    const char *nearest = strncmp(name, "--", 2) == 0 ? gl_nearest(name + 2, names) : NULL;
    if (nearest)
        return gl_usage(tables->command, "unknown option '%s', did you mean '--%s'?", word,
                        nearest);
    return gl_usage(tables->command, "unknown option '%s'", word);
}

// What getopt_long() returns besides letters.
enum { OPTIONS_END = -1, OPTIONS_BAD = '?' };

// The next option's letter, with `*argument` where it takes one; OPTIONS_BAD when a message was
// printed.
static int next_option(const getopt_tables *tables, int argc, char **argv, const char **argument)
{
    const gl_command *command = tables->command;
    opterr = 0;
    optopt = 0;
    int letter = getopt_long(argc, argv, tables->shorts, tables->longs, NULL);
    *argument = optarg;
    if (letter == ':') {
        gl_usage(command, "option '%s' needs an argument", argv[optind - 1]);
        return OPTIONS_BAD;
    }
    if (letter != '?')
        return letter;
    // optopt is the letter of a known option that has too much, or an unknown one, which may stand
    // among others in a word that getopt has not left.
    if (optopt && has_option(command, optopt))
        gl_usage(command, "option '%s' takes no argument", argv[optind - 1]);
    else if (optopt)
        gl_usage(command, "unknown option '-%c'", optopt);
    else
        unknown_option(tables, argv[optind - 1]);
    return OPTIONS_BAD;
}

bool gl_options_read(const gl_command *command, int argc, char **argv, gl_take_option *take,
                     void *request, gl_arguments *rest, int *code)
{
    getopt_tables tables;
    make_tables(&tables, command);
    bool wants_help = false;
    const char *argument;
    *code = GL_EXIT_USAGE;
    for (int letter; (letter = next_option(&tables, argc, argv, &argument)) != OPTIONS_END;) {
        if (letter == OPTIONS_BAD)
            return false;
        if (letter == 'h')
            wants_help = true;
        else if (take(command, request, letter, argument) != GL_EXIT_DONE)
            return false;
    }
    *rest = (gl_arguments){(const char *const *)argv + optind, (size_t)(argc - optind)};
    *code = GL_EXIT_DONE;
    if (wants_help)
        gl_help_print_command(stdout, command);
    return !wants_help;
}

int gl_usage(const gl_command *command, const char *what, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, what);
    gl_print_cut(text, sizeof text, what, arguments);
    va_end(arguments);
    gl_complain("%s: %s; see 'golchin %s --help'", command->name, text, command->name);
    return GL_EXIT_USAGE;
}

static int unit_shift(const char *unit)
{
    if (!*unit)
        return 0;
    if (unit[1])
        return -1;
    switch (toupper((unsigned char)*unit)) {
    case 'K':
        return 10;
    case 'M':
        return 20;
    case 'G':
        return 30;
    default:
        return -1;
    }
}

bool gl_count_read(const char *text, uint64_t most, uint64_t *out)
{
    char *end;
    errno = 0;
    *out = strtoull(text, &end, 10);
    return isdigit((unsigned char)*text) && !*end && !errno && *out <= most;
}

bool gl_size_read(const char *text, size_t *out)
{
    if (!isdigit((unsigned char)*text))
        return false;
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    int shift = unit_shift(end);
    if (errno || shift < 0 || number > SIZE_MAX >> shift)
        return false;
    *out = (size_t)number << shift;
    return true;
}

bool gl_seconds_read(const char *text, double *out)
{
    const double day = 24 * 60 * 60;
    if (!isdigit((unsigned char)*text))
        return false;
    char *end;
    double seconds = strtod(text, &end);
    if (*end || !(seconds <= day))
        return false;
    *out = seconds;
    return true;
}
