// Rows keep their order and get numbers behind those that are there. Extractors and recipes that
// both databases have are one. Of an article that both have, the one that is there stays, unless
// the other has other bytes and comes from a later run.
#include "merge.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "merge_types.h"
#include "schema.h"
#include "statements.h"

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
        status = merge_add_types(self, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < sizeof steps / sizeof *steps; i++)
        status = database_run(self, steps[i], error);
    if (status == GOLCHIN_OK)
        status = merge_copy_facts(self, error);
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
