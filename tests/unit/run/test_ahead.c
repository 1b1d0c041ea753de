// The system tells who opens a file: what is told beforehand is opened, and not by this process.
#include "run/ahead.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "suites.h"
#include "unit.h"

enum { FILES = 100, PATIENCE = 30000 /* milliseconds */ };

static const uint64_t slow = 10000000, fast = 10000; // nanoseconds

static void note(gl_ahead *ahead, int times, uint64_t nanoseconds)
{
    for (int i = 0; i < times; i++)
        gl_ahead_note(ahead, nanoseconds);
}

START_TEST(nothing_is_told_until_files_come_slowly_for_a_while)
{
    gl_ahead *ahead = gl_ahead_new();
    ck_assert(!gl_ahead_is_wanted(ahead));
    note(ahead, 1000, fast);
    note(ahead, 7, slow);
    ck_assert(!gl_ahead_is_wanted(ahead));
    note(ahead, 1, fast);
    note(ahead, 1, slow);
    ck_assert(!gl_ahead_is_wanted(ahead));
    note(ahead, 1, slow);
    ck_assert(gl_ahead_is_wanted(ahead));
    gl_ahead_free(ahead);
}
END_TEST

// Mark which of the files in the folder were opened since the last look.
static void look(int watch, bool opened[FILES])
{
    _Alignas(struct inotify_event) char events[4096];
    ssize_t len = read(watch, events, sizeof events);
    ck_assert_msg(len > 0, "%s", strerror(errno));
    for (const char *at = events; at < events + len;) {
        const struct inotify_event *event = (const void *)at;
        char *end;
        unsigned long number = event->len > 0 ? strtoul(event->name, &end, 10) : FILES;
        if (number < FILES && strcmp(end, ".txt") == 0)
            opened[number] = true;
        at += sizeof *event + event->len;
    }
}

// One at a time: a path that there is no room for may be forgotten.
START_TEST(what_is_told_is_opened)
{
    char path[64];
    bool opened[FILES] = {false};
    for (unsigned i = 0; i < FILES; i++) {
        snprintf(path, sizeof path, "in/%02u.txt", i);
        folder_write(path, "text");
    }
    int watch = inotify_init1(IN_CLOEXEC);
    if (watch < 0 || inotify_add_watch(watch, "in", IN_OPEN) < 0)
        return; // the system has no more of them
    gl_ahead *ahead = gl_ahead_new();
    note(ahead, 8, slow);
    gl_ahead_tell(ahead, "in/missing.txt");
    for (unsigned i = 0; i < FILES; i++) {
        snprintf(path, sizeof path, "in/%02u.txt", i);
        gl_ahead_tell(ahead, path);
        while (!opened[i]) {
            ck_assert_msg(poll(&(struct pollfd){watch, POLLIN, 0}, 1, PATIENCE) == 1, "%s", path);
            look(watch, opened);
        }
    }
    gl_ahead_free(ahead);
    close(watch);
    ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1); // no process is left
}
END_TEST

Suite *ahead_suite(void)
{
    Suite *suite = suite_create("ahead");
    TCase *tc = tcase_create("ahead");
    tcase_set_timeout(tc, 0);
    tcase_add_checked_fixture(tc, folder_enter, folder_leave);
    tcase_add_test(tc, nothing_is_told_until_files_come_slowly_for_a_while);
    tcase_add_test(tc, what_is_told_is_opened);
    suite_add_tcase(suite, tc);
    return suite;
}
