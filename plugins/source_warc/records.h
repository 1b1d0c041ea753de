/// The pages in a WARC file (ISO 28500), one after the other.
#ifndef SOURCE_WARC_RECORDS_H
#define SOURCE_WARC_RECORDS_H

#include <golchin/source.h>

typedef struct records records;

/// Whether a file that begins like this has records, packed or not.
bool records_recognize(golchin_slice beginning);

/// NULL: there is no memory.
records *records_open(golchin_stream *);
void records_close(records *);

/// As golchin_source.next and .read.
golchin_status records_next(records *, golchin_item *item, golchin_error *error);
ptrdiff_t records_read(records *, void *buffer, size_t len, golchin_error *error);

#endif
