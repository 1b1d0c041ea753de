// A process that ran out of memory notes that where it was golchin that wanted more. An extractor
// mostly dies of something else then, of a NULL or by abort(): how much it held at its most tells.
#include "run/death.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { GRACE = 200 }; // milliseconds

// The end of the connection comes a moment before that of the process: whoever lives on has closed
// it. False then.
static bool ends_by_itself(pid_t process, int *status, struct rusage *usage)
{
    for (int i = 0; i < GRACE; i++) {
        if (wait4(process, status, WNOHANG, usage) != 0)
            return true;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    return false;
}

static void reap(pid_t process, int *status, struct rusage *usage)
{
    kill(process, SIGKILL);
    while (wait4(process, status, 0, usage) < 0 && errno == EINTR)
        continue;
}

static bool is_out_of_memory(const struct rusage *usage, const gl_note *note,
                             const gl_allowance *allowance)
{
    if (note->is_starved)
        return true;
    size_t most = (size_t)usage->ru_maxrss * 1024, before = note->resident;
    return allowance->memory && most > before && most - before > allowance->memory / 4 * 3;
}

static void describe_memory(size_t memory, char text[GL_DEATH_TEXT])
{
    char limit[48];
    if (memory == 0) {
        snprintf(text, GL_DEATH_TEXT, "ran out of memory, of which there is no more here");
        return;
    }
    if (memory < (1 << 20))
        snprintf(limit, sizeof limit, "%zu bytes", memory);
    else
        snprintf(limit, sizeof limit, "%g MiB", (double)memory / (1 << 20));
    snprintf(text, GL_DEATH_TEXT, "ran out of memory (%s); give it more with --memory", limit);
}

static void describe_end(int status, char text[GL_DEATH_TEXT])
{
    if (WIFSIGNALED(status))
        snprintf(text, GL_DEATH_TEXT, "crashed (%s)", strsignal(WTERMSIG(status)));
    else
        snprintf(text, GL_DEATH_TEXT, "ended the process (exit status %d)", WEXITSTATUS(status));
}

void gl_death_of(pid_t process, gl_death seen, const gl_note *note, const gl_allowance *allowance,
                 char text[GL_DEATH_TEXT])
{
    struct rusage usage = {0};
    int status = 0;
    bool is_cut_off = false;
    if (seen != GL_DEATH_OWN || !ends_by_itself(process, &status, &usage)) {
        is_cut_off = true;
        reap(process, &status, &usage);
    }
    kill(-process, SIGKILL); // what it left of its group
    if (seen == GL_DEATH_SLOW)
        snprintf(text, GL_DEATH_TEXT, "took longer than %g s; give it more with --timeout",
                 allowance->seconds);
    else if (seen == GL_DEATH_GARBLED)
        snprintf(text, GL_DEATH_TEXT, "wrote into a descriptor that is golchin's");
    else if (note->is_broken)
        snprintf(text, GL_DEATH_TEXT, "wrote into memory that is not its own");
    else if (is_cut_off || note->is_cut_off)
        snprintf(text, GL_DEATH_TEXT, "closed a descriptor that is golchin's");
    else if (is_out_of_memory(&usage, note, allowance))
        describe_memory(allowance->memory, text);
    else
        describe_end(status, text);
}
