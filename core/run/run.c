// Articles enter a window in input order, are extracted here or in workers, and leave it in the
// same order. A fault in one is its own: it is told, written as an `error` record and counted, and
// the next one follows.
#include "run/run.h"

#include <golchin/sink.h>

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/confine.h"
#include "run/delivery.h"
#include "run/line_reader.h"
#include "run/ndjson.h"
#include "run/pool.h"
#include "run/remark.h"
#include "run/sources.h"

// So many tasks a worker: what it has, what it gets next, and as much of what is done before an
// article that takes longer. Of their bytes all together so many, beyond the first article.
enum { TASKS_A_WORKER = 128, WINDOW_BYTES = 16 << 20 };

typedef struct run {
    gl_wishes wishes;
    gl_catalog *catalog;
    const gl_run_options *options;
    gl_run_result *result;
    gl_window *window;
    gl_pool *pool; // NULL: no workers
    gl_delivery *delivery;
    double start;
    uint64_t taken; // articles that entered the window
    golchin_error error;
} run;

static volatile sig_atomic_t interrupted;

void gl_run_interrupt(void)
{
    interrupted = 1;
}

bool gl_run_is_interrupted(void)
{
    return interrupted != 0;
}

static double now(void)
{
    return (double)gl_clock() / 1e9;
}

static bool is_over(const run *self)
{
    return self->error.status != GOLCHIN_OK || gl_delivery_is_blocked(self->delivery);
}

// ---- what is done leaves the window ----

static void report(run *self)
{
    self->result->seconds = now() - self->start;
    if (self->options->progress)
        self->options->progress(self->options->context, self->result);
}

static void deliver_done(run *self)
{
    gl_task *task;
    while ((task = gl_window_first(self->window)) && task->is_done && !is_over(self)) {
        bool is_changed = gl_deliver(self->delivery, task);
        gl_window_pop(self->window);
        if (is_changed && self->pool)
            gl_pool_restart(self->pool);
        report(self);
    }
}

static void wait_for_workers(run *self, int file)
{
    gl_pool_wait(self->pool, file, &self->error);
    deliver_done(self);
}

static void extract_here(run *self, gl_task *task)
{
    const gl_order order = gl_task_order(task);
    gl_answer_make(&task->answer, &self->wishes, &order);
    task->is_done = true;
}

// ---- what is read enters it ----

static void name(gl_task *task, const gl_source *source)
{
    gl_bytes_add(&task->path, source->path, strlen(source->path) + 1);
    gl_bytes_add(&task->id, source->id.start, source->id.len);
}

// While nothing comes in, what came goes on.
static bool idle(void *context, int file)
{
    run *self = context;
    if (gl_window_is_empty(self->window) || is_over(self))
        return false;
    wait_for_workers(self, file);
    return true;
}

// What is not read has a record that says so, that nobody takes it for an article without facts.
static void settle(gl_task *task, golchin_status status, const golchin_error *error)
{
    task->is_read = status == GOLCHIN_OK;
    if (task->is_read)
        return;
    task->text.len = 0;
    gl_answer_refuse(&task->answer, gl_task_id(task), status, error->text);
    task->is_done = true;
}

// False: there is no more to come.
static bool make_room(run *self)
{
    while (gl_window_is_full(self->window) && !is_over(self))
        wait_for_workers(self, -1);
    bool is_enough = self->options->limit && self->taken >= self->options->limit;
    return !is_enough && !interrupted && !is_over(self);
}

// A path that gives no article has its place in the order of messages.
static void fault(void *context, const char *message)
{
    run *self = context;
    if (!make_room(self))
        return;
    gl_task *task = gl_window_next(self->window);
    task->answer.status = GOLCHIN_UNREADABLE;
    gl_remark_add(&task->answer.reason, 0, message);
    task->is_done = true;
    gl_window_push(self->window);
    deliver_done(self);
}

static void tell_unreadable(run *self, const char *path)
{
    char message[PATH_MAX + 256];
    snprintf(message, sizeof message, "%s: cannot be read (%s); check the path and its permissions",
             path, strerror(errno));
    fault(self, message);
}

// False: there is no more to come.
static bool push(run *self, gl_task *task)
{
    gl_window_push(self->window);
    self->taken++;
    if (self->pool)
        gl_pool_offer(self->pool, &self->error);
    else if (task->is_read)
        extract_here(self, task);
    deliver_done(self);
    return !interrupted && !is_over(self);
}

static bool take_text(run *self, const gl_source *source)
{
    if (!make_room(self))
        return false;
    golchin_error error = {0};
    gl_task *task = gl_window_next(self->window);
    name(task, source);
    task->text.idle = self->pool ? idle : NULL;
    task->text.context = self;
    golchin_status status = gl_reader_read(&task->text, source, self->options->max_size, &error);
    if (status == GOLCHIN_LIMIT)
        return false;
    settle(task, status, &error);
    return push(self, task);
}

// ---- files that hold many ----

static bool is_interrupted_by(void *context, int file)
{
    struct pollfd polled = {file, POLLIN, 0};
    while (!interrupted && poll(&polled, 1, 0) == 0) {
        if (!idle(context, file))
            poll(&polled, 1, -1);
    }
    return interrupted != 0;
}

static void add_place(gl_bytes *out, golchin_slice name, uint64_t number)
{
    char line[32];
    int len = snprintf(line, sizeof line, ":%" PRIu64, number);
    gl_bytes_add(out, name.start, name.len);
    gl_bytes_add(out, line, (size_t)len);
}

