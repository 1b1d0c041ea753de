/// What was found in an article, and what went wrong with it, as rows.
#ifndef SINK_SQLITE_FINDINGS_H
#define SINK_SQLITE_FINDINGS_H

#include "articles.h"

/// The statement that adds a record's slots to the table of its type.
golchin_status finding_prepare(struct database *, const golchin_schema *, sqlite3_stmt **out,
                               golchin_error *error);

/// All records and failures of an article, whose row is `id`.
golchin_status findings_add(struct articles *, const golchin_article *, int64_t id,
                            golchin_error *error);

#endif
