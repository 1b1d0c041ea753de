// One article after the other: read, extract, write. A fault in one is its own: it is told, written
// as an `error` record and counted, and the next one follows.
#include "run/run.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#include "base/error.h"
#include "base/hash.h"
#include "base/slice.h"
#include "run/reader.h"
#include "run/sources.h"

typedef struct run {
    gl_registry *registry;
    const gl_run_options *options;
    gl_run_result *result;
    gl_reader reader;
    double start;
    gl_strings *ids;   // those that came; NULL when there is one path only
    uint64_t repeated; // articles whose id came before
    FILE *out;
    int write_errno; // of the first write that failed
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
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void write_bytes(void *context, golchin_slice bytes)
{
    run *self = context;
    if (self->write_errno || bytes.len == 0)
        return;
    if (fwrite_unlocked(bytes.start, 1, bytes.len, self->out) != bytes.len)
        self->write_errno = errno ? errno : EIO;
}

static void fault(void *context, const char *message)
{
    run *self = context;
    self->result->unreadable++;
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", message);
}

static void check_id(run *self, const gl_source *source)
{
    if (!self->ids)
        return;
    uint32_t known = gl_strings_count(self->ids);
    if (gl_strings_add(self->ids, source->id) <= known && self->repeated++ == 0)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s: another article has the id '%.*s' too; name the folder above both to "
                     "tell them apart",
                     source->path, GL_SLICE_ARGS(source->id));
}

// One warning tells how it comes; a thousand would hide all others.
static void warn_of_repeated(const run *self)
{
    if (self->repeated > 1)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%" PRIu64 " articles in all have an id that came before", self->repeated);
}

// An article that was not read: its record says so, that nobody takes it for one without facts.
static void refuse(run *self, const gl_source *source, const golchin_error *error)
{
    if (error->status == GOLCHIN_TOO_LARGE) {
        self->result->articles++;
        self->result->failed++;
    } else {
        self->result->unreadable++;
    }
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", error->text);
    gl_error_write(source->id, NULL, error->text, write_bytes, self);
}

static void warn(run *self, const char *path, const gl_article_result *found)
{
    const gl_log *log = &self->options->log;
    if (self->reader.len == 0)
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

static const char *remedy_for(golchin_status status)
{
    if (status == GOLCHIN_NOT_TEXT)
        return "; leave it out, or name its encoding with --encoding";
    return "";
}

static void extract(run *self, const gl_source *source)
{
    golchin_error error = {0};
    gl_article_result found = {0};
    golchin_slice bytes = {self->reader.bytes, self->reader.len};
    golchin_status status =
        gl_registry_extract(self->registry, source->id, bytes, self->options->encoding, write_bytes,
                            self, &found, &error);
    self->result->articles++;
    self->result->bytes += bytes.len;
    self->result->records += found.records;
    if (status != GOLCHIN_OK)
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s%s", source->path, error.text,
                     remedy_for(status));
    if (status != GOLCHIN_OK || found.failures)
        self->result->failed++;
    warn(self, source->path, &found);
}

static bool take(void *context, const gl_source *source)
{
    run *self = context;
    if (interrupted)
        return false;
    golchin_error error = {0};
    golchin_status status = gl_reader_read(&self->reader, source, self->options->max_size, &error);
    if (status == GOLCHIN_LIMIT)
        return false;
    check_id(self, source);
    if (status == GOLCHIN_OK)
        extract(self, source);
    else
        refuse(self, source, &error);
    self->result->seconds = now() - self->start;
    if (self->options->progress)
        self->options->progress(self->options->context, self->result);
    return !self->write_errno && !interrupted;
}

// EPIPE is no fault: the reader has all it wants.
static golchin_status finish_output(run *self, golchin_error *error)
{
    if (!self->write_errno && fflush(self->out) != 0)
        self->write_errno = errno;
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

golchin_status gl_run(gl_registry *registry, const gl_run_options *options, FILE *out,
                      gl_run_result *result, golchin_error *error)
{
    *result = (gl_run_result){0};
    run self = {
        .registry = registry, .options = options, .result = result, .start = now(), .out = out};
    if (options->path_count > 1)
        self.ids = gl_strings_new();
    gl_sources_walk(options->paths, options->path_count,
                    &(gl_source_visitor){.article = take, .fault = fault, .context = &self});
    warn_of_repeated(&self);
    golchin_status status = finish_output(&self, error);
    gl_strings_free(self.ids);
    gl_reader_free(&self.reader);
    result->interrupted = interrupted != 0;
    interrupted = 0;
    result->seconds = now() - self.start;
    return status;
}
