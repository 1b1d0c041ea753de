// Articles come here in input order whoever extracted them, so that what is written, told and
// decided is the same for any number of workers.
#include "run/delivery.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "base/error.h"
#include "base/hash.h"
#include "run/remark.h"

struct gl_delivery {
    gl_registry *registry;
    const gl_run_options *options;
    gl_run_result *result;
    FILE *out;
    int write_errno;   // of the first write that failed
    gl_strings *ids;   // those that came; NULL when there is one path only
    uint64_t repeated; // articles whose id came before
    uint32_t extractor_count;
    uint64_t *failed_at; // of each extractor: the article that it failed on last, by number,
    uint32_t *streaks;   // and on how many in a row
};

gl_delivery *gl_delivery_new(gl_registry *registry, const gl_run_options *options, FILE *out,
                             gl_run_result *result)
{
    gl_delivery *self = gl_alloc(sizeof *self);
    *self = (gl_delivery){.registry = registry, .options = options, .result = result, .out = out};
    if (options->path_count > 1)
        self->ids = gl_strings_new();
    gl_registered extractor;
    while (gl_registry_get(registry, self->extractor_count, &extractor))
        self->extractor_count++;
    size_t count = self->extractor_count + (size_t)1;
    self->failed_at = gl_alloc(gl_array_size(count, sizeof *self->failed_at));
    self->streaks = gl_alloc(gl_array_size(count, sizeof *self->streaks));
    memset(self->failed_at, 0, count * sizeof *self->failed_at);
    memset(self->streaks, 0, count * sizeof *self->streaks);
    return self;
}

void gl_delivery_free(gl_delivery *self)
{
    if (!self)
        return;
    gl_strings_free(self->ids);
    free(self->failed_at);
    free(self->streaks);
    free(self);
}

static void write_lines(gl_delivery *self, const gl_bytes *lines)
{
    if (self->write_errno || lines->len == 0)
        return;
    if (fwrite_unlocked(lines->start, 1, lines->len, self->out) != lines->len)
        self->write_errno = errno ? errno : EIO;
}

static golchin_slice remarks(const gl_bytes *bytes)
{
    return gl_slice(bytes->start, bytes->len);
}

static void tell_messages(const gl_delivery *self, const gl_answer *answer)
{
    golchin_slice rest = remarks(&answer->messages);
    uint32_t level;
    const char *message;
    while (gl_remark_next(&rest, &level, &message))
        gl_log_write(&self->options->log, (int)level, "%s", message);
}

static void check_id(gl_delivery *self, const gl_task *task)
{
    if (!self->ids || task->id.len == 0)
        return;
    golchin_slice id = gl_task_id(task);
    uint32_t known = gl_strings_count(self->ids);
    if (gl_strings_add(self->ids, id) <= known && self->repeated++ == 0)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s: another article has the id '%.*s' too; name the folder above both to "
                     "tell them apart",
                     task->path.start, GL_SLICE_ARGS(id));
}

// One warning tells how it comes; a thousand would hide all others.
static void warn_of_repeated(const gl_delivery *self)
{
    if (self->repeated > 1)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%" PRIu64 " articles in all have an id that came before", self->repeated);
}

static const char *remedy_for(int32_t status)
{
    if (status == GOLCHIN_NOT_TEXT)
        return "; leave it out, or name its encoding with --encoding";
    return "";
}

static void warn(const gl_delivery *self, const gl_task *task)
{
    const gl_log *log = &self->options->log;
    const gl_article_result *found = &task->answer.found;
    const char *path = task->path.start;
    if (task->text.len == 0)
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
    if (task->answer.status == GOLCHIN_TOO_LARGE) {
        self->result->articles++;
        self->result->failed++;
    } else {
        self->result->unreadable++;
    }
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", gl_answer_reason(&task->answer));
}

static void count_read(gl_delivery *self, const gl_task *task)
{
    const gl_answer *answer = &task->answer;
    self->result->articles++;
    self->result->bytes += task->text.len;
    self->result->records += answer->found.records;
    self->result->failed += answer->status != GOLCHIN_OK || answer->found.failures;
    tell_messages(self, answer);
    if (answer->status != GOLCHIN_OK)
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s%s", task->path.start,
                     gl_answer_reason(answer), remedy_for(answer->status));
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
    golchin_slice rest = remarks(&task->answer.failures);
    uint32_t index;
    const char *why;
    bool is_off = false;
    while (gl_remark_next(&rest, &index, &why)) {
        if (index >= self->extractor_count)
            continue;
        bool is_next = self->failed_at[index] + 1 == self->result->articles;
        self->streaks[index] = is_next ? self->streaks[index] + 1 : 1;
        self->failed_at[index] = self->result->articles;
        if (self->streaks[index] < GL_RUN_PATIENCE || self->options->keep_going)
            continue;
        switch_off(self, index);
        is_off = true;
    }
    return is_off;
}

bool gl_deliver(gl_delivery *self, const gl_task *task)
{
    check_id(self, task);
    write_lines(self, &task->answer.lines);
    if (!task->is_read) {
        count_unread(self, task);
        return false;
    }
    count_read(self, task);
    return count_failures(self, task);
}

bool gl_delivery_is_blocked(const gl_delivery *self)
{
    return self->write_errno != 0;
}

golchin_status gl_delivery_finish(gl_delivery *self, golchin_error *error)
{
    warn_of_repeated(self);
    if (!self->write_errno && (fflush(self->out) != 0 || ferror(self->out)))
        self->write_errno = errno ? errno : EIO;
    if (!self->write_errno)
        return GOLCHIN_OK;
    if (self->write_errno == EPIPE) {
        self->result->is_closed = true;
        return GOLCHIN_OK;
    }
    return gl_fail(error, GOLCHIN_UNWRITABLE,
                   "cannot be written (%s); free some space or write elsewhere",
                   strerror(self->write_errno));
}
