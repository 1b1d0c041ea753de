// The tables that all databases have, and one table a record type whose columns are its slots. A
// slot that a type gets later becomes a column; one that it loses stays, empty from then on.
#include "schema.h"

#include <string.h>

// STRICT tables keep what has another type out. SQLite has them since 3.37; what is older cannot
// read them.
#define STRICT_SINCE 3037000

static const char tables[] =
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) %s;"
    "CREATE TABLE run ("
    " id INTEGER PRIMARY KEY, golchin TEXT NOT NULL, arguments TEXT NOT NULL,"
    " started TEXT NOT NULL, finished TEXT,"
    " articles INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0,"
    " errors INTEGER NOT NULL DEFAULT 0) %s;"
    "CREATE TABLE extractor ("
    " id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL,"
    " fingerprint TEXT NOT NULL, UNIQUE (name, fingerprint)) %s;"
    "CREATE TABLE recipe (id INTEGER PRIMARY KEY) %s;"
    "CREATE TABLE recipe_extractor ("
    " recipe INTEGER NOT NULL REFERENCES recipe (id),"
    " extractor INTEGER NOT NULL REFERENCES extractor (id),"
    " PRIMARY KEY (recipe, extractor)) WITHOUT ROWID %s %s;"
    "CREATE TABLE article ("
    " id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, path TEXT NOT NULL, date TEXT,"
    " bytes INTEGER, digest TEXT, recipe INTEGER REFERENCES recipe (id),"
    " run INTEGER NOT NULL REFERENCES run (id), text TEXT) %s;"
    "CREATE TABLE record ("
    " id INTEGER PRIMARY KEY,"
    " article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,"
    " type TEXT NOT NULL, extractor INTEGER NOT NULL REFERENCES extractor (id), rule TEXT) %s;"
    "CREATE INDEX record_article ON record (article);"
    "CREATE TABLE span ("
    " record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, slot TEXT NOT NULL,"
    " byte_begin INTEGER NOT NULL, byte_end INTEGER NOT NULL,"
    " char_begin INTEGER NOT NULL, char_end INTEGER NOT NULL,"
    " text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL,"
    " resolved INTEGER NOT NULL,"
    " PRIMARY KEY (record, slot, byte_begin, byte_end)) WITHOUT ROWID %s %s;"
    "CREATE TABLE error ("
    " id INTEGER PRIMARY KEY,"
    " article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,"
    " extractor INTEGER REFERENCES extractor (id),"
    " message TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (id)) %s;"
    "CREATE INDEX error_article ON error (article);";

static const char views[] =
    "CREATE VIEW article_view AS SELECT a.id, a.name, a.path, a.date, a.bytes,"
    " (SELECT count(*) FROM record r WHERE r.article = a.id) AS records,"
    " (SELECT count(*) FROM error e WHERE e.article = a.id) AS errors FROM article a;"
    "CREATE VIEW span_view AS SELECT a.name AS article, r.type, s.record, s.slot,"
    " substr(a.text, s.text_begin + 1, s.text_end - s.text_begin) AS wording, s.resolved"
    " FROM span s JOIN record r ON r.id = s.record JOIN article a ON a.id = r.article;"
    "CREATE VIEW error_view AS SELECT a.name AS article, a.path, x.name AS extractor, e.message"
    " FROM error e JOIN article a ON a.id = e.article LEFT JOIN extractor x ON x.id = e.extractor;"
    "CREATE VIEW rule_view AS SELECT x.name AS extractor, r.rule, r.type, count(*) AS records"
    " FROM record r JOIN extractor x ON x.id = r.extractor GROUP BY 1, 2, 3;";

// Each commit adds a part to the index. Parts are joined when there are sixteen of a size: the
// fewer joins, the less is written again and again.
static const char search[] = "CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'ascii');"
                             "INSERT INTO search (search, rank) VALUES ('automerge', 16);"
                             "CREATE TRIGGER article_search AFTER DELETE ON article"
                             " BEGIN DELETE FROM search WHERE rowid = old.id; END;";

static bool has_strict(void)
{
    return sqlite3_libversion_number() >= STRICT_SINCE;
}

// ---- tables of all databases ----

static golchin_status make_tables(struct database *self, golchin_error *error)
{
    const char *strict = has_strict() ? "STRICT" : "", *also = has_strict() ? "," : "";
    golchin_status status = database_format(self, error, tables, strict, strict, strict, strict,
                                            also, strict, strict, strict, also, strict, strict);
    if (status == GOLCHIN_OK)
        status = database_run(self, views, error);
    return status;
}

