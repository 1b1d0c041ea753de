/// A gzip file of many members, one a record as web archives have them: what is damaged in one
/// costs none behind it.
#ifndef SOURCE_WARC_UNZIP_H
#define SOURCE_WARC_UNZIP_H

#include <golchin/source.h>

typedef struct unzip unzip;

/// Whether bytes begin as a gzip member does.
bool unzip_begins(golchin_slice bytes);
/// Whether what comes out of such bytes begins with `beginning`, at most UNZIP_BEGINNING bytes.
bool unzip_would_begin(golchin_slice bytes, golchin_slice beginning);

/// Unpack a stream, of which `first` were read already: at most UNZIP_BUFFER bytes, which are
/// copied. NULL: there is no memory.
enum { UNZIP_BUFFER = 64 * 1024, UNZIP_BEGINNING = 16 };
unzip *unzip_open(golchin_stream *, golchin_slice first);
void unzip_close(unzip *); // NULL is allowed

/// As golchin_stream.read, but what a call gives is of one member. After a failure nothing comes
/// before unzip_go_on().
ptrdiff_t unzip_read(unzip *, void *buffer, size_t len, golchin_error *error);
/// The same up to the end of the member at hand: 0 there. That it is whole is known then only.
ptrdiff_t unzip_read_member(unzip *, void *buffer, size_t len, golchin_error *error);
/// Whether the end of the member at hand was not met yet.
bool unzip_is_inside(const unzip *);
/// Where that member begins in the file.
uint64_t unzip_place(const unzip *);

/// After a failure: go to the next member that begins with `beginning`, at most UNZIP_BEGINNING
/// bytes. Where the stream cannot go back, one whose start is no longer in memory is passed over.
/// False: there is none, or the stream cannot be read.
bool unzip_go_on(unzip *, golchin_slice beginning);

#endif
