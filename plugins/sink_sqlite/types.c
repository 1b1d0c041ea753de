// One table a record type, whose columns are its slots. A slot that a type gets later becomes a
// column; one that it loses stays, empty from then on.
#include "types.h"

#include <string.h>

#include "schema.h"
#include "statements.h"

static bool begins_with(const char *name, const char *beginning)
{
    return strncmp(name, beginning, strlen(beginning)) == 0;
}

static bool ends_in(const char *name, const char *ending)
{
    size_t len = strlen(name), ending_len = strlen(ending);
    return len >= ending_len && strcmp(name + len - ending_len, ending) == 0;
}

char *type_table_name(const char *type)
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

char *type_column_name(const char *slot)
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
        return schema_is_strict() ? "ANY" : "NUMERIC";
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
    }
    if (database_next(self, statement, &status, error))
        *type = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
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
    char *column = type_column_name(slot->name), *there;
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
    while (database_next(self, statement, &status, error))
        sqlite3_str_appendf(columns, ", f.\"%w\"", sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    *list = sqlite3_str_finish(columns);
    return status;
}

golchin_status type_make_view(struct database *self, const char *table, golchin_error *error)
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

golchin_status type_add(struct database *self, const golchin_schema *schema, golchin_error *error)
{
    char *table = type_table_name(schema->name);
    golchin_status status =
        database_format(self, error,
                        "CREATE TABLE IF NOT EXISTS main.\"%w\" ("
                        " id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE) %s",
                        table, schema_is_strict() ? "STRICT" : "");
    bool is_changed = false;
    for (size_t i = 0; status == GOLCHIN_OK && i < schema->slot_count; i++)
        status = add_column(self, table, &schema->slots[i], &is_changed, error);
    if (status == GOLCHIN_OK && is_changed)
        status = type_make_view(self, table, error);
    sqlite3_free(table);
    return status;
}
