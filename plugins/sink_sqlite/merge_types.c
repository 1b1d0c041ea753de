// The columns of a table may stand in another order in the input, and either may have some that the
// other lacks.
#include "merge_types.h"

#include "statements.h"
#include "types.h"

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

// Only the first statement is run: who made the input may have put others behind it.
static golchin_status make_table(struct database *self, const char *sql, golchin_error *error)
{
    sqlite3_stmt *statement = NULL;
    golchin_status status = database_prepare(self, sql, &statement, error);
    if (status == GOLCHIN_OK)
        status = database_step(self, statement, error);
    sqlite3_finalize(statement);
    return status;
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
        status = make_table(self, sql, error);
    query = sqlite3_mprintf("SELECT name, type FROM pragma_table_info(%Q, 'input')", table);
    if (status == GOLCHIN_OK)
        status = each_row(self, query, table, add_column, error);
    sqlite3_free(query);
    return status == GOLCHIN_OK ? type_make_view(self, table, error) : status;
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
    // The map has columns of its own, whose names slots may have.
    sqlite3_str *cells = sqlite3_str_new(self->handle);
    char *query = sqlite3_mprintf(
        "SELECT name FROM pragma_table_info(%Q, 'input') WHERE name <> 'id'", table);
    if (status == GOLCHIN_OK)
        status = database_prepare(self, query, &rows, error);
    while (database_next(self, rows, &status, error)) {
        sqlite3_str_appendf(columns, ", \"%w\"", sqlite3_column_text(rows, 0));
        sqlite3_str_appendf(cells, ", t.\"%w\"", sqlite3_column_text(rows, 0));
    }
    sqlite3_finalize(rows);
    sqlite3_free(query);
    char *names = sqlite3_str_finish(columns), *values = sqlite3_str_finish(cells);
    if (status == GOLCHIN_OK && has_slots > 0)
        status = database_format(self, error,
                                 "INSERT INTO main.\"%w\" (id%s) SELECT m.new%s FROM record_map m"
                                 " JOIN input.\"%w\" t ON t.id = m.old ORDER BY m.new",
                                 table, names, values, table);
    sqlite3_free(names);
    sqlite3_free(values);
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

golchin_status merge_add_types(struct database *self, golchin_error *error)
{
    return each_type(self, add_table, error);
}

golchin_status merge_copy_facts(struct database *self, golchin_error *error)
{
    return each_type(self, copy_facts, error);
}
