// There are a handful of extractors and of sets, so they are kept in memory and looked for one
// after the other.
#include "recipes.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "statements.h"

static void *grow(void *items, size_t count, size_t size)
{
    void *grown = realloc(items, (count + 1) * size);
    if (!grown)
        abort();
    return grown;
}

static void keep_extractor(struct recipes *self, int64_t id, const char *name)
{
    self->extractors = grow(self->extractors, self->extractor_count, sizeof *self->extractors);
    char *copy = strdup(name);
    if (!copy)
        abort();
    self->extractors[self->extractor_count++] = (struct extractor){id, copy};
}

static struct recipe *keep_recipe(struct recipes *self, int64_t id)
{
    self->items = grow(self->items, self->count, sizeof *self->items);
    self->items[self->count] = (struct recipe){.id = id};
    return &self->items[self->count++];
}

static void insert_sorted(struct recipe *recipe, int64_t extractor)
{
    recipe->extractors = grow(recipe->extractors, recipe->count, sizeof *recipe->extractors);
    size_t at = recipe->count++;
    for (; at > 0 && recipe->extractors[at - 1] > extractor; at--)
        recipe->extractors[at] = recipe->extractors[at - 1];
    recipe->extractors[at] = extractor;
}

// ---- loading ----

static golchin_status load_extractors(struct recipes *self, struct database *database,
                                      golchin_error *error)
{
    sqlite3_stmt *rows = NULL;
    golchin_status status =
        database_prepare(database, "SELECT id, name FROM extractor", &rows, error);
    while (database_next(database, rows, &status, error))
        keep_extractor(self, sqlite3_column_int64(rows, 0),
                       (const char *)sqlite3_column_text(rows, 1));
    sqlite3_finalize(rows);
    return status;
}

static golchin_status load_recipes(struct recipes *self, struct database *database,
                                   golchin_error *error)
{
    sqlite3_stmt *rows = NULL;
    golchin_status status = database_prepare(
        database,
        "SELECT r.id, e.extractor FROM recipe r LEFT JOIN recipe_extractor e ON e.recipe = r.id"
        " ORDER BY r.id, e.extractor",
        &rows, error);
    struct recipe *last = NULL;
    while (database_next(database, rows, &status, error)) {
        int64_t id = sqlite3_column_int64(rows, 0);
        if (!last || last->id != id)
            last = keep_recipe(self, id);
        if (sqlite3_column_type(rows, 1) != SQLITE_NULL)
            insert_sorted(last, sqlite3_column_int64(rows, 1));
    }
    sqlite3_finalize(rows);
    return status;
}

golchin_status recipes_load(struct recipes *self, struct database *database, golchin_error *error)
{
    *self = (struct recipes){0};
    golchin_status status = load_extractors(self, database, error);
    return status == GOLCHIN_OK ? load_recipes(self, database, error) : status;
}

void recipes_free(struct recipes *self)
{
    for (size_t i = 0; i < self->extractor_count; i++)
        free(self->extractors[i].name);
    for (size_t i = 0; i < self->count; i++)
        free(self->items[i].extractors);
    free(self->extractors);
    free(self->items);
    *self = (struct recipes){0};
}

// ---- asking ----

const struct recipe *recipes_find(const struct recipes *self, int64_t id)
{
    for (size_t i = self->count; i-- > 0;) { // the latest is the likeliest
        if (self->items[i].id == id)
            return &self->items[i];
    }
    return NULL;
}

bool recipe_has(const struct recipe *recipe, int64_t extractor)
{
    for (size_t i = 0; recipe && i < recipe->count; i++) {
        if (recipe->extractors[i] == extractor)
            return true;
    }
    return false;
}

const char *recipes_name(const struct recipes *self, int64_t extractor)
{
    for (size_t i = 0; i < self->extractor_count; i++) {
        if (self->extractors[i].id == extractor)
            return self->extractors[i].name;
    }
    return "";
}

// ---- adding ----

golchin_status recipes_add_maker(struct recipes *self, struct database *database,
                                 const golchin_maker *maker, int64_t *id, golchin_error *error)
{
    char fingerprint[17], *query;
    sqlite3_snprintf(sizeof fingerprint, fingerprint, "%016llx",
                     (unsigned long long)maker->fingerprint);
    query = sqlite3_mprintf("SELECT id FROM extractor WHERE name = %Q AND fingerprint = %Q",
                            maker->name, fingerprint);
    golchin_status status = database_number(database, query, 0, id, error);
    sqlite3_free(query);
    if (status != GOLCHIN_OK || *id)
        return status;
    status = database_format(database, error,
                             "INSERT INTO extractor (name, version, fingerprint)"
                             " VALUES (%Q, %Q, %Q)",
                             maker->name, maker->version, fingerprint);
    *id = sqlite3_last_insert_rowid(database->handle);
    keep_extractor(self, *id, maker->name);
    return status;
}

static bool is_replaced(const struct recipes *self, int64_t extractor, const int64_t *done,
                        size_t count)
{
    const char *name = recipes_name(self, extractor);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(recipes_name(self, done[i]), name) == 0)
            return true;
    }
    return false;
}

static bool is_same(const struct recipe *a, const struct recipe *b)
{
    return a->count == b->count && (a->count == 0 || memcmp(a->extractors, b->extractors,
                                                            a->count * sizeof *a->extractors) == 0);
}

static golchin_status store(struct recipes *self, struct database *database,
                            const struct recipe *wanted, int64_t *id, golchin_error *error)
{
    golchin_status status = database_run(database, "INSERT INTO recipe (id) VALUES (NULL)", error);
    *id = sqlite3_last_insert_rowid(database->handle);
    for (size_t i = 0; status == GOLCHIN_OK && i < wanted->count; i++)
        status =
            database_format(database, error, "INSERT INTO recipe_extractor VALUES (%lld, %lld)",
                            (long long)*id, (long long)wanted->extractors[i]);
    struct recipe *kept = keep_recipe(self, *id);
    for (size_t i = 0; i < wanted->count; i++)
        insert_sorted(kept, wanted->extractors[i]);
    return status;
}

golchin_status recipes_extend(struct recipes *self, struct database *database,
                              const struct recipe *old, const int64_t *done, size_t count,
                              int64_t *id, golchin_error *error)
{
    struct recipe wanted = {0};
    for (size_t i = 0; old && i < old->count; i++) {
        if (!is_replaced(self, old->extractors[i], done, count))
            insert_sorted(&wanted, old->extractors[i]);
    }
    for (size_t i = 0; i < count; i++)
        insert_sorted(&wanted, done[i]);
    golchin_status status = GOLCHIN_OK;
    size_t at = self->count;
    while (at > 0 && !is_same(&self->items[at - 1], &wanted))
        at--;
    if (at > 0)
        *id = self->items[at - 1].id;
    else
        status = store(self, database, &wanted, id, error);
    free(wanted.extractors);
    return status;
}
