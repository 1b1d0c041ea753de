// The name tells what a file is, and where it does not, how it begins. What nobody recognizes is an
// article as it stands.
#include "run/intake.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/container.h"
#include "run/reader.h"

bool gl_intake_accepts(const gl_intake *self, golchin_slice id)
{
    return !self->accepts || self->accepts(self->context, id);
}

static bool lose(gl_intake *self, const gl_source *source, golchin_status status,
                 const golchin_error *error)
{
    if (!gl_intake_accepts(self, source->id))
        return true;
    gl_task *task = self->begin(self->context);
    if (!task)
        return false;
    gl_task_name(task, gl_slice_of(source->path), source->id);
    return self->end(self->context, task, status, error);
}

static bool take_article(gl_intake *self, const gl_kind *kind, gl_stream *stream)
{
    if (!gl_intake_accepts(self, self->source->id))
        return true;
    golchin_error error = {0};
    gl_task *task = self->begin(self->context);
    if (!task)
        return false;
    gl_task_name(task, gl_slice_of(self->source->path), self->source->id);
    task->kind = kind;
    uint64_t start = gl_clock();
    golchin_status status =
        gl_read_stream(&task->text, &stream->stream, self->options->max_size, &error);
    self->waited += gl_clock() - start;
    return self->end(self->context, task, status, &error);
}

static bool take_container(gl_intake *self, const gl_kind *kind, gl_stream *stream)
{
    const gl_source *source = self->source;
    const gl_box box = {
        .intake = self,
        .kind = kind,
        .path = gl_slice_of(source->path),
        .id = source->id,
        .prefix = source->is_named ? gl_slice(NULL, 0) : source->id,
        .is_named = source->is_named,
    };
    return gl_box_take(&box, stream);
}

// Whoever names such a file expects articles in it.
static void warn_of_json(const gl_intake *self)
{
    const gl_source *source = self->source;
    if (source->is_named && gl_text_ends_in(source->path, ".json"))
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s: does not begin as articles in JSON do, so it is read as text; an article "
                     "is one object in one line, or one in an array",
                     source->path);
}

static bool take_stream(gl_intake *self, gl_stream *stream)
{
    golchin_error error = {0};
    const gl_kind *kind = self->source->kind;
    golchin_status status =
        kind ? GOLCHIN_OK : gl_kinds_recognize(self->kinds, stream, &kind, &error);
    if (status != GOLCHIN_OK)
        return lose(self, self->source, status, &error);
    if (!kind)
        warn_of_json(self);
    return kind && gl_kind_is_container(kind) ? take_container(self, kind, stream)
                                              : take_article(self, kind, stream);
}

bool gl_intake_take(gl_intake *self, const gl_source *source)
{
    gl_stream stream;
    golchin_error error = {0};
    uint64_t start = gl_clock();
    golchin_status status = gl_stream_open(&stream, source->is_stdin ? NULL : source->path, &error);
    self->waited = gl_clock() - start;
    stream.idle = self->idle;
    stream.idle_context = self->context;
    self->source = source;
    self->stream = &stream;
    self->unpacked = 0;
    self->is_bomb = false;
    bool goes_on =
        status == GOLCHIN_OK ? take_stream(self, &stream) : lose(self, source, status, &error);
    self->stream = NULL;
    gl_stream_close(&stream);
    if (self->ahead)
        gl_ahead_note(self->ahead, self->waited);
    return goes_on;
}

double gl_intake_progress(const gl_intake *self)
{
    if (!self->source)
        return 0;
    double done = 0;
    if (self->stream && self->stream->stream.length > 0)
        done = (double)self->stream->taken / (double)self->stream->stream.length;
    return self->source->begin + self->source->share * (done < 1 ? done : 1);
}
