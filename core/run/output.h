/// Where records go: standard output, or a file that appears whole.
#ifndef GL_RUN_OUTPUT_H
#define GL_RUN_OUTPUT_H

#include <golchin/sink.h>

#include <stdio.h>

typedef struct gl_output {
    FILE *file;       // to write to
    const char *name; // for messages; borrowed
    char *target;     // NULL: standard output, or a device, written as it is
    char *temporary;  // what becomes `target`
    char *buffer;     // of `file`; NULL: the standard output's
} gl_output;

/// `path` NULL: standard output. A regular file is written beside itself and replaced by
/// gl_output_keep(). GOLCHIN_UNWRITABLE when that cannot be.
golchin_status gl_output_open(gl_output *, const char *path, golchin_error *error);
/// Close, and put the file in its place. GOLCHIN_UNWRITABLE leaves the old file as it was.
golchin_status gl_output_keep(gl_output *, golchin_error *error);
/// Close, and forget what was written into a file.
void gl_output_drop(gl_output *);

/// The same for sinks. A reader of the standard output that went away is GOLCHIN_CLOSED.
extern const golchin_files gl_files;

#endif
