// Everything is read, as only that shows what can be.
#include "run/survey.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "run/interrupt.h"
#include "run/walk.h"

typedef struct surveyor {
    gl_survey *survey;
    const gl_run_options *options;
    uint64_t taken; // articles, readable or not
} surveyor;

static bool accepts(void *context, golchin_slice id)
{
    const surveyor *self = context;
    return gl_shard_holds(&self->options->shard, id);
}

static bool is_over(const surveyor *self)
{
    const gl_run_options *options = self->options;
    return gl_is_interrupted() || (options->limit && self->taken >= options->limit);
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

static bool take(void *context, const gl_task *task, golchin_status status,
                 const golchin_error *error)
{
    surveyor *self = context;
    if (status == GOLCHIN_LIMIT && gl_is_interrupted())
        return false;
    self->taken++;
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

void gl_survey_make(gl_survey *survey, const gl_registry *registry, const gl_run_options *options)
{
    surveyor self = {.survey = survey, .options = options};
    gl_walk_articles(&(gl_walk){.registry = registry,
                                .options = options,
                                .accepts = accepts,
                                .article = take,
                                .fault = fault,
                                .context = &self,
                                .log = &options->log});
    survey->interrupted = gl_is_interrupted();
}

void gl_survey_free(gl_survey *survey)
{
    gl_vector_free(&survey->rows);
}
