// Rows keep their order and get numbers behind those that are there. Extractors and recipes that
// both databases have are one. Of an article that both have, the one that is there stays, unless
// the other has other bytes and comes from a later run.
#include "merge.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "schema.h"

// Which articles of the input are taken, and their new numbers; then what goes with them. Each
// `_map` leads from a number of the input to one of the result.
static const char choose_articles[] =
    "CREATE TEMP TABLE article_map AS SELECT i.id AS old,"
    "  i.id + (SELECT coalesce(max(id), 0) FROM main.article) AS new"
    " FROM input.article i LEFT JOIN main.article m ON m.name = i.name"
    " WHERE m.id IS NULL OR (i.digest IS NOT NULL AND i.digest IS NOT m.digest AND"
    "  (m.digest IS NULL OR (SELECT started FROM input.run WHERE id = i.run) >"
    "   (SELECT started FROM main.run WHERE id = m.run)))"
    " ORDER BY i.id;"
    "CREATE UNIQUE INDEX temp.article_map_old ON article_map (old);"
    "DELETE FROM main.article WHERE name IN"
    " (SELECT name FROM input.article WHERE id IN (SELECT old FROM article_map));";

static const char map_runs[] =
    "CREATE TEMP TABLE run_map AS SELECT id AS old,"
    "  id + (SELECT coalesce(max(id), 0) FROM main.run) AS new FROM input.run WHERE id IN"
    " (SELECT run FROM input.article WHERE id IN (SELECT old FROM article_map) UNION"
    "  SELECT run FROM input.error WHERE article IN (SELECT old FROM article_map));"
    "INSERT INTO main.run (id, golchin, arguments, started, finished, articles, records, errors)"
    " SELECT new, golchin, arguments, started, finished, articles, records, errors"
    " FROM input.run JOIN run_map ON old = id;";

static const char map_extractors[] =
    "INSERT OR IGNORE INTO main.extractor (name, version, fingerprint)"
    " SELECT name, version, fingerprint FROM input.extractor ORDER BY id;"
    "CREATE TEMP TABLE extractor_map AS SELECT i.id AS old, m.id AS new"
    " FROM input.extractor i JOIN main.extractor m USING (name, fingerprint);";

// Two recipes are the same when their extractors, written one behind the other, are.
static const char map_recipes[] =
    "CREATE TEMP TABLE recipe_map AS SELECT id AS old, NULL AS new,"
    "  (SELECT group_concat(new) FROM (SELECT x.new FROM input.recipe_extractor e"
    "    JOIN extractor_map x ON x.old = e.extractor WHERE e.recipe = r.id ORDER BY x.new)) AS list"
    " FROM input.recipe r;"
    "UPDATE recipe_map SET new = (SELECT min(id) FROM main.recipe r WHERE list IS"
    "  (SELECT group_concat(extractor) FROM (SELECT extractor FROM main.recipe_extractor e"
    "    WHERE e.recipe = r.id ORDER BY extractor)));"
    "UPDATE recipe_map SET new = old + (SELECT coalesce(max(id), 0) FROM main.recipe)"
    " WHERE new IS NULL;"
    "INSERT OR IGNORE INTO main.recipe (id) SELECT new FROM recipe_map;"
    "INSERT OR IGNORE INTO main.recipe_extractor (recipe, extractor)"
    " SELECT r.new, x.new FROM input.recipe_extractor e JOIN recipe_map r ON r.old = e.recipe"
    " JOIN extractor_map x ON x.old = e.extractor;";

static const char copy_rows[] =
    "INSERT INTO main.article (id, name, path, date, bytes, digest, recipe, run, text)"
    " SELECT a.new, i.name, i.path, i.date, i.bytes, i.digest, r.new, n.new, i.text"
    " FROM article_map a JOIN input.article i ON i.id = a.old"
    " LEFT JOIN recipe_map r ON r.old = i.recipe JOIN run_map n ON n.old = i.run ORDER BY a.new;"
    "CREATE TEMP TABLE record_map AS SELECT r.id AS old,"
    "  r.id + (SELECT coalesce(max(id), 0) FROM main.record) AS new, a.new AS article"
    " FROM input.record r JOIN article_map a ON a.old = r.article ORDER BY r.id;"
    "CREATE UNIQUE INDEX temp.record_map_old ON record_map (old);"
    "INSERT INTO main.record (id, article, type, extractor, rule)"
    " SELECT m.new, m.article, r.type, x.new, r.rule FROM record_map m"
    " JOIN input.record r ON r.id = m.old JOIN extractor_map x ON x.old = r.extractor"
    " ORDER BY m.new;"
    "INSERT INTO main.span (record, slot, byte_begin, byte_end, char_begin, char_end, text_begin,"
    "  text_end, resolved)"
    " SELECT m.new, s.slot, s.byte_begin, s.byte_end, s.char_begin, s.char_end, s.text_begin,"
    "  s.text_end, s.resolved"
    " FROM record_map m JOIN input.span s ON s.record = m.old ORDER BY m.new;"
    "INSERT INTO main.error (article, extractor, message, run)"
    " SELECT a.new, x.new, e.message, n.new FROM input.error e JOIN article_map a"
    " ON a.old = e.article LEFT JOIN extractor_map x ON x.old = e.extractor"
    " JOIN run_map n ON n.old = e.run ORDER BY e.id;";

