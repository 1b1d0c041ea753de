// Records and names of files come back in memory that both processes share, as files without a
// place: the process writes into one as it would to its standard output.
#include "cli/watch_run.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/slice.h"
#include "cli/crash.h"
#include "cli/log.h"
#include "cli/run_defaults.h"
#include "cli/selection.h"
#include "run/run.h"

enum { LOADED = 0, REFUSED = 1 }; // what the process ends with

// ---- in the process ----

static void write_path(void *context, const char *path)
{
    const int *file = context;
    dprintf(*file, "%s\n", path);
}

// The index of the extractor that was loaded from the script.
static uint32_t find_script(const gl_registry *registry, const char *script, gl_registered *out)
{
    uint32_t index = 0;
    while (gl_registry_get(registry, index, out) && strcmp(out->path, script) != 0)
        index++;
    return index;
}

static int extract(const gl_watch_options *options, gl_registry *registry,
                   const gl_selection *selection)
{
    golchin_error error = {0};
    gl_run_result result;
    gl_run_options run = gl_run_defaults();
    run.paths = options->paths;
    run.path_count = options->path_count;
    run.keep_going = true;
    run.log = gl_log_open();
    if (gl_selection_apply(selection, registry, &error) == GOLCHIN_OK &&
        gl_run(registry, &run, &result, &error) == GOLCHIN_OK)
        return LOADED;
    gl_complain("%s", error.text);
    return REFUSED;
}

static int load_and_extract(const gl_watch_options *options, int files)
{
    gl_selection selection = {0};
    if (options->is_trusted)
        gl_selection_add_trusted(&selection, options->script);
    else
        gl_vector_push(&selection.files, options->script);
    gl_registered script;
    gl_registry *registry = gl_selection_load(&selection, gl_log_open(), options->is_verbose);
    if (!registry)
        return REFUSED;
    uint32_t index = find_script(registry, options->script, &script);
    gl_registry_each_file(registry, index, write_path, &files);
    return script.reason ? REFUSED : extract(options, registry, &selection);
}

static _Noreturn void run_process(const gl_watch_run *run, const gl_watch_options *options)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigprocmask(SIG_SETMASK, &options->signals, NULL);
    dup2(run->records, STDOUT_FILENO);
    dup2(run->messages, STDERR_FILENO);
    gl_crash_tell();
    int code = load_and_extract(options, run->files);
    fflush(NULL);
    _exit(code);
}

// ---- outside of it ----

static void close_files(gl_watch_run *run)
{
    close(run->records);
    close(run->files);
    close(run->messages);
    run->process = 0;
}

void gl_watch_run_stop(gl_watch_run *run)
{
    if (run->process == 0)
        return;
    kill(run->process, SIGKILL);
    while (waitpid(run->process, NULL, 0) < 0 && errno == EINTR)
        ;
    close_files(run);
}

bool gl_watch_run_start(gl_watch_run *run, const gl_watch_options *options)
{
    gl_watch_run_stop(run);
    run->records = memfd_create("records", MFD_CLOEXEC);
    run->files = memfd_create("files", MFD_CLOEXEC);
    run->messages = memfd_create("messages", MFD_CLOEXEC);
    fflush(NULL); // what is buffered is written once
    bool has_files = run->records >= 0 && run->files >= 0 && run->messages >= 0;
    run->process = has_files ? fork() : -1;
    if (run->process == 0)
        run_process(run, options);
    if (run->process > 0)
        return true;
    gl_complain("no process can be started (%s)", strerror(errno));
    close_files(run);
    return false;
}

bool gl_watch_run_has_ended(const gl_watch_run *run)
{
    siginfo_t end = {0};
    return run->process > 0 &&
           waitid(P_PID, (id_t)run->process, &end, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           end.si_pid == run->process;
}

// All that was written into a file; free it.
static char *read_all(int file)
{
    struct stat about;
    size_t size = fstat(file, &about) == 0 ? (size_t)about.st_size : 0, len = 0;
    char *text = gl_alloc(size + 1);
    for (ssize_t got; len < size; len += (size_t)got) {
        got = pread(file, text + len, size - len, (off_t)len);
        if (got <= 0)
            break;
    }
    text[len] = '\0';
    return text;
}

// Errors are told in messages; they are no records.
static void drop_error(gl_facts *facts)
{
    size_t count = facts->list.count;
    if (count > 0 && strcmp(facts->list.items[count - 1].type, "error") == 0)
        facts->list.count--;
}

static bool read_records(int file, gl_facts *found)
{
    golchin_error error = {0};
    char *text = read_all(file), *rest = text;
    uint32_t number = 0;
    golchin_status status = GOLCHIN_OK;
    for (char *line; status == GOLCHIN_OK && (line = strsep(&rest, "\n"));) {
        if (!*line)
            continue;
        status = gl_facts_add_line(found, gl_slice_of(line), "records", ++number, &error);
        drop_error(found);
    }
    if (status != GOLCHIN_OK)
        gl_complain("%s", error.text);
    free(text);
    return status == GOLCHIN_OK;
}

static bool has_ended_well(pid_t process)
{
    int status;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    if (WIFSIGNALED(status))
        gl_complain("the extractor took its process down (%s)", strsignal(WTERMSIG(status)));
    return WIFEXITED(status) && WEXITSTATUS(status) == LOADED;
}

void gl_watch_run_finish(gl_watch_run *run, gl_watch_result *out)
{
    *out = (gl_watch_result){.is_broken = !has_ended_well(run->process)};
    gl_facts_init(&out->found);
    out->files = read_all(run->files);
    out->messages = read_all(run->messages);
    if (!out->is_broken)
        out->is_broken = !read_records(run->records, &out->found);
    close_files(run);
}

void gl_watch_result_free(gl_watch_result *result)
{
    gl_facts_deinit(&result->found);
    free(result->files);
    free(result->messages);
}
