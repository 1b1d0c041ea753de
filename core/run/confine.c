// An allow-list: what is not named fails with EPERM, so that an extractor that tries gets an error
// and not a crash. A build with sanitizers maps terabytes, so that it gets no limit of memory.
#include "run/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <golchin/plugin.h>

#include "base/error.h"

#ifdef GOLCHIN_SECCOMP
#include <seccomp.h>
#endif

void gl_memory_held(size_t *space, size_t *resident)
{
    *space = *resident = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (!file)
        return;
    if (fscanf(file, "%zu %zu", space, resident) != 2) // NOLINT(cert-err34-c): the kernel's numbers
        *space = *resident = 0;
    fclose(file);
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    *space *= page;
    *resident *= page;
}

static void limit_memory(size_t memory)
{
#ifdef GOLCHIN_SANITIZED
    (void)memory;
#else
    size_t space, resident, limit;
    gl_memory_held(&space, &resident);
    if (memory == 0 || space == 0 || __builtin_add_overflow(space, memory, &limit))
        return;
    setrlimit(RLIMIT_AS, &(struct rlimit){.rlim_cur = limit, .rlim_max = limit});
#endif
}

#ifdef GOLCHIN_SECCOMP
static const int allowed[] = {
    // memory
    SCMP_SYS(brk),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    // open descriptors
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(close_range),
    SCMP_SYS(fstat),
    SCMP_SYS(lseek),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    // time
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(restart_syscall),
    // locks, signals and the end of the process
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(membarrier),
    SCMP_SYS(rseq),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    // randomness
    SCMP_SYS(getrandom),
};

// abort() signals its own process, and nothing else may be signalled. stat() of an open descriptor
// is a call with an empty path, which opens nothing; what it can name is at most looked at.
static bool add_rules(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
            return false;
    }
    struct scmp_arg_cmp own = {.arg = 0, .op = SCMP_CMP_EQ, .datum_a = (scmp_datum_t)getpid()};
    struct scmp_arg_cmp open_one = {
        .arg = 3, .op = SCMP_CMP_MASKED_EQ, .datum_a = AT_EMPTY_PATH, .datum_b = AT_EMPTY_PATH};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &own) == 0 &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1, &open_one) == 0;
}

static bool filter_calls(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    bool is_on = add_rules(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return is_on;
}
#else
static bool filter_calls(void)
{
    return false;
}
#endif

void gl_confine(size_t memory)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit_memory(memory);
    filter_calls();
}

typedef enum sandbox {
    READY,
    MISSING, // this golchin was built without libseccomp
    REFUSED, // the kernel takes no filter
} sandbox;

// Tried in a process of its own.
static sandbox probe(void)
{
#ifdef GOLCHIN_SECCOMP
    fflush(NULL); // the child must not write it a second time
    pid_t child = fork();
    if (child == 0)
        _exit(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls() ? 0 : 1);
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? READY : REFUSED;
#else
    return MISSING;
#endif
}

golchin_status gl_sandbox_check(bool is_required, const gl_log *log, golchin_error *error)
{
    sandbox found = probe();
    if (found == READY)
        return GOLCHIN_OK;
    const char *why = found == MISSING ? "this golchin was built without libseccomp, so that"
                                       : "the kernel takes no filter of system calls, so that";
    if (is_required)
        return gl_fail(error, GOLCHIN_USAGE,
                       "%s there is no sandbox; run it elsewhere, or without --require-sandbox",
                       why);
    gl_log_write(log, found == MISSING ? GOLCHIN_LOG_INFO : GOLCHIN_LOG_WARNING,
                 "%s compiled extractors run without a sandbox", why);
    return GOLCHIN_OK;
}
