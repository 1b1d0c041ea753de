// Articles enter a window in input order, are extracted here or in workers, and leave it in the
// same order. A fault in one is its own: it is told, written as an `error` record and counted, and
// the next one follows.
#include "run/run.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"
#include "run/confine.h"
#include "run/delivery.h"
#include "run/foreign.h"
#include "run/intake.h"
#include "run/interrupt.h"
#include "run/pool.h"
#include "run/remark.h"
#include "run/resume.h"
#include "run/sources.h"
#include "script/script.h"

// So many tasks a worker: what it has, what it gets next, and as much of what is done before an
// article that takes longer. Of their bytes all together so many, beyond the first article.
enum { TASKS_A_WORKER = 128, WINDOW_BYTES = 16 << 20 };

typedef struct run {
    gl_wishes wishes;
    gl_sinks *sinks;
    gl_resume *resume;
    gl_catalog *catalog;
    const gl_run_options *options;
    gl_run_result *result;
    gl_window *window;
    gl_pool *pool; // NULL: no workers
    gl_delivery *delivery;
    double start;
    gl_intake intake;
    uint64_t taken; // articles that entered the window
    golchin_error error;
} run;

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

// While nothing comes in, what came goes on.
static bool idle(void *context, int file)
{
    run *self = context;
    if (!self->pool || gl_window_is_empty(self->window) || is_over(self)) {
        gl_delivery_commit(self->delivery);
        return false;
    }
    wait_for_workers(self, file);
    return true;
}

// False: there is no more to come.
static bool make_room(run *self)
{
    while (gl_window_is_full(self->window) && !is_over(self))
        wait_for_workers(self, -1);
    bool is_enough = self->options->limit && self->taken >= self->options->limit;
    return !is_enough && !gl_is_interrupted() && !is_over(self);
}

static bool accepts(void *context, golchin_slice id)
{
    const run *self = context;
    return gl_shard_holds(&self->options->shard, id);
}

static gl_task *begin(void *context)
{
    run *self = context;
    return make_room(self) ? gl_window_next(self->window) : NULL;
}

// What is not read has a record that says so, that nobody takes it for an article without facts.
static void settle(gl_task *task, golchin_status status, const golchin_error *error)
{
    task->is_read = status == GOLCHIN_OK;
    if (task->is_read)
        return;
    gl_bytes reason = {0};
    gl_bytes_add_string(&reason, task->path.start);
    gl_bytes_add(&reason, ": ", 2);
    gl_bytes_add(&reason, error->text, strlen(error->text) + 1);
    task->text.len = 0;
    gl_answer_refuse(&task->answer, gl_task_id(task), status, reason.start);
    gl_bytes_free(&reason);
    task->is_done = true;
}

// False: there is no more to come.
static bool end(void *context, gl_task *task, golchin_status status, const golchin_error *error)
{
    run *self = context;
    if (status == GOLCHIN_LIMIT && gl_is_interrupted())
        return false;
    settle(task, status, error);
    self->result->part = gl_intake_progress(&self->intake);
    if (task->is_read && !gl_resume_wants(self->resume, task, &self->error)) {
        self->result->unchanged++;
        report(self);
        return !gl_is_interrupted() && !is_over(self);
    }
    gl_window_push(self->window);
    self->taken++;
    if (self->pool)
        gl_pool_offer(self->pool, &self->error);
    else if (task->is_read)
        extract_here(self, task);
    deliver_done(self);
    return !gl_is_interrupted() && !is_over(self);
}

static bool take(void *context, const gl_source *source)
{
    run *self = context;
    return gl_intake_take(&self->intake, source);
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

static void read_all(run *self)
{
    const gl_run_options *options = self->options;
    gl_kinds *kinds = gl_kinds_new(self->wishes.registry, &options->fields);
    gl_ahead *ahead = gl_ahead_new();
    self->intake = (gl_intake){
        .registry = self->wishes.registry,
        .options = options,
        .kinds = kinds,
        .ahead = ahead,
        .accepts = accepts,
        .begin = begin,
        .end = end,
        .idle = idle,
        .context = self,
    };
    gl_sources_walk(options->paths, options->path_count,
                    &(gl_source_visitor){
                        .article = take,
                        .fault = fault,
                        .context = self,
                        .kinds = kinds,
                        .log = &options->log,
                        .ahead = ahead,
                    });
    while (!gl_window_is_empty(self->window) && !is_over(self))
        wait_for_workers(self, -1);
    gl_ahead_free(ahead);
    gl_kinds_free(kinds);
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
        gl_script_count_late(); // as a worker does: it is this process
        self->window = gl_window_new(1, 0);
        return;
    }
    self->window = gl_window_new((size_t)options->jobs * TASKS_A_WORKER, WINDOW_BYTES);
    self->pool = gl_pool_new(
        &(gl_pool_options){
            .worker = {.wishes = self->wishes,
                       .memory = options->memory,
                       .is_foreign = gl_runs_foreign_code(self->wishes.registry)},
            .allowance = {.seconds = options->timeout, .memory = options->memory},
            .jobs = options->jobs,
        },
        self->window);
}

static void close_run(run *self)
{
    gl_pool_free(self->pool);
    gl_window_free(self->window);
    gl_resume_free(self->resume);
    gl_delivery_free(self->delivery);
    gl_catalog_free(self->catalog);
}

static golchin_status open_sinks(run *self, gl_registry *registry, golchin_error *error)
{
    const gl_run_options *options = self->options;
    self->catalog = gl_catalog_new(registry, options->encoding);
    golchin_status status =
        gl_sinks_open(&self->sinks, registry, self->catalog, &options->output, error);
    if (status != GOLCHIN_OK)
        return status;
    self->wishes = (gl_wishes){
        .registry = registry,
        .catalog = self->catalog,
        .encoding = options->encoding,
        .wants = gl_sinks_wants(self->sinks),
    };
    self->resume = gl_resume_new(&self->wishes, self->sinks);
    self->delivery = gl_delivery_new(&self->wishes, options, self->sinks, self->result);
    return GOLCHIN_OK;
}

static golchin_status close_sinks(run *self, golchin_error *error)
{
    golchin_status status = gl_delivery_finish(self->delivery, error);
    if (self->error.status != GOLCHIN_OK)
        status = gl_fail(error, self->error.status, "%s", self->error.text);
    golchin_status closed = gl_sinks_close(self->sinks, status == GOLCHIN_OK, error);
    return status == GOLCHIN_OK ? closed : status;
}

golchin_status gl_run(gl_registry *registry, const gl_run_options *options, gl_run_result *result,
                      golchin_error *error)
{
    *result = (gl_run_result){0};
    golchin_status status = check_sandbox(options, error);
    if (status != GOLCHIN_OK)
        return status;
    run self = {.options = options, .result = result, .start = now()};
    status = open_sinks(&self, registry, error);
    if (status == GOLCHIN_OK) {
        open_window(&self);
        read_all(&self);
        status = close_sinks(&self, error);
    }
    close_run(&self);
    result->interrupted = gl_is_interrupted();
    gl_interrupt_forget();
    result->seconds = now() - self.start;
    return status;
}
