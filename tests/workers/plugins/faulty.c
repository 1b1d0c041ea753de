// An extractor that does what an article tells it to: `fault: segfault` and so on. Of any other
// article it makes a record `mark`. FAULTY_OPEN and FAULTY_CLOSE in the environment are for what no
// article is at.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <golchin/plugin.h>

static const golchin_host *host;
static golchin_extractor *own;
static golchin_document *at_hand;

static void do_segfault(void)
{
    static volatile uintptr_t nowhere = 8;
    *(volatile int *)nowhere = 1; // NOLINT(performance-no-int-to-ptr)
}

// Calls without an end, which no compiler takes for a loop.
// NOLINTNEXTLINE(misc-no-recursion): that is the fault
static int descend(volatile int depth)
{
    volatile char frame[4096] = {(char)depth};
    return depth < 0 ? frame[0] : descend(depth + 1) + frame[1];
}

static void do_descend(void)
{
    descend(0);
}

static void do_exit(void)
{
    exit(3);
}

static void do_loop(void)
{
    for (volatile unsigned turns = 0;; turns++)
        continue;
}

static void do_sleep(void)
{
    fputs("faulty: falls asleep\n", stderr);
    for (;;)
        sleep(1000);
}

static void do_leak(void)
{
    for (;;) {
        size_t size = 1 << 20;
        char *more = malloc(size);
        memset(more, 1, size); // also when there is none
    }
}

// More at once than a process may have.
static void do_hoard(void)
{
    (void)host->allocate(at_hand, (size_t)1 << 40);
}

static void do_warn(void)
{
    host->log(GOLCHIN_LOG_WARNING, "looks odd");
    host->log(GOLCHIN_LOG_WARNING, "looks odd");
}

static void do_print(void)
{
    puts("{\"article\":\"stray\",\"type\":\"stray\"}");
    fflush(stdout);
}

static void do_close(void)
{
    for (int file = 0; file < 1024; file++)
        close(file);
}

static void do_garble(void)
{
    static const char noise[256] = "noise";
    for (int file = 3; file < 64; file++)
        (void)!write(file, noise, sizeof noise);
}

static void smear(volatile char *at, size_t len)
{
    for (size_t i = 0; i < len; i++)
        at[i] = 0x55;
}

static void do_corrupt(void)
{
    smear(malloc(24), 65536);
    free(malloc(100));
}

// What lies behind a block of the heap: the size of the next one.
static void do_overflow(void)
{
    smear(malloc(40), 64);
}

// One byte behind what the host gave.
static void do_fence(void)
{
    smear(host->allocate(at_hand, 100), 101);
}

// Before what the host gave, where its own things are.
static void do_underflow(void)
{
    (void)host->allocate(at_hand, 100);
    smear((char *)host->allocate(at_hand, 100) - 24, 24);
}

// Into the word lists, by a pointer to a word of theirs.
static void do_scribble(void)
{
    uint32_t count;
    const golchin_edge *const *places = host->edges(at_hand, host->symbol(own, "Place"), &count);
    if (count == 0)
        return;
    golchin_value form = host->feature(at_hand, places[0], host->symbol(own, "form"));
    smear((char *)(uintptr_t)form.as.string.start, 1);
}

static void do_release(void)
{
    char *volatile block = malloc(100);
    free(block);
    free(block); // NOLINT(clang-analyzer-unix.Malloc): that is the fault
}

// What needs a system call that a worker has given up; the message says how that ended.
static int try_open(void)
{
    return open("/etc/passwd", O_RDONLY);
}

static int try_socket(void)
{
    return socket(AF_INET, SOCK_STREAM, 0);
}

static int try_fork(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child;
}

static int try_exec(void)
{
    char *arguments[] = {"true", NULL};
    return execv("/bin/true", arguments);
}

static int try_kill(void)
{
    return kill(getppid(), SIGTERM);
}

static const struct {
    const char *name;
    void (*perform)(void);
    int (*attempt)(void);
} faults[] = {
    {"segfault", do_segfault, NULL},   {"abort", abort, NULL},
    {"exit", do_exit, NULL},           {"loop", do_loop, NULL},
    {"sleep", do_sleep, NULL},         {"leak", do_leak, NULL},
    {"print", do_print, NULL},         {"close", do_close, NULL},
    {"garble", do_garble, NULL},       {"corrupt", do_corrupt, NULL},
    {"overflow", do_overflow, NULL},   {"fence", do_fence, NULL},
    {"underflow", do_underflow, NULL}, {"scribble", do_scribble, NULL},
    {"release", do_release, NULL},     {"open", NULL, try_open},
    {"socket", NULL, try_socket},      {"fork", NULL, try_fork},
    {"exec", NULL, try_exec},          {"kill", NULL, try_kill},
    {"descend", do_descend, NULL},     {"hoard", do_hoard, NULL},
    {"warn", do_warn, NULL},
};

static golchin_status attempt(int (*call)(void), const char *name, golchin_error *error)
{
    errno = 0;
    int result = call();
    const char *reason = result < 0 ? strerror(errno) : "worked";
    snprintf(error->text, sizeof error->text, "%s: %s", name, reason);
    return GOLCHIN_FAILED;
}

static void perform(const char *name)
{
    for (size_t i = 0; name && i < sizeof faults / sizeof *faults; i++) {
        if (faults[i].perform && strcmp(faults[i].name, name) == 0)
            faults[i].perform();
    }
}

static golchin_status faulty_extract(void *instance, golchin_document *document,
                                     golchin_error *error)
{
    (void)instance;
    at_hand = document;
    static const char before[] = "fault: ";
    golchin_slice text = host->text(document);
    const char *found = memmem(text.start, text.len, before, sizeof before - 1);
    for (size_t i = 0; found && i < sizeof faults / sizeof *faults; i++) {
        const char *name = found + sizeof before - 1;
        if (strncmp(name, faults[i].name, strlen(faults[i].name)) != 0)
            continue;
        if (faults[i].attempt)
            return attempt(faults[i].attempt, faults[i].name, error);
        faults[i].perform();
    }
    golchin_record *record = host->new_record(document, "mark", error);
    golchin_value yes = {.kind = GOLCHIN_BOOLEAN, .as.boolean = true};
    if (!record)
        return error->status;
    host->cover(record, 0, 1);
    return host->set(record, "seen", yes, 0, 1, false, error);
}

static golchin_status faulty_open(const golchin_host *table, golchin_extractor *self,
                                  void **instance, golchin_error *error)
{
    (void)instance;
    static const golchin_slot slots[] = {{.name = "seen", .type = GOLCHIN_SLOT_BOOLEAN}};
    static const golchin_schema mark = {
        .size = sizeof(golchin_schema), .name = "mark", .slots = slots, .slot_count = 1};
    host = table;
    own = self;
    perform(getenv("FAULTY_OPEN"));
    return host->declare(self, &mark, error);
}

static void faulty_close(void *instance)
{
    (void)instance;
    perform(getenv("FAULTY_CLOSE"));
}

static const golchin_plugin faulty = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "faulty",
    .version = "1.0.0",
    .summary = "does what must not be done",
    .open = faulty_open,
    .extract = faulty_extract,
    .close = faulty_close,
};

GOLCHIN_PLUGIN(faulty);