static golchin_status read_line(run *self, gl_task *task, gl_line_state state, golchin_slice line,
                                golchin_error *error)
{
    const char *place = task->path.start;
    if (state == GL_LINE_TOO_LONG)
        return gl_fail(error, GOLCHIN_TOO_LARGE,
                       "%s: is longer than the limit of %zu bytes; raise it with --max-size", place,
                       self->options->max_size);
    gl_bytes text = {task->text.bytes, 0, task->text.capacity};
    golchin_status status =
        gl_ndjson_read(line, &self->options->fields, place, &task->id, &text, error);
    task->text.bytes = text.start;
    task->text.len = text.len;
    task->text.capacity = text.capacity;
    return status;
}

static bool take_line(run *self, const gl_source *source, uint64_t number, gl_line_state state,
                      golchin_slice line)
{
    if (state == GL_LINE_READ && gl_ndjson_is_blank(line))
        return true;
    if (!make_room(self))
        return false;
    golchin_error error = {0};
    gl_task *task = gl_window_next(self->window);
    add_place(&task->path, gl_slice_of(source->path), number);
    gl_bytes_add_char(&task->path, '\0');
    golchin_status status = read_line(self, task, state, line, &error);
    if (task->id.len == 0)
        add_place(&task->id, source->id, number);
    settle(task, status, &error);
    return push(self, task);
}

static bool take_lines(run *self, const gl_source *source, gl_line_reader *reader)
{
    golchin_slice line;
    for (;;) {
        gl_line_state state = gl_line_reader_next(reader, &line);
        switch (state) {
        case GL_LINE_READ:
        case GL_LINE_TOO_LONG:
            if (!take_line(self, source, reader->number, state, line))
                return false;
            break;
        case GL_LINE_END:
            return true;
        case GL_LINE_INTERRUPTED:
            return false;
        case GL_LINE_FAILED:
            tell_unreadable(self, source->path);
            return true;
        }
    }
}

// The standard input is one article or many; how it begins tells which.
static bool take_input(run *self, const gl_source *source, gl_line_reader *reader)
{
    golchin_slice begun;
    gl_line_state state = gl_line_reader_peek(reader, &begun);
    if (state == GL_LINE_INTERRUPTED)
        return false;
    if (gl_ndjson_is_start(begun))
        return take_lines(self, source, reader);
    gl_source text = *source;
    text.begun = begun;
    return take_text(self, &text);
}

static bool take(void *context, const gl_source *source)
{
    run *self = context;
    if (!source->is_stdin && !gl_ndjson_is_name(source->path))
        return take_text(self, source);
    gl_line_reader reader = {.file = STDIN_FILENO,
                             .max_size = self->options->max_size,
                             .is_interrupted = is_interrupted_by,
                             .context = self};
    if (!source->is_stdin)
        reader.file = open(source->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    bool goes_on = true;
    if (reader.file < 0)
        tell_unreadable(self, source->path);
    else if (source->is_stdin)
        goes_on = take_input(self, source, &reader);
    else
        goes_on = take_lines(self, source, &reader);
    if (!source->is_stdin && reader.file >= 0)
        close(reader.file);
    gl_line_reader_free(&reader);
    return goes_on;
}

// ---- the run ----

static golchin_status check_sandbox(const gl_run_options *options, golchin_error *error)
{
    if (options->jobs > 0)
        return gl_sandbox_check(options->require_sandbox, &options->log, error);
    if (!options->require_sandbox)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_USAGE, "a sandbox needs workers; give --jobs 1 or more");
}

static void open_window(run *self)
{
    const gl_run_options *options = self->options;
    if (options->jobs == 0) {
        self->window = gl_window_new(1, 0);
        return;
    }
    self->window = gl_window_new((size_t)options->jobs * TASKS_A_WORKER, WINDOW_BYTES);
    self->pool = gl_pool_new(
        &(gl_pool_options){
            .worker = {.wishes = self->wishes, .memory = options->memory},
            .allowance = {.seconds = options->timeout, .memory = options->memory},
            .jobs = options->jobs,
        },
        self->window);
}

static void close_run(run *self)
{
    gl_pool_free(self->pool);
    gl_window_free(self->window);
    gl_delivery_free(self->delivery);
    gl_catalog_free(self->catalog);
}

golchin_status gl_run(gl_registry *registry, const gl_run_options *options, FILE *out,
                      gl_run_result *result, golchin_error *error)
{
    *result = (gl_run_result){0};
    golchin_status status = check_sandbox(options, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_catalog *catalog = gl_catalog_new(registry, options->encoding);
    run self = {
        .wishes = {.registry = registry,
                   .encoding = options->encoding,
                   .wants = GOLCHIN_WANTS_LINES,
                   .catalog = catalog},
        .catalog = catalog,
        .options = options,
        .result = result,
        .start = now(),
    };
    self.delivery = gl_delivery_new(registry, options, out, result);
    open_window(&self);
    gl_sources_walk(options->paths, options->path_count,
                    &(gl_source_visitor){.article = take, .fault = fault, .context = &self});
    while (!gl_window_is_empty(self.window) && !is_over(&self))
        wait_for_workers(&self, -1);
    status = gl_delivery_finish(self.delivery, error);
    if (self.error.status != GOLCHIN_OK)
        status = gl_fail(error, self.error.status, "%s", self.error.text);
    close_run(&self);
    result->interrupted = interrupted != 0;
    interrupted = 0;
    result->seconds = now() - self.start;
    return status;
}
