/// Reading a command's options with getopt_long.
#ifndef GL_CLI_OPTIONS_H
#define GL_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/command.h"

/// What gl_options_next() returns besides letters.
enum { GL_OPTIONS_END = -1, GL_OPTIONS_BAD = '?', GL_OPTIONS_LONG = 256 };

/// The next option's letter, with `*argument` where it takes one; GL_OPTIONS_END with `optind` at
/// the first path; GL_OPTIONS_BAD when a message was printed.
int gl_options_next(const gl_command *, int argc, char **argv, const char **argument);

/// Print `what` with a hint at the command's help, and return GL_EXIT_USAGE.
__attribute__((format(printf, 2, 3))) int gl_usage(const gl_command *, const char *what, ...);

/// `64M`, `512K`, `1G`, `1000`: bytes, K being 1024. False when it is no size or too large.
bool gl_size_read(const char *text, size_t *out);

/// `10`, `0.5`: seconds, up to a day. False when it is no such number.
bool gl_seconds_read(const char *text, double *out);

#endif
