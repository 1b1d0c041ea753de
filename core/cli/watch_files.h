/// The files that an extractor is made of, and whether one of them was saved.
#ifndef GL_CLI_WATCH_FILES_H
#define GL_CLI_WATCH_FILES_H

#include <golchin/types.h>

#include "base/hash.h"

typedef struct gl_watch_files {
    int inotify;
    gl_strings *folders; // that are looked at
} gl_watch_files;

/// Look at the folder of `script` and those in it. GOLCHIN_UNREADABLE when it cannot be watched.
golchin_status gl_watch_files_open(gl_watch_files *, const char *script, golchin_error *error);
/// Look at the folder of this file, too.
void gl_watch_files_add(gl_watch_files *, const char *path);
/// Take what has happened; true when a script, list or plugin was saved, put in place or removed.
bool gl_watch_files_take(gl_watch_files *);
void gl_watch_files_close(gl_watch_files *);

#endif
