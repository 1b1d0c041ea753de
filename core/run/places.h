/// Where the shipped extractors and word lists are, found from the running file, so that a build
/// tree and an install both work wherever they are moved to.
#ifndef GL_RUN_PLACES_H
#define GL_RUN_PLACES_H

#include <golchin/types.h>

/// Folders. Strings are freed by gl_places_free().
typedef struct gl_places {
    char *plugins;
    char *scripts;
    char *lexicon;
} gl_places;

/// The places of the executable that runs, or of the shared library that this code is in.
/// GOLCHIN_NOT_FOUND, naming the file, when nothing is there; `out` is empty then.
golchin_status gl_places_find(gl_places *out, golchin_error *error);

/// The places that belong to `file`, an absolute path: those that a `golchin.build` beside it names
/// (lines `plugins=`, `scripts=`, `lexicon=`), else those installed under a folder above it.
golchin_status gl_places_of(const char *file, gl_places *out, golchin_error *error);

void gl_places_free(gl_places *);

#endif
