/// What a subcommand is. One table a command says what is parsed and what `--help` prints, so that
/// the two agree.
#ifndef GL_CLI_COMMAND_H
#define GL_CLI_COMMAND_H

#include <stdio.h>

/// What golchin exits with.
enum {
    GL_EXIT_DONE = 0,
    GL_EXIT_USAGE = 1,   // how it was called, what was loaded, where it should write
    GL_EXIT_NOTHING = 2, // no path gave an article
    GL_EXIT_SOME = 3,    // some articles failed
    GL_EXIT_INTERRUPTED = 130,
};

typedef struct gl_option {
    int letter;           // what gl_options_next() returns; a short option where it is a letter
    const char *name;     // the long option; NULL ends the table
    const char *argument; // how help calls the argument; NULL: there is none
    const char *help;     // lines
} gl_option;

typedef struct gl_command {
    const char *name;
    const char *arguments; // for the usage line
    const char *summary;   // one line
    const char *details;   // paragraphs
    const gl_option *options;
    int (*run)(const struct gl_command *, int argc, char **argv); // argv[0] is the command's name
} gl_command;

extern const gl_command gl_command_extract;
extern const gl_command gl_command_list;
extern const gl_command gl_command_merge;
extern const gl_command gl_command_new;
extern const gl_command gl_command_check;
extern const gl_command gl_command_watch;
extern const gl_command gl_command_explain;
extern const gl_command gl_command_test;
extern const gl_command gl_command_eval;
extern const gl_command gl_command_diff;
extern const gl_command gl_command_tokens;
extern const gl_command gl_command_help;

/// NULL: there is none of this name.
const gl_command *gl_command_find(const char *name);
/// Tell that there is no command of this name, and which one was probably meant.
void gl_command_complain(const char *name);

/// The page of `golchin --help`, and of `golchin COMMAND --help`.
void gl_help_print(FILE *out);
void gl_help_print_command(FILE *out, const gl_command *);

#endif
