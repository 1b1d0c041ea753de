// One article at a time: what was found in it is counted, shown where it is wrong, and forgotten.
#include "evaluate/eval.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "evaluate/extracted.h"
#include "evaluate/gold.h"
#include "run/walk.h"

typedef struct evaluation {
    gl_registry *registry;
    const gl_eval_options *options;
    gl_eval *out;
    gl_gold gold;
    // The article at hand.
    const char *path;
    const gl_gold_article *article;
    const gl_score *score;
    gl_decoded decoded; // its text; empty: it was none
} evaluation;

static bool is_wanted(const gl_eval_options *options, const char *type)
{
    for (size_t i = 0; i < options->type_count; i++) {
        if (strcmp(options->types[i], type) == 0)
            return true;
    }
    return options->type_count == 0;
}

static bool has_score(const gl_eval *eval, const char *type)
{
    for (size_t i = 0; i < eval->scores.count; i++) {
        if (strcmp(eval->scores.items[i].type->name, type) == 0)
            return true;
    }
    return false;
}

static golchin_status add_type(evaluation *self, const char *name, golchin_error *error)
{
    const gl_eval_options *options = self->options;
    if (!is_wanted(options, name) || has_score(self->out, name))
        return GOLCHIN_OK;
    const gl_schema *schema = gl_registry_schema(self->registry, name);
    const gl_scoring_type *type = gl_scoring_of(options->scoring, name, schema);
    gl_score_init(gl_vector_add(&self->out->scores), type, schema);
    if (schema)
        return gl_scoring_check(type, schema, options->scoring_path, error);
    gl_log_write(&options->log, GOLCHIN_LOG_WARNING,
                 "no loaded extractor makes records of type '%s', so all in the gold are missed; "
                 "load one with -x",
                 name);
    return GOLCHIN_OK;
}

static golchin_status find_types(evaluation *self, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < self->gold.articles.count; i++) {
        const gl_facts *facts = &self->gold.articles.items[i].facts;
        for (size_t j = 0; status == GOLCHIN_OK && j < facts->list.count; j++)
            status = add_type(self, facts->list.items[j].type, error);
    }
    return status;
}

static gl_fact_list of_type(const gl_facts *facts, const char *type)
{
    gl_fact_list list = {0};
    for (size_t i = 0; i < facts->list.count; i++) {
        if (strcmp(facts->list.items[i].type, type) == 0)
            gl_vector_push(&list, &facts->list.items[i]);
    }
    return list;
}

// What was found tells its place in bytes; gold has words to look for.
static gl_passage find_passage(const evaluation *self, const gl_fact *gold, const gl_fact *found,
                               const char *slot)
{
    const gl_field *field = found && slot ? gl_fact_field(found, slot) : NULL;
    if (field && field->span.end > field->span.begin)
        return gl_passage_at(&self->decoded, field->span);
    if (found)
        return gl_passage_at(&self->decoded, found->span);
    return gold->evidence ? gl_passage_find(&self->decoded, gl_slice_of(gold->evidence))
                          : (gl_passage){0};
}

static void on_mistake(void *context, gl_mistake_kind kind, const gl_fact *gold,
                       const gl_fact *found, const char *slot)
{
    evaluation *self = context;
    self->options->mistake(self->options->context,
                           &(gl_mistake){
                               .kind = kind,
                               .score = self->score,
                               .article = self->path,
                               .gold_path = self->article->path,
                               .gold = gold,
                               .found = found,
                               .slot = slot,
                               .passage = find_passage(self, gold, found, slot),
                           });
}

static void score_article(evaluation *self, const gl_facts *found)
{
    for (size_t i = 0; i < self->out->scores.count; i++) {
        gl_score *score = &self->out->scores.items[i];
        gl_fact_list wanted = of_type(&self->article->facts, score->type->name);
        gl_fact_list made = of_type(found, score->type->name);
        self->score = score;
        gl_score_add(score, &wanted, &made, self->options->mistake ? on_mistake : NULL, self);
        gl_vector_free(&wanted);
        gl_vector_free(&made);
    }
}

// False: it has no records, so that all of its gold is missed.
static bool extract(evaluation *self, const gl_task *task, gl_facts *found)
{
    golchin_error error = {0};
    uint32_t failures = 0;
    const gl_order order = gl_task_order(task);
    golchin_status status = gl_facts_extract(found, self->registry, &order, &failures, &error);
    const gl_text *text = gl_registry_text(self->registry);
    if (text)
        self->decoded = text->decoded;
    if (status != GOLCHIN_OK)
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s", self->path, error.text);
    return status == GOLCHIN_OK && failures == 0;
}

static void try_article(evaluation *self, const gl_task *task, bool is_read)
{
    gl_facts found;
    gl_facts_init(&found);
    self->decoded = (gl_decoded){0};
    self->out->articles++;
    bool is_whole = is_read && extract(self, task, &found);
    self->out->failed += !is_whole;
    score_article(self, &found);
    gl_facts_deinit(&found);
}

static bool take(void *context, const gl_task *task, golchin_status status,
                 const golchin_error *error)
{
    evaluation *self = context;
    gl_gold_article *article = gl_gold_find(&self->gold, gl_task_id(task));
    self->path = task->path.start;
    if (status != GOLCHIN_OK) {
        gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s: %s", self->path, error->text);
        self->out->unreadable += !article;
    }
    if (!article)
        return true;
    if (article->is_read) {
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%s: left out, as another article of this name came before; name fewer paths",
                     self->path);
        return true;
    }
    article->is_read = true;
    self->article = article;
    try_article(self, task, status == GOLCHIN_OK);
    return true;
}

static void fault(void *context, const char *message)
{
    evaluation *self = context;
    self->out->unreadable++;
    gl_log_write(&self->options->log, GOLCHIN_LOG_ERROR, "%s", message);
}

static void count_left_out(evaluation *self)
{
    const gl_gold_article *first = NULL;
    for (size_t i = 0; i < self->gold.articles.count; i++) {
        const gl_gold_article *article = &self->gold.articles.items[i];
        first = first || article->is_read ? first : article;
        self->out->without_article += !article->is_read;
    }
    if (first)
        gl_log_write(&self->options->log, GOLCHIN_LOG_WARNING,
                     "%" PRIu64 " of %zu files of gold left out, as their articles are not below "
                     "the paths; the first is %s",
                     self->out->without_article, self->gold.articles.count, first->path);
}

golchin_status gl_eval_run(gl_registry *registry, const gl_eval_options *options, gl_eval *out,
                           golchin_error *error)
{
    *out = (gl_eval){0};
    evaluation self = {.registry = registry, .options = options, .out = out};
    golchin_status status = gl_gold_read(&self.gold, options->gold_folder, registry, error);
    if (status == GOLCHIN_OK)
        status = find_types(&self, error);
    if (status == GOLCHIN_OK) {
        gl_walk_articles(&(gl_walk){.registry = registry,
                                    .options = options->reading,
                                    .article = take,
                                    .fault = fault,
                                    .context = &self});
        count_left_out(&self);
    }
    gl_gold_free(&self.gold);
    return status;
}

void gl_eval_free(gl_eval *eval)
{
    for (size_t i = 0; i < eval->scores.count; i++)
        gl_score_free(&eval->scores.items[i]);
    gl_vector_free(&eval->scores);
}
