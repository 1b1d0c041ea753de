/// What a database is asked and told, in SQL.
#ifndef SINK_SQLITE_STATEMENTS_H
#define SINK_SQLITE_STATEMENTS_H

#include "database.h"

/// Run statements without results.
golchin_status database_run(struct database *, const char *sql, golchin_error *error);
/// The same with printf arguments, as sqlite3_mprintf() has them: %w in "names", %Q for 'strings'.
golchin_status database_format(struct database *, golchin_error *error, const char *sql, ...);
/// The first column of the first row; `otherwise` when there is none.
golchin_status database_number(struct database *, const char *sql, int64_t otherwise, int64_t *out,
                               golchin_error *error);
/// A statement for later; sqlite3_finalize() it.
golchin_status database_prepare(struct database *, const char *sql, sqlite3_stmt **out,
                                golchin_error *error);
/// The text is not copied: it stays until the statement has been stepped.
void database_bind(sqlite3_stmt *, int index, golchin_slice text);
/// The same with NULL for no text.
void database_bind_or_null(sqlite3_stmt *, int index, golchin_slice text);
/// Step to the next row. False: there is none, or `*status` is no success any more.
bool database_next(struct database *, sqlite3_stmt *, golchin_status *status, golchin_error *error);
/// Step a statement that has no rows, and reset it.
golchin_status database_step(struct database *, sqlite3_stmt *, golchin_error *error);

#endif
