// Everything is read, as only that shows what can be: one task takes article after article.
#include "run/survey.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "run/intake.h"

typedef struct surveyor {
    gl_survey *survey;
    const gl_run_options *options;
    gl_window *window; // of one task, which never enters it
} surveyor;

static bool accepts(void *context, golchin_slice id)
{
    const surveyor *self = context;
    return gl_shard_holds(&self->options->shard, id);
}

static bool is_over(const surveyor *self)
{
    const gl_run_options *options = self->options;
    return gl_run_is_interrupted() ||
           (options->limit && self->survey->articles + self->survey->unreadable >= options->limit);
}

static gl_task *begin(void *context)
{
    const surveyor *self = context;
    return is_over(self) ? NULL : gl_window_next(self->window);
}

static gl_survey_row *row_of(gl_survey *survey, const gl_task *task)
{
    char source[sizeof survey->rows.items->source];
    const char *kind = task->kind ? task->kind->name : "text";
    if (task->container && task->container != task->kind)
        snprintf(source, sizeof source, "%s/%s", task->container->name, kind);
    else
        snprintf(source, sizeof source, "%s", kind);
    for (size_t i = 0; i < survey->rows.count; i++) {
        if (strcmp(survey->rows.items[i].source, source) == 0)
            return &survey->rows.items[i];
    }
    gl_survey_row *row = gl_vector_add(&survey->rows);
    memcpy(row->source, source, sizeof source);
    return row;
}

static void count(gl_survey *survey, const gl_task *task)
{
    gl_survey_row *row = row_of(survey, task);
    row->articles++;
    row->bytes += task->text.len;
    survey->articles++;
    survey->bytes += task->text.len;
}

static bool end(void *context, gl_task *task, golchin_status status, const golchin_error *error)
{
    const surveyor *self = context;
    if (status == GOLCHIN_LIMIT && gl_run_is_interrupted())
        return false;
    if (status == GOLCHIN_OK) {
        count(self->survey, task);
    } else {
        *(status == GOLCHIN_TOO_LARGE ? &self->survey->failed : &self->survey->unreadable) += 1;
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s", task->path.start,
                     error->text);
    }
    return !is_over(self);
}

static void fault(void *context, const char *message)
{
    const surveyor *self = context;
    self->survey->unreadable++;
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", message);
}

typedef struct walk {
    gl_intake intake;
    surveyor surveyor;
} walk;

static bool take_source(void *context, const gl_source *source)
{
    walk *self = context;
    return gl_intake_take(&self->intake, source);
}

static void fault_of_source(void *context, const char *message)
{
    walk *self = context;
    fault(&self->surveyor, message);
}

void gl_survey_make(gl_survey *survey, const gl_registry *registry, const gl_run_options *options)
{
    gl_kinds *kinds = gl_kinds_new(registry, &options->fields);
    walk self = {
        .intake = {.registry = registry,
                   .options = options,
                   .kinds = kinds,
                   .accepts = accepts,
                   .begin = begin,
                   .end = end},
        .surveyor = {.survey = survey, .options = options, .window = gl_window_new(1, 0)},
    };
    self.intake.context = &self.surveyor;
    gl_sources_walk(
        options->paths, options->path_count,
        &(gl_source_visitor){
            .article = take_source, .fault = fault_of_source, .context = &self, .kinds = kinds});
    survey->interrupted = gl_run_is_interrupted();
    gl_window_free(self.surveyor.window);
    gl_kinds_free(kinds);
}

void gl_survey_free(gl_survey *survey)
{
    gl_vector_free(&survey->rows);
}
