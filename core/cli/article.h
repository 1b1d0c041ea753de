/// The one article that a command looks at closely.
#ifndef GL_CLI_ARTICLE_H
#define GL_CLI_ARTICLE_H

#include "run/reader.h"

/// Read the article at `path`, `-` for standard input, of at most 64 MiB. The status is that of
/// gl_reader_read(), whose message starts with the path.
golchin_status gl_article_read(gl_reader *, const char *path, golchin_error *error);

/// How messages call it.
const char *gl_article_name(const char *path);

#endif
