// An article that is there keeps its row. Its records go when its bytes have changed; otherwise
// only those of the extractors that have looked at it again.
#include "articles.h"
#include "findings.h"

#include <stdlib.h>
#include <string.h>

enum { DIGEST_SIZE = 17 };

/// An article as the database has it.
struct known {
    int64_t id; // 0: it is not there
    bool is_same;
    int64_t recipe;
};

// ---- opening ----

static void *zeroed(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (!memory)
        abort();
    return memory;
}

static golchin_status open_output(struct articles *self, golchin_error *error)
{
    const golchin_output *output = self->output;
    golchin_status status = GOLCHIN_OK;
    self->makers = zeroed(output->maker_count, sizeof *self->makers);
    self->add_facts = zeroed(output->schema_count, sizeof(sqlite3_stmt *));
    for (size_t i = 0; status == GOLCHIN_OK && i < output->maker_count; i++)
        status = recipes_add_maker(&self->recipes, self->database, &output->makers[i],
                                   &self->makers[i], error);
    for (size_t i = 0; status == GOLCHIN_OK && i < output->schema_count; i++) {
        status = type_add(self->database, output->schemas[i], error);
        if (status == GOLCHIN_OK)
            status =
                finding_prepare(self->database, output->schemas[i], &self->add_facts[i], error);
    }
    return status;
}

static golchin_status prepare_all(struct articles *self, bool has_search, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
#define PREPARE_STATEMENT(name, sql)                                                               \
    if (status == GOLCHIN_OK)                                                                      \
        status = database_prepare(self->database, sql, &self->name, error);
    ARTICLE_STATEMENTS(PREPARE_STATEMENT)
#undef PREPARE_STATEMENT
    if (status == GOLCHIN_OK && has_search)
        status = database_prepare(self->database, "DELETE FROM search WHERE rowid = ?1",
                                  &self->drop_words, error);
    if (status == GOLCHIN_OK && has_search)
        status =
            database_prepare(self->database, "INSERT INTO search (rowid, words) VALUES (?1, ?2)",
                             &self->add_words, error);
    return status;
}

static golchin_status begin_run(struct articles *self, golchin_error *error)
{
    golchin_status status =
        database_format(self->database, error,
                        "INSERT INTO run (golchin, arguments, started)"
                        " VALUES (%Q, %Q, strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now'))",
                        self->output->version, self->output->arguments);
    self->run = sqlite3_last_insert_rowid(self->database->handle);
    return status;
}

golchin_status articles_open(struct articles *self, struct database *database,
                             const golchin_output *output, const struct settings *settings,
                             golchin_error *error)
{
    *self =
        (struct articles){.database = database, .output = output, .has_text = settings->has_text};
    golchin_status status = recipes_load(&self->recipes, database, error);
    if (status == GOLCHIN_OK)
        status = open_output(self, error);
    if (status == GOLCHIN_OK)
        status = prepare_all(self, settings->has_search, error);
    return status == GOLCHIN_OK ? begin_run(self, error) : status;
}

void articles_close(struct articles *self)
{
#define FINALIZE_STATEMENT(name, sql) sqlite3_finalize(self->name);
    ARTICLE_STATEMENTS(FINALIZE_STATEMENT)
#undef FINALIZE_STATEMENT
    sqlite3_finalize(self->drop_words);
    sqlite3_finalize(self->add_words);
    for (size_t i = 0; self->add_facts && i < self->output->schema_count; i++)
        sqlite3_finalize(self->add_facts[i]);
    free(self->add_facts);
    free(self->makers);
    recipes_free(&self->recipes);
}

// ---- looking up ----

static void write_digest(char text[DIGEST_SIZE], uint64_t digest)
{
    sqlite3_snprintf(DIGEST_SIZE, text, "%016llx", (unsigned long long)digest);
}

static golchin_status find(struct articles *self, golchin_slice id, uint64_t digest,
                           struct known *known, bool *is_repeated, golchin_error *error)
{
    char wanted[DIGEST_SIZE];
    write_digest(wanted, digest);
    *known = (struct known){0};
    database_bind(self->find, 1, id);
    golchin_status status = GOLCHIN_OK;
    if (database_next(self->database, self->find, &status, error)) {
        const char *its = (const char *)sqlite3_column_text(self->find, 1);
        known->id = sqlite3_column_int64(self->find, 0);
        known->is_same = its && strcmp(its, wanted) == 0;
        known->recipe = sqlite3_column_int64(self->find, 2);
        *is_repeated = sqlite3_column_int64(self->find, 3) == self->run;
    }
    sqlite3_reset(self->find);
    return status;
}

golchin_status articles_look_up(struct articles *self, golchin_slice id, uint64_t digest,
                                bool *wanted, golchin_error *error)
{
    struct known known;
    bool is_repeated;
    golchin_status status = find(self, id, digest, &known, &is_repeated, error);
    if (status != GOLCHIN_OK || !known.is_same)
        return status;
    const struct recipe *recipe = recipes_find(&self->recipes, known.recipe);
    for (size_t i = 0; i < self->output->maker_count; i++) {
        if (recipe_has(recipe, self->makers[i]))
            wanted[i] = false;
    }
    return GOLCHIN_OK;
}

