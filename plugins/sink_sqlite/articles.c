// An article that is there keeps its row. Its records go when its bytes have changed; otherwise
// only those of the extractors that have looked at it again.
#include "articles.h"

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

static golchin_status prepare_fact(struct articles *self, const golchin_schema *schema,
                                   sqlite3_stmt **out, golchin_error *error)
{
    char *table = schema_table_name(schema->name);
    sqlite3_str *sql = sqlite3_str_new(self->database->handle);
    sqlite3_str_appendf(sql, "INSERT INTO \"%w\" (id", table);
    for (size_t i = 0; i < schema->slot_count; i++) {
        char *column = schema_column_name(schema->slots[i].name);
        sqlite3_str_appendf(sql, ", \"%w\"", column);
        sqlite3_free(column);
    }
    sqlite3_str_appendall(sql, ") VALUES (?");
    for (size_t i = 0; i < schema->slot_count; i++)
        sqlite3_str_appendall(sql, ", ?");
    sqlite3_str_appendall(sql, ")");
    char *text = sqlite3_str_finish(sql);
    golchin_status status = database_prepare(self->database, text, out, error);
    sqlite3_free(text);
    sqlite3_free(table);
    return status;
}

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
        status = schema_add_type(self->database, output->schemas[i], error);
        if (status == GOLCHIN_OK)
            status = prepare_fact(self, output->schemas[i], &self->add_facts[i], error);
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

static void bind(sqlite3_stmt *statement, int index, golchin_slice text)
{
    if (text.len > 0)
        sqlite3_bind_text64(statement, index, text.start, text.len, SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_text(statement, index, "", 0, SQLITE_STATIC);
}

static void bind_or_null(sqlite3_stmt *statement, int index, golchin_slice text)
{
    if (text.len > 0)
        bind(statement, index, text);
    else
        sqlite3_bind_null(statement, index);
}

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
    bind(self->find, 1, id);
    int code = sqlite3_step(self->find);
    if (code == SQLITE_ROW) {
        const char *its = (const char *)sqlite3_column_text(self->find, 1);
        known->id = sqlite3_column_int64(self->find, 0);
        known->is_same = its && strcmp(its, wanted) == 0;
        known->recipe = sqlite3_column_int64(self->find, 2);
        *is_repeated = sqlite3_column_int64(self->find, 3) == self->run;
    }
    golchin_status status = GOLCHIN_OK;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        status = database_fail(self->database, error);
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
        bind(row, 1, article->id);
    bind(row, 2, article->path);
    bind_or_null(row, 3, article->date);
    if (article->is_read) {
        sqlite3_bind_int64(row, 4, (int64_t)article->length);
        sqlite3_bind_text(row, 5, digest, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 6, recipe);
    } else {
        for (int i = 4; i <= 6; i++)
            sqlite3_bind_null(row, i);
    }
    sqlite3_bind_int64(row, 7, self->run);
    bind_or_null(row, 8, self->has_text ? article->text : (golchin_slice){0});
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
    bind(self->add_words, 2, article->folded);
    return database_step(self->database, self->add_words, error);
}

// ---- what was found in it ----

static int64_t maker_row(const struct articles *self, const golchin_maker *maker)
{
    return self->makers[maker - self->output->makers];
}

static void bind_value(sqlite3_stmt *statement, int index, const golchin_value *value)
{
    switch (value->kind) {
    case GOLCHIN_NONE:
        sqlite3_bind_null(statement, index);
        return;
    case GOLCHIN_STRING:
        bind(statement, index, value->as.string);
        return;
    case GOLCHIN_INTEGER:
        sqlite3_bind_int64(statement, index, value->as.integer);
        return;
    case GOLCHIN_DECIMAL:
        sqlite3_bind_double(statement, index, value->as.decimal);
        return;
    case GOLCHIN_BOOLEAN:
        sqlite3_bind_int(statement, index, value->as.boolean);
        return;
    }
}

static golchin_status add_spans(struct articles *self, int64_t record, const char *slot,
                                const golchin_places *places, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    sqlite3_stmt *row = self->add_span;
    for (size_t i = 0; status == GOLCHIN_OK && i < places->count; i++) {
        const golchin_place *place = &places->items[i];
        sqlite3_bind_int64(row, 1, record);
        sqlite3_bind_text(row, 2, slot, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 3, (int64_t)place->byte_begin);
        sqlite3_bind_int64(row, 4, (int64_t)place->byte_end);
        sqlite3_bind_int64(row, 5, (int64_t)place->char_begin);
        sqlite3_bind_int64(row, 6, (int64_t)place->char_end);
        sqlite3_bind_int64(row, 7, (int64_t)place->text_begin);
        sqlite3_bind_int64(row, 8, (int64_t)place->text_end);
        sqlite3_bind_int(row, 9, place->is_resolved);
        status = database_step(self->database, row, error);
    }
    return status;
}

static golchin_status add_slots(struct articles *self, int64_t record, const golchin_fact *fact,
                                golchin_error *error)
{
    size_t type = 0;
    while (self->output->schemas[type] != fact->schema)
        type++;
    sqlite3_stmt *row = self->add_facts[type];
    sqlite3_bind_int64(row, 1, record);
    for (size_t i = 0; i < fact->schema->slot_count; i++)
        bind_value(row, (int)i + 2, &fact->values[i]);
    golchin_status status = database_step(self->database, row, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < fact->schema->slot_count; i++)
        status = add_spans(self, record, fact->schema->slots[i].name, &fact->places[i], error);
    return status;
}

static golchin_status add_fact(struct articles *self, int64_t article, const golchin_fact *fact,
                               golchin_error *error)
{
    sqlite3_stmt *row = self->add_record;
    sqlite3_bind_int64(row, 1, article);
    sqlite3_bind_text(row, 2, fact->schema->name, -1, SQLITE_STATIC);
    sqlite3_bind_int64(row, 3, maker_row(self, fact->maker));
    sqlite3_bind_text(row, 4, fact->rule, -1, SQLITE_STATIC);
    golchin_status status = database_step(self->database, row, error);
    int64_t record = sqlite3_last_insert_rowid(self->database->handle);
    if (status == GOLCHIN_OK)
        status = add_spans(self, record, "record", &fact->whole, error);
    if (status == GOLCHIN_OK)
        status = add_slots(self, record, fact, error);
    self->records++;
    return status;
}

static golchin_status add_fault(struct articles *self, int64_t article, const golchin_fault *fault,
                                golchin_error *error)
{
    sqlite3_stmt *row = self->add_error;
    sqlite3_bind_int64(row, 1, article);
    if (fault->maker)
        sqlite3_bind_int64(row, 2, maker_row(self, fault->maker));
    else
        sqlite3_bind_null(row, 2);
    sqlite3_bind_text(row, 3, fault->message, -1, SQLITE_STATIC);
    sqlite3_bind_int64(row, 4, self->run);
    self->errors++;
    return database_step(self->database, row, error);
}

static golchin_status add_all(struct articles *self, const golchin_article *article, int64_t id,
                              golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fact_count; i++)
        status = add_fact(self, id, &article->facts[i], error);
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fault_count; i++)
        status = add_fault(self, id, &article->faults[i], error);
    return status;
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
    return status == GOLCHIN_OK ? add_all(self, article, known->id, error) : status;
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
    return status == GOLCHIN_OK ? add_all(self, article, known->id, error) : status;
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
