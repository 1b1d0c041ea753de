// One task takes article after article.
#include "run/walk.h"

#include "run/intake.h"

typedef struct walker {
    const gl_walk *walk;
    gl_intake intake;
    gl_window *window; // of one task, which never enters it
} walker;

static bool accepts(void *context, golchin_slice id)
{
    const gl_walk *walk = ((const walker *)context)->walk;
    return !walk->accepts || walk->accepts(walk->context, id);
}

static gl_task *begin(void *context)
{
    const walker *self = context;
    return gl_window_next(self->window);
}

static bool end(void *context, gl_task *task, golchin_status status, const golchin_error *error)
{
    const gl_walk *walk = ((const walker *)context)->walk;
    return walk->article(walk->context, task, status, error);
}

static bool take(void *context, const gl_source *source)
{
    walker *self = context;
    return gl_intake_take(&self->intake, source);
}

static void fault(void *context, const char *message)
{
    const gl_walk *walk = ((const walker *)context)->walk;
    walk->fault(walk->context, message);
}

void gl_walk_articles(const gl_walk *walk)
{
    const gl_run_options *options = walk->options;
    gl_kinds *kinds = gl_kinds_new(walk->registry, &options->fields);
    walker self = {
        .walk = walk,
        .intake = {.registry = walk->registry,
                   .options = options,
                   .kinds = kinds,
                   .accepts = accepts,
                   .begin = begin,
                   .end = end,
                   .context = &self},
        .window = gl_window_new(1, 0),
    };
    gl_sources_walk(options->paths, options->path_count,
                    &(gl_source_visitor){
                        .article = take,
                        .fault = fault,
                        .context = &self,
                        .kinds = kinds,
                        .log = walk->log,
                    });
    gl_window_free(self.window);
    gl_kinds_free(kinds);
}