// An SQLite that was built without FTS5 has no such module.
static void make_search(struct database *self, struct settings *settings)
{
    if (!settings->has_search || database_run(self, search, NULL) == GOLCHIN_OK)
        return;
    settings->has_search = false;
    database_warn(self, "words cannot be searched, since this SQLite has no FTS5");
}

static golchin_status make(struct database *self, struct settings *settings, golchin_error *error)
{
    golchin_status status = make_tables(self, error);
    if (status != GOLCHIN_OK)
        return status;
    make_search(self, settings);
    return database_format(self, error,
                           "INSERT INTO setting VALUES ('text', %d), ('search', %d);"
                           "PRAGMA application_id = %d; PRAGMA user_version = %d",
                           settings->has_text, settings->has_search, APPLICATION_ID,
                           SCHEMA_VERSION);
}

static golchin_status read_settings(struct database *self, struct settings *settings,
                                    golchin_error *error)
{
    int64_t text, words;
    golchin_status status =
        database_number(self, "SELECT value FROM setting WHERE name = 'text'", 1, &text, error);
    if (status == GOLCHIN_OK)
        status = database_number(self, "SELECT value FROM setting WHERE name = 'search'", 1, &words,
                                 error);
    if (status == GOLCHIN_OK)
        *settings = (struct settings){.has_text = text != 0, .has_search = words != 0};
    return status;
}

golchin_status schema_check(struct database *self, const char *schema, const char *path,
                            golchin_error *error)
{
    int64_t application, version;
    char pragma[64];
    sqlite3_snprintf(sizeof pragma, pragma, "PRAGMA %s.application_id", schema);
    golchin_status status = database_number(self, pragma, 0, &application, error);
    sqlite3_snprintf(sizeof pragma, pragma, "PRAGMA %s.user_version", schema);
    if (status == GOLCHIN_OK)
        status = database_number(self, pragma, 0, &version, error);
    if (status != GOLCHIN_OK)
        return status;
    if (application != APPLICATION_ID)
        return database_refuse(self, GOLCHIN_BAD_SCHEMA, error,
                               "%s is no database of golchin; name another file", path);
    if (version != SCHEMA_VERSION)
        return database_refuse(self, GOLCHIN_BAD_SCHEMA, error,
                               "%s has tables of version %d and this golchin makes version %d; "
                               "extract the articles anew into another file",
                               path, (int)version, SCHEMA_VERSION);
    return GOLCHIN_OK;
}

golchin_status schema_open(struct database *self, struct settings *settings, golchin_error *error)
{
    int64_t count;
    golchin_status status =
        database_number(self, "SELECT count(*) FROM sqlite_master", 0, &count, error);
    if (status != GOLCHIN_OK)
        return status;
    if (count == 0)
        return make(self, settings, error);
    status = schema_check(self, "main", self->path, error);
    return status == GOLCHIN_OK ? read_settings(self, settings, error) : status;
}

// ---- the table of a record type ----

static bool begins_with(const char *name, const char *beginning)
{
    return strncmp(name, beginning, strlen(beginning)) == 0;
}

static bool ends_in(const char *name, const char *ending)
{
    size_t len = strlen(name), ending_len = strlen(ending);
    return len >= ending_len && strcmp(name + len - ending_len, ending) == 0;
}

char *schema_table_name(const char *type)
{
    static const char *const own[] = {"article",          "error",  "extractor", "recipe",
                                      "recipe_extractor", "record", "run",       "search",
                                      "setting",          "span"};
    bool is_own = begins_with(type, "x_") || begins_with(type, "sqlite_") ||
                  begins_with(type, "search_") || ends_in(type, "_view");
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        is_own |= strcmp(type, own[i]) == 0;
    return sqlite3_mprintf("%s%s", is_own ? "x_" : "", type);
}

char *schema_column_name(const char *slot)
{
    bool is_own = strcmp(slot, "id") == 0 || begins_with(slot, "x_");
    return sqlite3_mprintf("%s%s", is_own ? "x_" : "", slot);
}

static const char *column_type(golchin_slot_type type)
{
    switch (type) {
    case GOLCHIN_SLOT_STRING:
    case GOLCHIN_SLOT_ENUM:
        return "TEXT";
    case GOLCHIN_SLOT_INTEGER:
    case GOLCHIN_SLOT_BOOLEAN:
        return "INTEGER";
    case GOLCHIN_SLOT_NUMBER: // a whole one stays whole
        return has_strict() ? "ANY" : "NUMERIC";
    }
    return "ANY";
}

