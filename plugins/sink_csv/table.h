/// One file of an output: the records of a type, or the failures.
#ifndef SINK_CSV_TABLE_H
#define SINK_CSV_TABLE_H

#include <golchin/sink.h>

#include "cell.h"

struct table {
    const golchin_files *files;
    golchin_file *file;
    struct line line;
};

/// How the files of an output are called.
struct naming {
    const char *path; // as the user named it
    bool is_folder;   // files are in it; else the name continues that of the output
};

/// Whether `path` is a folder, which is made where its name ends in '/'. GOLCHIN_UNWRITABLE.
golchin_status naming_choose(struct naming *, const char *path, golchin_error *error);

/// Begin the file of `name` (a record type), which is named after the output. `has_mark`: with a
/// byte-order mark. To be closed after a failure too.
golchin_status table_open(struct table *, const golchin_files *, const struct naming *,
                          const char *name, bool has_mark, golchin_error *error);
/// Write the line.
golchin_status table_write(struct table *, golchin_error *error);
/// What was written so far goes to the system.
golchin_status table_flush(struct table *, golchin_error *error);
golchin_status table_close(struct table *, bool is_kept, golchin_error *error);

#endif
