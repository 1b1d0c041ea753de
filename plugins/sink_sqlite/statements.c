// What fails is told with the file that it failed in.
#include "statements.h"

#include <stdarg.h>
#include <stdlib.h>

golchin_status database_run(struct database *self, const char *sql, golchin_error *error)
{
    if (sqlite3_exec(self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
        return GOLCHIN_OK;
    return database_fail(self, error);
}

golchin_status database_format(struct database *self, golchin_error *error, const char *sql, ...)
{
    va_list arguments;
    va_start(arguments, sql);
    char *text = sqlite3_vmprintf(sql, arguments);
    va_end(arguments);
    if (!text)
        abort();
    golchin_status status = database_run(self, text, error);
    sqlite3_free(text);
    return status;
}

golchin_status database_prepare(struct database *self, const char *sql, sqlite3_stmt **out,
                                golchin_error *error)
{
    if (sqlite3_prepare_v3(self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL) ==
        SQLITE_OK)
        return GOLCHIN_OK;
    return database_fail(self, error);
}

void database_bind(sqlite3_stmt *statement, int index, golchin_slice text)
{
    if (text.len > 0)
        sqlite3_bind_text64(statement, index, text.start, text.len, SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_text(statement, index, "", 0, SQLITE_STATIC);
}

void database_bind_or_null(sqlite3_stmt *statement, int index, golchin_slice text)
{
    if (text.len > 0)
        database_bind(statement, index, text);
    else
        sqlite3_bind_null(statement, index);
}

golchin_status database_step(struct database *self, sqlite3_stmt *statement, golchin_error *error)
{
    int code = sqlite3_step(statement);
    golchin_status status = GOLCHIN_OK;
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        status = database_fail(self, error);
    sqlite3_reset(statement);
    return status;
}

bool database_next(struct database *self, sqlite3_stmt *statement, golchin_status *status,
                   golchin_error *error)
{
    if (*status != GOLCHIN_OK)
        return false;
    int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        *status = database_fail(self, error);
    return code == SQLITE_ROW;
}

golchin_status database_number(struct database *self, const char *sql, int64_t otherwise,
                               int64_t *out, golchin_error *error)
{
    sqlite3_stmt *statement = NULL;
    *out = otherwise;
    golchin_status status = database_prepare(self, sql, &statement, error);
    if (database_next(self, statement, &status, error))
        *out = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return status;
}
