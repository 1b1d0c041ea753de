/// Which tables there are; docs/sqlite.md describes them for users.
#ifndef SINK_SQLITE_SCHEMA_H
#define SINK_SQLITE_SCHEMA_H

#include "database.h"

/// What a database is made with; a database that is there has its own.
struct settings {
    bool has_text;   // the articles' text is kept
    bool has_search; // and the index of its words
};

/// Make the tables that all databases have, or see that they are there. GOLCHIN_BAD_SCHEMA for what
/// another golchin or another program has made.
golchin_status schema_open(struct database *, struct settings *, golchin_error *error);
/// GOLCHIN_BAD_SCHEMA, naming `path`, unless the tables of the attached `schema` ("main", a name of
/// ATTACH) are those of this version.
golchin_status schema_check(struct database *, const char *schema, const char *path,
                            golchin_error *error);

/// Make or extend the table of a record type, and its view. GOLCHIN_BAD_SCHEMA where a column has
/// another type.
golchin_status schema_add_type(struct database *, const golchin_schema *, golchin_error *error);

/// Make the view of a record type anew, from the columns that its table has.
golchin_status schema_make_view(struct database *, const char *table, golchin_error *error);

/// How the table of a type and the column of a slot are called: names that are golchin's own, or
/// that begin with `x_`, get an `x_` in front. Free with sqlite3_free().
char *schema_table_name(const char *type);
char *schema_column_name(const char *slot);

#endif