static const char drop_maps[] = "DROP TABLE IF EXISTS temp.article_map;"
                                "DROP TABLE IF EXISTS temp.run_map;"
                                "DROP TABLE IF EXISTS temp.extractor_map;"
                                "DROP TABLE IF EXISTS temp.recipe_map;"
                                "DROP TABLE IF EXISTS temp.record_map;";

// ---- the tables of record types ----

// Calls `visit` with the first two columns of each row; all rows are read before.
typedef golchin_status visit_row(struct database *, const char *table, const char *first,
                                 const char *second, golchin_error *error);

static golchin_status each_row(struct database *self, const char *sql, const char *table,
                               visit_row *visit, golchin_error *error)
{
    char **cells = NULL;
    int rows, columns;
    golchin_status status = GOLCHIN_OK;
    if (sqlite3_get_table(self->handle, sql, &cells, &rows, &columns, NULL) != SQLITE_OK)
        return database_fail(self, error);
    for (int i = 1; status == GOLCHIN_OK && i <= rows; i++)
        status = visit(self, table, cells[i * columns], cells[i * columns + 1], error);
    sqlite3_free_table(cells);
    return status;
}

static golchin_status add_column(struct database *self, const char *table, const char *column,
                                 const char *type, golchin_error *error)
{
    int64_t count, same;
    char *query = sqlite3_mprintf(
        "SELECT count(*) FROM pragma_table_info(%Q, 'main') WHERE name = %Q", table, column);
    char *typed = sqlite3_mprintf("SELECT count(*) FROM pragma_table_info(%Q, 'main')"
                                  " WHERE name = %Q AND type = %Q",
                                  table, column, type);
    golchin_status status = database_number(self, query, 0, &count, error);
    if (status == GOLCHIN_OK)
        status = database_number(self, typed, 0, &same, error);
    sqlite3_free(query);
    sqlite3_free(typed);
    if (status != GOLCHIN_OK || (count && same))
        return status;
    if (count)
        return database_refuse(self, GOLCHIN_BAD_SCHEMA, error,
                               "column %s of table %s has another type there; extract both with "
                               "the same extractors",
                               column, table);
    return database_format(self, error, "ALTER TABLE main.\"%w\" ADD COLUMN \"%w\" %s", table,
                           column, type);
}

// `sql` made the table there, with all columns that it has got since.
static golchin_status add_table(struct database *self, const char *unused, const char *table,
                                const char *sql, golchin_error *error)
{
    (void)unused;
    int64_t count;
    char *query = sqlite3_mprintf("SELECT count(*) FROM main.sqlite_master WHERE name = %Q", table);
    golchin_status status = database_number(self, query, 0, &count, error);
    sqlite3_free(query);
    if (status == GOLCHIN_OK && count == 0)
        status = database_run(self, sql, error);
    query = sqlite3_mprintf("SELECT name, type FROM pragma_table_info(%Q, 'input')", table);
    if (status == GOLCHIN_OK)
        status = each_row(self, query, table, add_column, error);
    sqlite3_free(query);
    return status == GOLCHIN_OK ? schema_make_view(self, table, error) : status;
}

// The columns of a table of the input in its order, which may not be that of the result.
static golchin_status copy_facts(struct database *self, const char *unused, const char *table,
                                 const char *sql, golchin_error *error)
{
    (void)unused;
    (void)sql;
    int64_t has_slots;
    char *count = sqlite3_mprintf("SELECT count(*) - 1 FROM pragma_table_info(%Q, 'input')", table);
    golchin_status status = database_number(self, count, 0, &has_slots, error);
    sqlite3_free(count);
    sqlite3_stmt *rows = NULL;
    sqlite3_str *columns = sqlite3_str_new(self->handle);
    char *query = sqlite3_mprintf(
        "SELECT name FROM pragma_table_info(%Q, 'input') WHERE name <> 'id'", table);
    if (status == GOLCHIN_OK)
        status = database_prepare(self, query, &rows, error);
    while (status == GOLCHIN_OK && sqlite3_step(rows) == SQLITE_ROW)
        sqlite3_str_appendf(columns, ", \"%w\"", sqlite3_column_text(rows, 0));
    sqlite3_finalize(rows);
    sqlite3_free(query);
    char *list = sqlite3_str_finish(columns);
    if (status == GOLCHIN_OK && has_slots > 0)
        status = database_format(self, error,
                                 "INSERT INTO main.\"%w\" (id%s) SELECT m.new%s FROM record_map m"
                                 " JOIN input.\"%w\" t ON t.id = m.old ORDER BY m.new",
                                 table, list, list, table);
    sqlite3_free(list);
    return status;
}

