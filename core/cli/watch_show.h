/// What `golchin watch` prints.
#ifndef GL_CLI_WATCH_SHOW_H
#define GL_CLI_WATCH_SHOW_H

#include "base/hash.h"
#include "cli/watch_run.h"

typedef struct gl_watch_show {
    const char *script;
    gl_facts last;           // of the last run that was not broken
    bool has_last;           // there was one
    char *told;              // the messages of the last run; NULL: there was none
    gl_strings *ids;         // of the articles that are files,
    gl_vector(char *) paths; // and where they are, by number of the id less one
} gl_watch_show;

/// Strings are borrowed. Learns where the articles of `paths` are, to show the text around.
void gl_watch_show_open(gl_watch_show *, const char *script, const char *const *paths,
                        size_t path_count);
void gl_watch_show_close(gl_watch_show *);

/// Show what is other than after the last run that was not broken; the first time only how many
/// records there are. Of the messages those that are new, and all when it is broken. What is needed
/// later is taken out of the result.
void gl_watch_show_result(gl_watch_show *, gl_watch_result *, double milliseconds);

#endif