// ---- making room ----

static golchin_status drop(struct articles *self, sqlite3_stmt *statement, int64_t article,
                           const char *extractor, golchin_error *error)
{
    sqlite3_bind_int64(statement, 1, article);
    if (extractor)
        sqlite3_bind_text(statement, 2, extractor, -1, SQLITE_STATIC);
    return database_step(self->database, statement, error);
}

static golchin_status drop_old(struct articles *self, const golchin_article *article,
                               const struct known *known, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    if (!known->is_same) {
        status = drop(self, self->drop_records, known->id, NULL, error);
        return status == GOLCHIN_OK ? drop(self, self->drop_errors, known->id, NULL, error)
                                    : status;
    }
    for (size_t i = 0; status == GOLCHIN_OK && i < self->output->maker_count; i++) {
        const char *name = self->output->makers[i].name;
        if (!article->is_done[i])
            continue;
        status = drop(self, self->drop_records_of, known->id, name, error);
        if (status == GOLCHIN_OK)
            status = drop(self, self->drop_errors_of, known->id, name, error);
    }
    return status;
}

// ---- the article itself ----

static golchin_status make_recipe(struct articles *self, const golchin_article *article,
                                  const struct known *known, int64_t *recipe, golchin_error *error)
{
    int64_t *done = zeroed(self->output->maker_count, sizeof *done);
    size_t count = 0;
    for (size_t i = 0; i < self->output->maker_count; i++) {
        if (article->is_done[i])
            done[count++] = self->makers[i];
    }
    const struct recipe *old = known->is_same ? recipes_find(&self->recipes, known->recipe) : NULL;
    golchin_status status =
        recipes_extend(&self->recipes, self->database, old, done, count, recipe, error);
    free(done);
    return status;
}

static golchin_status put_row(struct articles *self, const golchin_article *article,
                              struct known *known, int64_t recipe, golchin_error *error)
{
    char digest[DIGEST_SIZE];
    write_digest(digest, article->digest);
    sqlite3_stmt *row = known->id ? self->update : self->insert;
    if (known->id)
        sqlite3_bind_int64(row, 1, known->id);
    else
        database_bind(row, 1, article->id);
    database_bind(row, 2, article->path);
    database_bind_or_null(row, 3, article->date);
    if (article->is_read) {
        sqlite3_bind_int64(row, 4, (int64_t)article->length);
        sqlite3_bind_text(row, 5, digest, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 6, recipe);
    } else {
        for (int i = 4; i <= 6; i++)
            sqlite3_bind_null(row, i);
    }
    sqlite3_bind_int64(row, 7, self->run);
    database_bind_or_null(row, 8, self->has_text ? article->text : (golchin_slice){0});
    golchin_status status = database_step(self->database, row, error);
    if (!known->id)
        known->id = sqlite3_last_insert_rowid(self->database->handle);
    return status;
}

static golchin_status put_words(struct articles *self, const golchin_article *article,
                                const struct known *known, bool is_new, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    if (!self->add_words || (known->is_same && !is_new))
        return GOLCHIN_OK;
    if (!is_new)
        status = drop(self, self->drop_words, known->id, NULL, error);
    if (status != GOLCHIN_OK || article->folded.len == 0)
        return status;
    sqlite3_bind_int64(self->add_words, 1, known->id);
    database_bind(self->add_words, 2, article->folded);
    return database_step(self->database, self->add_words, error);
}

// ---- the whole ----

static golchin_status write_read(struct articles *self, const golchin_article *article,
                                 struct known *known, golchin_error *error)
{
    int64_t recipe = 0;
    bool is_new = known->id == 0;
    golchin_status status = make_recipe(self, article, known, &recipe, error);
    if (status == GOLCHIN_OK && !is_new)
        status = drop_old(self, article, known, error);
    if (status == GOLCHIN_OK)
        status = put_row(self, article, known, recipe, error);
    if (status == GOLCHIN_OK)
        status = put_words(self, article, known, is_new, error);
    return status == GOLCHIN_OK ? findings_add(self, article, known->id, error) : status;
}

// Of an article that cannot be read today, what was found in it before is still the best there is;
// the next run that can read it looks at it again.
static golchin_status write_unread(struct articles *self, const golchin_article *article,
                                   struct known *known, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    if (known->id) {
        status = drop(self, self->drop_reading_errors, known->id, NULL, error);
        if (status == GOLCHIN_OK)
            status = drop(self, self->forget_recipe, known->id, NULL, error);
    } else
        status = put_row(self, article, known, 0, error);
    return status == GOLCHIN_OK ? findings_add(self, article, known->id, error) : status;
}

golchin_status articles_write(struct articles *self, const golchin_article *article,
                              golchin_error *error)
{
    struct known known;
    bool is_repeated = false;
    golchin_status status = find(self, article->id, article->digest, &known, &is_repeated, error);
    if (status != GOLCHIN_OK)
        return status;
    self->count++;
    self->repeated += is_repeated;
    return article->is_read ? write_read(self, article, &known, error)
                            : write_unread(self, article, &known, error);
}
