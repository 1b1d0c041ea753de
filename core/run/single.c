// The file is taken as a run takes it. There is one task, and whoever asks for a second one has
// found that there are more articles.
#include "run/single.h"

#include "base/error.h"
#include "base/slice.h"
#include "run/intake.h"

typedef struct taking {
    gl_single *single;
    uint64_t count;
    golchin_status status;
    golchin_error *error;
} taking;

static gl_task *begin(void *context)
{
    taking *self = context;
    return self->count++ == 0 ? gl_window_next(self->single->window) : NULL;
}

static bool end(void *context, gl_task *task, golchin_status status, const golchin_error *error)
{
    taking *self = context;
    self->status = status;
    if (status != GOLCHIN_OK)
        gl_fail(self->error, status, "%s: %s", task->path.start, error->text);
    else
        self->single->order = gl_task_order(task);
    return status == GOLCHIN_OK;
}

static golchin_status check_count(const taking *self, const char *path)
{
    if (self->status != GOLCHIN_OK || self->count == 1)
        return self->status;
    return gl_fail(self->error, GOLCHIN_UNREADABLE,
                   self->count == 0 ? "%s: holds no article"
                                    : "%s: holds more than one article; name a file with one",
                   path);
}

golchin_status gl_single_read(gl_single *single, const gl_registry *registry,
                              const gl_source *source, const gl_run_options *options,
                              golchin_error *error)
{
    if (!single->window) {
        single->window = gl_window_new(1, 0);
        single->kinds = gl_kinds_new(registry, &options->fields);
    }
    taking self = {.single = single, .error = error};
    gl_intake intake = {
        .registry = registry,
        .options = options,
        .kinds = single->kinds,
        .begin = begin,
        .end = end,
        .context = &self,
    };
    gl_source taken = *source;
    const gl_kind *kind = NULL;
    golchin_slice name = GL_LITERAL("stdin");
    if (!taken.is_stdin)
        name = gl_sources_name(single->kinds, taken.path, &kind);
    taken.kind = taken.kind ? taken.kind : kind;
    taken.id = taken.id.len ? taken.id : name;
    gl_intake_take(&intake, &taken);
    return check_count(&self, source->path);
}

void gl_single_free(gl_single *single)
{
    gl_window_free(single->window);
    gl_kinds_free(single->kinds);
    *single = (gl_single){0};
}
