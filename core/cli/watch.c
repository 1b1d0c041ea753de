// golchin watch: what a save changes in the records. Three things happen here, in any order: a file
// is saved, a run ends, the user has enough.
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/slice.h"
#include "cli/command.h"
#include "cli/folder.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/watch_files.h"
#include "cli/watch_run.h"
#include "cli/watch_show.h"
#include "run/sources.h"

enum { LONG_TRUSTED = GL_OPTIONS_OWN };

enum { SETTLE = 10 }; // milliseconds without another event: editors save in several steps

static const gl_option options[] = {
    {LONG_TRUSTED, "trusted", NULL,
     "SCRIPT gets all of Lua's libraries: files, programs,\n"
     "the network"},
    {'v', "verbose", NULL, "errors of scripts with a traceback"},
    {'h', "help", NULL, "this page"},
    {0},
};

typedef struct watch {
    gl_watch_options options;
    gl_watch_files files;
    gl_watch_run run;
    gl_watch_show show;
    int signals;         // a descriptor
    bool is_saved;       // and not run yet
    uint64_t saved_at;   // nanoseconds
    uint64_t started_at; // the save that the run is for
} watch;

static int take_option(const gl_command *command, void *request_at, int letter,
                       const char *argument)
{
    (void)command;
    (void)argument;
    gl_watch_options *wanted = request_at;
    *(letter == LONG_TRUSTED ? &wanted->is_trusted : &wanted->is_verbose) = true;
    return GL_EXIT_DONE;
}

static void watch_files(watch *self, char *files)
{
    for (char *path; (path = strsep(&files, "\n"));) {
        if (*path)
            gl_watch_files_add(&self->files, path);
    }
}

static void finish_run(watch *self)
{
    gl_watch_result result;
    gl_watch_run_finish(&self->run, &result);
    double milliseconds = (double)(gl_clock() - self->started_at) / 1e6;
    watch_files(self, result.files);
    gl_watch_show_result(&self->show, &result, milliseconds);
    gl_watch_result_free(&result);
}

// True when the user has enough. Signals of a kind that wait are one, and a process that is stopped
// sends one too: whether the run has ended must be asked.
static bool take_signals(watch *self)
{
    struct signalfd_siginfo got;
    bool is_over = false;
    while (read(self->signals, &got, sizeof got) == (ssize_t)sizeof got)
        is_over |= got.ssi_signo != SIGCHLD;
    if (gl_watch_run_has_ended(&self->run))
        finish_run(self);
    return is_over;
}

static bool start_run(watch *self)
{
    self->is_saved = false;
    self->started_at = self->saved_at;
    return gl_watch_run_start(&self->run, &self->options);
}

static void note_save(watch *self)
{
    if (!gl_watch_files_take(&self->files))
        return;
    self->saved_at = self->is_saved ? self->saved_at : gl_clock();
    self->is_saved = true;
}

static int loop(watch *self)
{
    self->saved_at = gl_clock();
    if (!start_run(self))
        return GL_EXIT_USAGE;
    for (;;) {
        struct pollfd wanted[] = {{.fd = self->files.inotify, .events = POLLIN},
                                  {.fd = self->signals, .events = POLLIN}};
        int count = poll(wanted, 2, self->is_saved ? SETTLE : -1);
        if (count == 0 && !start_run(self))
            return GL_EXIT_USAGE;
        if (count > 0 && wanted[0].revents)
            note_save(self);
        if (count > 0 && wanted[1].revents && take_signals(self))
            return GL_EXIT_DONE;
        fflush(stdout);
    }
}

// Signals come through a descriptor from here on; processes of runs get them as ever.
static int open_signals(sigset_t *before)
{
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGHUP);
    sigaddset(&wanted, SIGCHLD);
    sigprocmask(SIG_BLOCK, &wanted, before);
    return signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
}

static int watch_script(watch *self)
{
    golchin_error error = {0};
    if (gl_watch_files_open(&self->files, self->options.script, &error) != GOLCHIN_OK) {
        gl_complain("%s", error.text);
        return GL_EXIT_USAGE;
    }
    self->signals = open_signals(&self->options.signals);
    if (self->signals < 0) {
        gl_complain("signals cannot be waited for (%s)", strerror(errno));
        gl_watch_files_close(&self->files);
        return GL_EXIT_USAGE;
    }
    gl_watch_show_open(&self->show, self->options.script, self->options.paths,
                       self->options.path_count);
    int code = loop(self);
    gl_watch_run_stop(&self->run);
    gl_watch_show_close(&self->show);
    gl_watch_files_close(&self->files);
    close(self->signals);
    return code;
}

// What no save can make one.
static bool is_extractor(const char *path)
{
    return (gl_text_ends_in(path, ".lua") || gl_text_ends_in(path, ".so")) && !gl_is_folder(path);
}

static int run(const gl_command *command, int argc, char **argv)
{
    watch self = {0};
    gl_arguments rest;
    int code;
    if (!gl_options_read(command, argc, argv, take_option, &self.options, &rest, &code))
        return code;
    if (rest.count < 2)
        return gl_usage(command, "name the file of an extractor, and articles to try it on");
    for (size_t i = 0; i < rest.count; i++) {
        if (strcmp(rest.items[i], "-") == 0)
            return gl_usage(command, "standard input cannot be read again; name files");
    }
    if (!is_extractor(rest.items[0]))
        return gl_usage(command, "'%s' is no extractor; their names end in .so or .lua",
                        rest.items[0]);
    for (size_t i = 1; i < rest.count; i++) {
        if (gl_sources_exist(rest.items[i]))
            continue;
        gl_complain("%s: no such file or folder; check the path", rest.items[i]);
        return GL_EXIT_USAGE;
    }
    self.options.script = rest.items[0];
    self.options.paths = rest.items + 1;
    self.options.path_count = rest.count - 1;
    return watch_script(&self);
}

const gl_command gl_command_watch = {
    .name = "watch",
    .arguments = "[OPTION]... SCRIPT PATH...",
    .summary = "show what each save of an extractor changes in the records",
    .details =
        "SCRIPT is the file of an extractor, a script or a plugin; PATH are articles, as for\n"
        "'extract'. Whenever SCRIPT, one of its modules or one of its word lists is saved,\n"
        "shows the records that are added, gone or altered, with the text around. A save\n"
        "that is broken shows the error, and the next one is compared with the last that was\n"
        "not. Ctrl-C ends it.\n"
        "\n"
        "Exits with 0, or with 1 when golchin is called wrongly, a PATH is not there or the\n"
        "folder of SCRIPT cannot be watched.\n",
    .options = options,
    .run = run,
};
