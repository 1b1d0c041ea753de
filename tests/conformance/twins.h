/// One case of the suite, run in C and in Lua.
#ifndef CONFORMANCE_TWINS_H
#define CONFORMANCE_TWINS_H

#include <golchin/types.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/vector.h"

/// What the comments at the head of a case's script say.
typedef struct case_file {
    const char *name;
    const char *path;
    const char *with;    // a script that both run beside; NULL: none
    const char *refused; // how the host refuses both: a status and words of the message; NULL: no
    const char *fails;   // words of both errors in the article; NULL: it does not fail
    long records;        // in all articles
    bool is_silent;      // its rules only map: no function of the script may be called
    bool has_own_words;  // of its failure
    gl_vector(const char *) articles;
} case_file;

/// Read `path`; false, with a message printed, when it is no case.
bool case_file_read(case_file *, const char *path, gl_arena *);
void case_file_free(case_file *);

/// Run both twins and compare; false, with what differs printed.
bool twins_agree(const case_file *, const char *plugin, gl_arena *);

#endif
