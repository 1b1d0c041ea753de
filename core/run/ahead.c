// Helpers read paths from one socket that keeps messages apart, so whoever is free takes the next.
// All they leave behind is what the kernel keeps in memory: the file is read again when it is due.
#include "run/ahead.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "run/child.h"

enum {
    HELPERS = 8,
    SLOW = 150 * 1000, // nanoseconds for a file that had to be waited for
    ENOUGH = 8,        // so many more of them than of others: it pays
};

struct gl_ahead {
    int slow;   // files, less those that were not; one that the scheduler held up is nothing yet
    int socket; // where paths go; -1: there are no helpers
    pid_t helpers[HELPERS];
    int count;
    bool has_failed; // no process was to be had
};

gl_ahead *gl_ahead_new(void)
{
    gl_ahead *self = gl_alloc(sizeof *self);
    *self = (gl_ahead){.socket = -1};
    return self;
}

_Noreturn static void help(int socket, pid_t parent)
{
    gl_child_part(parent, socket);
    char path[PATH_MAX];
    for (ssize_t len; (len = read(GL_CHILD_CONNECTION, path, sizeof path - 1)) > 0;) {
        path[len] = '\0';
        int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
        if (file < 0)
            continue;
        posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED);
        close(file);
    }
    _exit(0);
}

static void start(gl_ahead *self)
{
    int ends[2];
    pid_t parent = getpid();
    self->has_failed = true;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    for (; self->count < HELPERS; self->count++) {
        pid_t helper = fork();
        if (helper == 0)
            help(ends[0], parent);
        if (helper < 0)
            break;
        self->helpers[self->count] = helper;
    }
    close(ends[0]);
    self->socket = ends[1];
    self->has_failed = self->count == 0;
}

void gl_ahead_free(gl_ahead *self)
{
    if (!self)
        return;
    if (self->socket >= 0)
        close(self->socket);
    for (int i = 0; i < self->count; i++) {
        kill(self->helpers[i], SIGKILL);
        waitpid(self->helpers[i], NULL, 0);
    }
    free(self);
}

void gl_ahead_note(gl_ahead *self, uint64_t nanoseconds)
{
    if (nanoseconds <= SLOW)
        self->slow -= self->slow > 0;
    else
        self->slow += self->slow < ENOUGH;
}

bool gl_ahead_is_wanted(const gl_ahead *self)
{
    return (self->socket >= 0 || self->slow == ENOUGH) && !self->has_failed;
}

void gl_ahead_tell(gl_ahead *self, const char *path)
{
    if (self->socket < 0)
        start(self);
    size_t len = strlen(path);
    if (self->socket >= 0 && len > 0 && len < PATH_MAX) // an empty message is an end
        send(self->socket, path, len, MSG_DONTWAIT | MSG_NOSIGNAL);
}
