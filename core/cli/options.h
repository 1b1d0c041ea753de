/// Reading a command's options with getopt_long.
#ifndef GL_CLI_OPTIONS_H
#define GL_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli/command.h"

/// The letters of options that have no short form: first of one that several commands share, then
/// of a command's own.
enum { GL_OPTIONS_LONG = 256, GL_OPTION_TRUSTED = GL_OPTIONS_LONG, GL_OPTIONS_OWN };

/// Takes one option into `request`: GL_EXIT_DONE, or GL_EXIT_USAGE when a message was printed.
typedef int gl_take_option(const gl_command *, void *request, int letter, const char *argument);

/// What stands behind the options; points into argv.
typedef struct gl_arguments {
    const char *const *items;
    size_t count;
} gl_arguments;

/// Read a command line: each option but --help goes to `take` (NULL: there is no other one). True
/// with what is left in `rest`. False when the command is done, with its exit code: the page of
/// --help is printed, or a message.
bool gl_options_read(const gl_command *, int argc, char **argv, gl_take_option *take, void *request,
                     gl_arguments *rest, int *code);

/// Print `what` with a hint at the command's help, and return GL_EXIT_USAGE.
__attribute__((format(printf, 2, 3))) int gl_usage(const gl_command *, const char *what, ...);

/// A whole number in digits, up to `most`. False when it is none.
bool gl_count_read(const char *text, uint64_t most, uint64_t *out);

/// `64M`, `512K`, `1G`, `1000`: bytes, K being 1024. False when it is no size or too large.
bool gl_size_read(const char *text, size_t *out);

/// `10`, `0.5`: seconds, up to a day. False when it is no such number.
bool gl_seconds_read(const char *text, double *out);

#endif
