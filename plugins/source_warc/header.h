/// Lines `Name: value` up to an empty one, of a WARC record and of the HTTP answer in it alike.
#ifndef SOURCE_WARC_HEADER_H
#define SOURCE_WARC_HEADER_H

#include "bytes.h"

/// A field that is wanted, and its value, NUL-terminated and cut to what fits.
typedef struct field {
    const char *name;
    char *value;
    size_t size;
} field;

/// Read the lines, which take `*left` bytes at most and are taken off it. Values of fields that do
/// not come are "". False: the lines do not end, or one is no field.
bool header_read(bytes *, uint64_t *left, const field *fields, size_t count);

/// The media type of a Content-Type, "text/html", in small letters; and its charset, "" for none.
void header_type(const char *value, char *type, size_t type_size, char *charset,
                 size_t charset_size);

#endif
