// Articles come here in input order whoever extracted them, so that what is written, told and
// decided is the same for any number of workers.
#include "run/delivery.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/counts.h"
#include "run/known_ids.h"
#include "run/parcel.h"
#include "run/remark.h"
#include "run/repeats.h"
#include "run/streaks.h"

// What is done is committed after so many articles or nanoseconds.
enum { COMMIT_ARTICLES = 1000 };
static const uint64_t commit_interval = UINT64_C(5) * 1000000000;

struct gl_delivery {
    gl_registry *registry;
    const gl_catalog *catalog;
    const gl_run_options *options;
    gl_run_result *result;
    gl_sinks *sinks;
    golchin_error error; // of the first write that failed
    gl_parcel *parcel;
    uint64_t uncommitted, committed_at;
    gl_known_ids *ids;
    uint64_t repeated; // articles whose id came before
    gl_repeats *repeats;
    gl_streaks *streaks;
};

gl_delivery *gl_delivery_new(const gl_wishes *wishes, const gl_run_options *options,
                             gl_sinks *sinks, gl_run_result *result)
{
    gl_registry *registry = wishes->registry;
    gl_delivery *self = gl_alloc(sizeof *self);
    *self = (gl_delivery){.registry = registry,
                          .catalog = wishes->catalog,
                          .options = options,
                          .result = result,
                          .sinks = sinks,
                          .parcel = gl_parcel_new(registry, wishes->catalog),
                          .ids = gl_known_ids_new(),
                          .repeats = gl_repeats_new(),
                          .streaks = gl_streaks_new(registry),
                          .committed_at = gl_clock()};
    return self;
}

void gl_delivery_free(gl_delivery *self)
{
    if (!self)
        return;
    gl_known_ids_free(self->ids);
    gl_repeats_free(self->repeats);
    gl_parcel_free(self->parcel);
    gl_streaks_free(self->streaks);
    free(self);
}

// What a script prints is told as often as it does; what goes wrong in the same way is not.
static void tell_messages(const gl_delivery *self, const gl_task *task)
{
    golchin_slice rest = gl_bytes_slice(&task->answer.messages);
    uint32_t level;
    const char *message;
    while (gl_remark_next(&rest, &level, &message)) {
        if (level > GOLCHIN_LOG_WARNING ||
            gl_repeats_is_new(self->repeats, task->number, gl_task_id(task), (int)level, message))
            gl_log_write(&self->options->log, (int)level, "%s", message);
    }
}

static void check_id(gl_delivery *self, const gl_task *task)
{
    if (task->id.len == 0)
        return;
    golchin_slice id = gl_task_id(task);
    if (gl_known_ids_add(self->ids, id) && self->repeated++ == 0)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s: another article has the id '%.*s' too; %s to tell them apart",
                     task->path.start, GL_SLICE_ARGS(id),
                     self->options->path_count > 1 ? "name the folder above both"
                                                   : "give one of them another");
}

// One warning tells how it comes; a thousand would hide all others.
static void warn_of_repeated(const gl_delivery *self)
{
    if (self->repeated > 1)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s%" PRIu64 " articles in all have an id that came before",
                     gl_known_ids_has_all(self->ids) ? "" : "at least ", self->repeated);
}

static void warn(const gl_delivery *self, const gl_task *task)
{
    const gl_log *log = &self->options->log;
    const gl_article_result *found = &task->answer.found;
    const char *path = task->path.start;
    if (found->is_empty)
        gl_log_write(log, GOLCHIN_LOG_WARNING, "%s: is empty, so it has no records", path);
    if (found->broken)
        gl_log_write(log, GOLCHIN_LOG_WARNING,
                     "%s: %" PRIu32 " broken byte sequence%s, the first at byte %" PRIu32
                     "; name the encoding with --encoding if it is not UTF-8",
                     path, found->broken, found->broken == 1 ? "" : "s", found->first_broken);
    if (found->nul)
        gl_log_write(log, GOLCHIN_LOG_WARNING, "%s: %" PRIu32 " NUL byte%s; is it a text?", path,
                     found->nul, found->nul == 1 ? "" : "s");
}

