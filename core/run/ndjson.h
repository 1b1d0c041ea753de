/// Articles as JSON objects, each in a line of its own or all in an array.
#ifndef GL_RUN_NDJSON_H
#define GL_RUN_NDJSON_H

#include "base/bytes.h"

/// Which members hold an article.
typedef struct gl_ndjson_fields {
    const char *id;    // a string or a number; lines without it are called by their number
    const char *title; // stands before the text, with a blank line between
    const char *text;  // required
    const char *date;  // when it was published
} gl_ndjson_fields;

/// True for a line without an article, such as an empty one at the end.
bool gl_ndjson_is_blank(golchin_slice line);
/// True where text that begins like this is lines of JSON and no article.
bool gl_ndjson_is_start(golchin_slice bytes);
/// The same for an array of objects.
bool gl_ndjson_is_array_start(golchin_slice bytes);

/// What a line says of its article.
typedef struct gl_ndjson_article {
    gl_bytes id, title, text, date;
} gl_ndjson_article;

/// Replace what is in `article`. GOLCHIN_UNREADABLE: it is no object, lacks the text or has an
/// escape that there is not; `id` is set also then where the line has one.
golchin_status gl_ndjson_read(golchin_slice line, const gl_ndjson_fields *,
                              gl_ndjson_article *article, golchin_error *error);
void gl_ndjson_article_free(gl_ndjson_article *);

#endif
