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

/// Whether tables are STRICT, which keeps what has another type out.
bool schema_is_strict(void);

#endif
