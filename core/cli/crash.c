// Workers keep crashes of `extract` away from golchin, but plugins are opened and closed by golchin
// itself, as are sources and sinks. The signal is not held up: the process ends of it as it would,
// with a core where cores are wanted.
#include "cli/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "registry/registry.h"

enum { STACK = 64 << 10 }; // bytes; that of the process may be what is used up

static pid_t teller; // the process that tells

// Nothing but write(): what stdio and malloc() hold may be what is broken.
static void say(const char *text)
{
    (void)!write(STDERR_FILENO, text, strlen(text));
}

// False: no plugin is at work, or the process is another one.
static bool tell(const char *what, const char *signal)
{
    gl_call call = gl_registry_call();
    if (!call.plugin || getpid() != teller)
        return false;
    const char *parts[] = {
        "golchin: ", call.path,
        ": ",        what,
        " in ",      call.function,
        signal,      "; golchin cannot go on with it: mend it or leave it out\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        say(parts[i]);
    return true;
}

static const char *name_of(int signal)
{
    switch (signal) {
    case SIGABRT:
        return " (Aborted)";
    case SIGBUS:
        return " (Bus error)";
    case SIGFPE:
        return " (Floating point exception)";
    case SIGILL:
        return " (Illegal instruction)";
    default:
        return " (Segmentation fault)";
    }
}

static void on_crash(int signal)
{
    tell("crashed", name_of(signal));
    raise(signal); // which has its default again
}

// Whatever the plugin ended it with, what golchin was to do is not done.
static void on_exit_inside(void)
{
    if (!tell("ended the process", ""))
        return;
    fflush(NULL);
    _exit(GL_EXIT_USAGE);
}

static void watch_exit(void)
{
    static bool is_watched;
    if (!is_watched)
        atexit(on_exit_inside);
    is_watched = true;
}

// A sanitizer has brought one, and takes it away.
static void have_stack(void)
{
    static char stack[STACK];
    stack_t old;
    if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE))
        sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, NULL);
}

void gl_crash_tell(void)
{
    static const int signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV};
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = (int)SA_RESETHAND | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    have_stack();
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction old;
        if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL) // no sanitizer's
            sigaction(signals[i], &action, NULL);
    }
    teller = getpid();
    watch_exit();
}
