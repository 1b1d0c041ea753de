/// Paths → articles: files, folders (all `.txt` files below, sorted), `-` for standard input,
/// patterns such as `news-*.txt`.
#ifndef GL_RUN_SOURCES_H
#define GL_RUN_SOURCES_H

#include <golchin/types.h>

/// Where one article is. Valid during the call that it came with.
typedef struct gl_source {
    const char *path;
    /// For a file in a folder its path below that folder, for a file given by itself its name, both
    /// without extension; `stdin` for standard input.
    golchin_slice id;
    bool is_stdin;
    golchin_slice begun; // of standard input: what was read of it to see what it is
} gl_source;

typedef struct gl_source_visitor {
    bool (*article)(void *context, const gl_source *); // false ends the walk
    /// A path that gives no article. `message` is one line with path and remedy.
    void (*fault)(void *context, const char *message);
    void *context;
} gl_source_visitor;

/// Visit the articles of all paths in the order of the paths. Hidden files, files with other
/// extensions and folders that lead back to themselves are no articles, which is no fault. Takes
/// memory for one folder at each depth, not for the collection.
void gl_sources_walk(const char *const *paths, size_t count, const gl_source_visitor *);

#endif