// `*type` gets the type of a column, for sqlite3_free(); NULL: there is no such column.
static golchin_status find_column(struct database *self, const char *table, const char *column,
                                  char **type, golchin_error *error)
{
    sqlite3_stmt *statement = NULL;
    golchin_status status = database_prepare(
        self, "SELECT type FROM pragma_table_info(?1) WHERE name = ?2", &statement, error);
    *type = NULL;
    if (status == GOLCHIN_OK) {
        sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, column, -1, SQLITE_STATIC);
        if (sqlite3_step(statement) == SQLITE_ROW)
            *type = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    return status;
}

// What STRICT does not say. Free with sqlite3_free().
static char *condition_of(const golchin_slot *slot, const char *column)
{
    if (slot->type == GOLCHIN_SLOT_BOOLEAN)
        return sqlite3_mprintf(" CHECK (\"%w\" IN (0, 1))", column);
    if (slot->type == GOLCHIN_SLOT_NUMBER)
        return sqlite3_mprintf(" CHECK (typeof(\"%w\") IN ('integer', 'real', 'null'))", column);
    return sqlite3_mprintf("");
}

static golchin_status add_column(struct database *self, const char *table, const golchin_slot *slot,
                                 bool *is_changed, golchin_error *error)
{
    char *column = schema_column_name(slot->name), *there;
    char *condition = condition_of(slot, column);
    const char *type = column_type(slot->type);
    golchin_status status = find_column(self, table, column, &there, error);
    *is_changed |= !there;
    if (status == GOLCHIN_OK && !there)
        status = database_format(self, error, "ALTER TABLE \"%w\" ADD COLUMN \"%w\" %s%s", table,
                                 column, type, condition);
    else if (status == GOLCHIN_OK && strcmp(there, type) != 0)
        status = database_refuse(self, GOLCHIN_BAD_SCHEMA, error,
                                 "column %s of table %s is %s, and would be %s now; extract into "
                                 "another file",
                                 column, table, there, type);
    sqlite3_free(condition);
    sqlite3_free(there);
    sqlite3_free(column);
    return status;
}

// ", f."kind", f."count"": the columns of a table but for its id.
static golchin_status list_columns(struct database *self, const char *table, char **list,
                                   golchin_error *error)
{
    sqlite3_stmt *statement = NULL;
    sqlite3_str *columns = sqlite3_str_new(self->handle);
    golchin_status status = database_prepare(
        self, "SELECT name FROM pragma_table_info(?1) WHERE name <> 'id'", &statement, error);
    if (status == GOLCHIN_OK)
        sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
    while (status == GOLCHIN_OK && sqlite3_step(statement) == SQLITE_ROW)
        sqlite3_str_appendf(columns, ", f.\"%w\"", sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    *list = sqlite3_str_finish(columns);
    return status;
}

golchin_status schema_make_view(struct database *self, const char *table, golchin_error *error)
{
    char *columns = NULL;
    golchin_status status = list_columns(self, table, &columns, error);
    if (status == GOLCHIN_OK)
        status = database_format(
            self, error,
            "DROP VIEW IF EXISTS main.\"%w_view\";"
            "CREATE VIEW main.\"%w_view\" AS SELECT f.id AS record, a.name AS article%s,"
            " (SELECT substr(a.text, s.text_begin + 1, s.text_end - s.text_begin) FROM span s"
            "  WHERE s.record = f.id AND s.slot = 'record' ORDER BY s.byte_begin LIMIT 1)"
            " AS wording, x.name AS extractor, r.rule"
            " FROM \"%w\" f JOIN record r ON r.id = f.id JOIN article a ON a.id = r.article"
            " JOIN extractor x ON x.id = r.extractor",
            table, table, columns ? columns : "", table);
    sqlite3_free(columns);
    return status;
}

golchin_status schema_add_type(struct database *self, const golchin_schema *schema,
                               golchin_error *error)
{
    char *table = schema_table_name(schema->name);
    golchin_status status =
        database_format(self, error,
                        "CREATE TABLE IF NOT EXISTS main.\"%w\" ("
                        " id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE) %s",
                        table, has_strict() ? "STRICT" : "");
    bool is_changed = false;
    for (size_t i = 0; status == GOLCHIN_OK && i < schema->slot_count; i++)
        status = add_column(self, table, &schema->slots[i], &is_changed, error);
    if (status == GOLCHIN_OK && is_changed)
        status = schema_make_view(self, table, error);
    sqlite3_free(table);
    return status;
}