static golchin_status each_type(struct database *self, visit_row *visit, golchin_error *error)
{
    return each_row(self,
                    "SELECT name, sql FROM input.sqlite_master t WHERE type = 'table'"
                    " AND name NOT IN ('article', 'span', 'error') AND EXISTS"
                    " (SELECT 1 FROM input.sqlite_master WHERE type = 'view'"
                    "  AND name = t.name || '_view') ORDER BY rowid",
                    NULL, visit, error);
}

// ---- one input ----

static golchin_status copy_words(struct database *self, const char *path, golchin_error *error)
{
    int64_t both;
    golchin_status status =
        database_number(self,
                        "SELECT (SELECT count(*) FROM main.sqlite_master WHERE name = 'search') +"
                        " 2 * (SELECT count(*) FROM input.sqlite_master WHERE name = 'search')",
                        0, &both, error);
    if (status == GOLCHIN_OK && both == 3)
        return database_run(self,
                            "INSERT INTO main.search (rowid, words) SELECT a.new, s.words"
                            " FROM article_map a JOIN input.search s ON s.rowid = a.old"
                            " ORDER BY a.new",
                            error);
    if (status == GOLCHIN_OK && both == 1) {
        char message[512];
        snprintf(message, sizeof message,
                 "%.400s has no index of words, so its articles are not "
                 "found by them",
                 path);
        database_warn(self, message);
    }
    return status;
}

static golchin_status copy_all(struct database *self, const char *path, golchin_error *error)
{
    static const char *const steps[] = {choose_articles, map_runs, map_extractors, map_recipes,
                                        copy_rows};
    golchin_status status = schema_check(self, "input", path, error);
    if (status == GOLCHIN_OK)
        status = each_type(self, add_table, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < sizeof steps / sizeof *steps; i++)
        status = database_run(self, steps[i], error);
    if (status == GOLCHIN_OK)
        status = each_type(self, copy_facts, error);
    if (status == GOLCHIN_OK)
        status = copy_words(self, path, error);
    if (status == GOLCHIN_OK)
        status = database_run(self, drop_maps, error);
    return status;
}

// Read-only, which takes a URI.
static golchin_status attach(struct database *self, const char *path, golchin_error *error)
{
    sqlite3_str *uri = sqlite3_str_new(self->handle);
    sqlite3_str_appendall(uri, path[0] == '/' ? "file://" : "file:");
    for (const char *at = path; *at; at++) {
        if (strchr("%?#", *at))
            sqlite3_str_appendf(uri, "%%%02X", (unsigned)(unsigned char)*at);
        else
            sqlite3_str_appendchar(uri, 1, *at);
    }
    sqlite3_str_appendall(uri, "?mode=ro");
    char *text = sqlite3_str_finish(uri);
    golchin_status status = database_format(self, NULL, "ATTACH %Q AS input", text);
    sqlite3_free(text);
    if (status == GOLCHIN_OK)
        return status;
    return database_refuse(self, GOLCHIN_UNREADABLE, error,
                           "%s cannot be put into it (%s); name a database of golchin", path,
                           sqlite3_errmsg(self->handle));
}

static golchin_status merge_input(struct database *self, const char *path, golchin_error *error)
{
    struct stat about, own;
    if (stat(path, &about) != 0 || !S_ISREG(about.st_mode))
        return database_refuse(self, GOLCHIN_NOT_FOUND, error, "%s is no file; name a database",
                               path);
    if (stat(self->path, &own) == 0 && own.st_ino == about.st_ino && own.st_dev == about.st_dev)
        return database_refuse(self, GOLCHIN_USAGE, error,
                               "is named as what it is merged with, too; leave it out");
    golchin_status status = attach(self, path, error);
    if (status != GOLCHIN_OK)
        return status;
    status = database_run(self, "BEGIN IMMEDIATE", error);
    if (status == GOLCHIN_OK)
        status = copy_all(self, path, error);
    if (status == GOLCHIN_OK)
        status = database_run(self, "COMMIT", error);
    if (status != GOLCHIN_OK)
        database_run(self, "ROLLBACK", NULL);
    database_run(self, "DETACH input", NULL);
    return status;
}

golchin_status merge(void *instance, const golchin_host *host, const char *path,
                     const char *const *inputs, size_t count, golchin_error *error)
{
    (void)instance;
    struct database database;
    struct settings settings = {.has_text = true, .has_search = true};
    golchin_status status = database_open(&database, host, path, OPEN_JOIN, error);
    if (status != GOLCHIN_OK)
        return status;
    bool is_new = database.is_new;
    status = database_run(&database, "BEGIN IMMEDIATE", error);
    if (status == GOLCHIN_OK)
        status = schema_open(&database, &settings, error);
    if (status == GOLCHIN_OK)
        status = database_run(&database, "COMMIT", error);
    for (size_t i = 0; status == GOLCHIN_OK && i < count; i++)
        status = merge_input(&database, inputs[i], error);
    if (status != GOLCHIN_OK && is_new) {
        database_drop(&database);
        return status;
    }
    golchin_status closed = database_close(&database, status == GOLCHIN_OK, error);
    return status == GOLCHIN_OK ? closed : status;
}
