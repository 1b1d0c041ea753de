// The tables that all databases have: what they are, and whether those that are there are these.
#include "schema.h"

#include "statements.h"

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

static golchin_status make_tables(struct database *self, golchin_error *error)
{
    const char *strict = schema_is_strict() ? "STRICT" : "", *also = schema_is_strict() ? "," : "";
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

// SQLite has them since 3.37; what is older cannot read them.
bool schema_is_strict(void)
{
    return sqlite3_libversion_number() >= 3037000;
}
