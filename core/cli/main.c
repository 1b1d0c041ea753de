// golchin: hand-picks facts out of Persian news. The first argument names a command; each has a
// file of its own.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/crash.h"
#include "cli/log.h"
#include "cli/print.h"

// A file that is opened while a standard stream is closed would take its number, and get what is
// meant for the stream. Reading from and writing to these fails, as it does on a closed one.
static void occupy_standard_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++) {
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

static int run(int argc, char **argv)
{
    if (argc < 2) {
        gl_complain("no command; see 'golchin --help'");
        return GL_EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        gl_help_print(stdout);
        return GL_EXIT_DONE;
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        puts("golchin " GOLCHIN_VERSION);
        return GL_EXIT_DONE;
    }
    const gl_command *command = gl_command_find(name);
    if (command)
        return command->run(command, argc - 1, argv + 1);
    if (name[0] != '-' && access(name, F_OK) == 0)
        gl_complain("'%s' is no command; use 'golchin extract %s' to read it", name, name);
    else
        gl_command_complain(name);
    return GL_EXIT_USAGE;
}

int main(int argc, char **argv)
{
    occupy_standard_streams();
    signal(SIGPIPE, SIG_IGN); // write() tells of a reader that went away,
    signal(SIGXFSZ, SIG_IGN); // and of a file that may not grow
    signal(SIGCHLD, SIG_DFL); // else nobody could ask how a worker ended
    gl_crash_tell();
    int code = run(argc, argv);
    return gl_print_finish() ? code : GL_EXIT_USAGE;
}
