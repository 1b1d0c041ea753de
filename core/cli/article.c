#include "cli/article.h"

#include <string.h>

enum { MAX_SIZE = 64 << 20 };

const char *gl_article_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

golchin_status gl_article_read(gl_reader *reader, const char *path, golchin_error *error)
{
    const gl_source source = {
        .path = gl_article_name(path),
        .is_stdin = strcmp(path, "-") == 0,
    };
    return gl_reader_read(reader, &source, MAX_SIZE, error);
}