// An article that was not read has a message that names its path.
static void count_unread(gl_delivery *self, const gl_task *task)
{
    gl_counts_add(&self->result->causes, "%s", gl_status_text((golchin_status)task->answer.status));
    if (task->answer.status == GOLCHIN_TOO_LARGE) {
        self->result->articles++;
        self->result->failed++;
    } else {
        self->result->unreadable++;
    }
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", gl_answer_reason(&task->answer));
}

static void count_types(gl_delivery *self, const gl_task *task)
{
    const gl_fact_kinds *kinds = gl_catalog_kinds(self->catalog);
    const uint32_t *types = (const uint32_t *)(const void *)task->answer.types.start;
    for (size_t i = 0; i < task->answer.types.len / sizeof *types; i++) {
        if (types[i] < kinds->schema_count)
            gl_counts_add(&self->result->types, "%s", kinds->schemas[types[i]]->name);
    }
}

static void count_read(gl_delivery *self, const gl_task *task)
{
    const gl_answer *answer = &task->answer;
    self->result->articles++;
    self->result->bytes += task->text.len;
    self->result->records += answer->found.records;
    self->result->failed += answer->status != GOLCHIN_OK || answer->found.failures;
    count_types(self, task);
    tell_messages(self, task);
    if (answer->status != GOLCHIN_OK)
        gl_counts_add(&self->result->causes, "%s", gl_status_text((golchin_status)answer->status));
    if (answer->status != GOLCHIN_OK)
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s", task->path.start,
                     gl_answer_reason(answer));
    warn(self, task);
}

static void switch_off(const gl_delivery *self, uint32_t index)
{
    gl_registered extractor;
    gl_registry_get(self->registry, index, &extractor);
    gl_registry_switch_off(self->registry, index);
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR,
                 "extractor %s failed on %d articles in a row and is switched off; mend it, or let "
                 "it go on with --keep-going",
                 extractor.name, GL_RUN_PATIENCE);
}

static bool count_failures(gl_delivery *self, const gl_task *task)
{
    golchin_slice rest = gl_bytes_slice(&task->answer.failures);
    uint32_t index;
    const char *why;
    bool is_off = false;
    while (gl_remark_next(&rest, &index, &why)) {
        uint32_t streak = gl_streaks_add(self->streaks, index, self->result->articles);
        if (streak == 0)
            continue;
        gl_registered failed;
        gl_registry_get(self->registry, index, &failed);
        gl_counts_add(&self->result->causes, "extractor %s failed", failed.name);
        if (streak < GL_RUN_PATIENCE || self->options->keep_going)
            continue;
        switch_off(self, index);
        is_off = true;
    }
    return is_off;
}

static void write(gl_delivery *self, const gl_task *task)
{
    gl_sinks_write(self->sinks, gl_parcel_pack(self->parcel, task), &self->error);
    self->uncommitted++;
}

void gl_delivery_commit(gl_delivery *self)
{
    if (self->error.status == GOLCHIN_OK && self->uncommitted > 0)
        gl_sinks_commit(self->sinks, &self->error);
    self->uncommitted = 0;
    self->committed_at = gl_clock();
}

bool gl_deliver(gl_delivery *self, const gl_task *task)
{
    check_id(self, task);
    if (task->id.len > 0 && self->error.status == GOLCHIN_OK)
        write(self, task);
    if (self->uncommitted >= COMMIT_ARTICLES ||
        (self->uncommitted > 0 && gl_clock() - self->committed_at > commit_interval))
        gl_delivery_commit(self);
    if (!task->is_read) {
        count_unread(self, task);
        return false;
    }
    count_read(self, task);
    return count_failures(self, task);
}

bool gl_delivery_is_blocked(const gl_delivery *self)
{
    return self->error.status != GOLCHIN_OK;
}

golchin_status gl_delivery_finish(gl_delivery *self, golchin_error *error)
{
    warn_of_repeated(self);
    gl_repeats_tell(self->repeats, &self->options->log);
    gl_delivery_commit(self);
    gl_counts_sort(&self->result->types);
    if (self->error.status != GOLCHIN_CLOSED)
        return self->error.status == GOLCHIN_OK
                   ? GOLCHIN_OK
                   : gl_fail(error, self->error.status, "%s", self->error.text);
    self->result->is_closed = true;
    return GOLCHIN_OK;
}
