/// The one article that a command looks at closely.
#ifndef GL_CLI_ARTICLE_H
#define GL_CLI_ARTICLE_H

#include "run/single.h"

/// Read the article at `path`, `-` for standard input, of at most 64 MiB, with the source that
/// `extract` would use. `encoding` NULL: detected. The status is that of gl_single_read(), whose
/// message starts with the path.
golchin_status gl_article_read(gl_single *, const gl_registry *, const char *path,
                               const char *encoding, golchin_error *error);

/// How messages call it.
const char *gl_article_name(const char *path);

#endif
