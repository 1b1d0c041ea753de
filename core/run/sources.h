/// Paths → files: files, folders (all files below that a source reads, sorted), `-` for standard
/// input, patterns such as `news-*.txt`.
#ifndef GL_RUN_SOURCES_H
#define GL_RUN_SOURCES_H

#include <golchin/types.h>

#include "base/log.h"
#include "run/ahead.h"
#include "run/kinds.h"

/// A file to read. Valid during the call that it came with.
typedef struct gl_source {
    const char *path;
    /// For a file in a folder its path below that folder, without the ending that its kind has; for
    /// a file given by itself its name, without extension; `stdin` for standard input.
    golchin_slice id;
    const gl_kind *kind; // as its name tells; NULL: it does not
    bool is_named;       // given by itself, not found in a folder
    bool is_stdin;
    double begin, share; // of the whole walk, from 0 to 1: where it is, and how much
} gl_source;

typedef struct gl_source_visitor {
    bool (*article)(void *context, const gl_source *); // false ends the walk
    /// A path that gives no article. `message` is one line with path and remedy.
    void (*fault)(void *context, const char *message);
    void *context;
    const gl_kinds *kinds; // NULL: only .txt files are found in folders
    const gl_log *log;     // is told how many files and links are left out; NULL: nobody is
    gl_ahead *ahead;       // who is told what comes next; NULL: nobody
} gl_source_visitor;

/// Visit the files of all paths in the order of the paths. Hidden files, files that no source reads
/// and folders that links reach again are passed over, which is no fault. Takes memory for a part
/// of one folder at each depth and for links, not for the collection.
void gl_sources_walk(const char *const *paths, size_t count, const gl_source_visitor *);

/// What a file that is given by itself is called, and of which kind it is by its name; NULL: the
/// name does not tell. A slice of `path`.
golchin_slice gl_sources_name(const gl_kinds *kinds, const char *path, const gl_kind **kind);

/// Whether something is there under a path, or matches it.
bool gl_sources_exist(const char *path);

#endif
