/// The tables of record types, and a view of each for people.
#ifndef SINK_SQLITE_TYPES_H
#define SINK_SQLITE_TYPES_H

#include "database.h"

/// Make or extend the table of a record type, and its view. GOLCHIN_BAD_SCHEMA where a column has
/// another type.
golchin_status type_add(struct database *, const golchin_schema *, golchin_error *error);

/// Make the view of a record type anew, from the columns that its table has.
golchin_status type_make_view(struct database *, const char *table, golchin_error *error);

/// How the table of a type and the column of a slot are called: names that are golchin's own, or
/// that begin with `x_`, get an `x_` in front. Free with sqlite3_free().
char *type_table_name(const char *type);
char *type_column_name(const char *slot);

#endif
