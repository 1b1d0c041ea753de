#include "run/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

// A group of its own: a Ctrl-C goes to the parent only, and what the child starts ends with it.
static void leave_parent(pid_t parent)
{
    static const int ignored[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1);
}

void gl_child_part(pid_t parent, int connection)
{
    leave_parent(parent);
    int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (null < 0 || dup2(null, STDIN_FILENO) < 0)
        close(STDIN_FILENO);            // what the parent reads is not the child's
    dup2(STDERR_FILENO, STDOUT_FILENO); // a printf() is a message, and no record
    if (connection != GL_CHILD_CONNECTION)
        dup2(connection, GL_CHILD_CONNECTION);
    close_range(GL_CHILD_CONNECTION + 1, ~0u, 0);
}

pid_t gl_child_start(int *connection)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return -1;
    pid_t parent = getpid();
    fflush(NULL); // the child must not write it a second time
    pid_t child = fork();
    if (child == 0) {
        gl_child_part(parent, ends[1]);
        return 0;
    }
    int reason = errno;
    close(ends[1]);
    if (child < 0)
        close(ends[0]);
    else
        *connection = ends[0];
    errno = reason;
    return child;
}
