/// The files in an archive, one after the other.
#ifndef SOURCE_ARCHIVE_MEMBERS_H
#define SOURCE_ARCHIVE_MEMBERS_H

#include <golchin/source.h>

typedef struct members members;

/// NULL with `error` when it is no archive.
members *members_open(golchin_stream *, golchin_error *error);
void members_close(members *);

/// As golchin_source.next and .read.
golchin_status members_next(members *, golchin_item *item, golchin_error *error);
ptrdiff_t members_read(members *, void *buffer, size_t len, golchin_error *error);

#endif
