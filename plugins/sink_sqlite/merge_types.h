/// The tables of record types, from an attached database `input` into the main one.
#ifndef SINK_SQLITE_MERGE_TYPES_H
#define SINK_SQLITE_MERGE_TYPES_H

#include "database.h"

/// Make the tables that are not there, and their columns. GOLCHIN_BAD_SCHEMA where a column has
/// another type.
golchin_status merge_add_types(struct database *, golchin_error *error);
/// Copy the rows of the records in `record_map`.
golchin_status merge_copy_facts(struct database *, golchin_error *error);

#endif
