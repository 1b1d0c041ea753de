#include "cli/article.h"

#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "cli/run_defaults.h"

const char *gl_article_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

golchin_status gl_article_read(gl_single *article, const gl_registry *registry, const char *path,
                               const char *encoding, golchin_error *error)
{
    if (!*path)
        return gl_fail(error, GOLCHIN_NOT_FOUND,
                       "'': cannot be opened (it is empty); check the path");
    gl_run_options options = gl_run_defaults();
    options.encoding = encoding;
    const gl_source source = {
        .path = gl_article_name(path),
        .is_named = true,
        .is_stdin = strcmp(path, "-") == 0,
    };
    return gl_single_read(article, registry, &source, &options, error);
}
