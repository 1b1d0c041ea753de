// Articles enter a window in input order, are extracted here or in workers, and leave it in the
// same order. A fault in one is its own: it is told, written as an `error` record and counted, and
// the next one follows.
#include "run/run.h"

#include <signal.h>
#include <string.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/confine.h"
#include "run/delivery.h"
#include "run/pool.h"
#include "run/remark.h"
#include "run/sources.h"

// So many tasks a worker: what it has, what it gets next, and as much of what is done before an
// article that takes longer. Of their bytes all together so many, beyond the first article.
enum { TASKS_A_WORKER = 128, WINDOW_BYTES = 16 << 20 };

typedef struct run {
    gl_registry *registry;
    const gl_run_options *options;
    gl_run_result *result;
    gl_window *window;
    gl_pool *pool; // NULL: no workers
    gl_delivery *delivery;
    double start;
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
    gl_answer_make(&task->answer, self->registry, gl_task_id(task),
                   gl_slice(task->text.bytes, task->text.len), self->options->encoding,
                   gl_slice(NULL, 0));
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

static bool read_into(run *self, gl_task *task, const gl_source *source)
{
    golchin_error error = {0};
    task->text.idle = self->pool ? idle : NULL;
    task->text.context = self;
    golchin_status status = gl_reader_read(&task->text, source, self->options->max_size, &error);
    if (status == GOLCHIN_LIMIT)
        return false;
    task->is_read = status == GOLCHIN_OK;
    if (!task->is_read) {
        // Its record says so, that nobody takes it for an article without facts.
        task->text.len = 0;
        gl_answer_refuse(&task->answer, source->id, status, error.text);
        task->is_done = true;
    }
    return true;
}

// False: there is no more to come.
static bool make_room(run *self)
{
    while (gl_window_is_full(self->window) && !is_over(self))
        wait_for_workers(self, -1);
    return !interrupted && !is_over(self);
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

static bool take(void *context, const gl_source *source)
{
    run *self = context;
    if (!make_room(self))
        return false;
    gl_task *task = gl_window_next(self->window);
    name(task, source);
    if (!read_into(self, task, source))
        return false;
    gl_window_push(self->window);
    if (self->pool)
        gl_pool_offer(self->pool, &self->error);
    else if (task->is_read)
        extract_here(self, task);
    deliver_done(self);
    return !interrupted && !is_over(self);
}

// ---- the run ----

static golchin_status check_sandbox(const gl_run_options *options, golchin_error *error)
{
    if (options->jobs == 0)
        return options->require_sandbox
                   ? gl_fail(error, GOLCHIN_USAGE, "a sandbox needs workers; give --jobs 1 or more")
                   : GOLCHIN_OK;
    gl_sandbox sandbox = gl_sandbox_probe();
    if (sandbox == GL_SANDBOX_READY)
        return GOLCHIN_OK;
    const char *why = sandbox == GL_SANDBOX_MISSING
                          ? "this golchin was built without libseccomp, so that"
                          : "the kernel takes no filter of system calls, so that";
    if (options->require_sandbox)
        return gl_fail(error, GOLCHIN_USAGE,
                       "%s there is no sandbox; run it elsewhere, or without --require-sandbox",
                       why);
    gl_log_write(&options->log,
                 sandbox == GL_SANDBOX_MISSING ? GOLCHIN_LOG_INFO : GOLCHIN_LOG_WARNING,
                 "%s compiled extractors run without a sandbox", why);
    return GOLCHIN_OK;
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
            .worker = {.registry = self->registry,
                       .encoding = options->encoding,
                       .memory = options->memory},
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
}

golchin_status gl_run(gl_registry *registry, const gl_run_options *options, FILE *out,
                      gl_run_result *result, golchin_error *error)
{
    *result = (gl_run_result){0};
    golchin_status status = check_sandbox(options, error);
    if (status != GOLCHIN_OK)
        return status;
    run self = {.registry = registry, .options = options, .result = result, .start = now()};
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
