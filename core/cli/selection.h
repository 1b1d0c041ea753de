/// What `-x` asks for: extractors by name, and files that hold one.
#ifndef GL_CLI_SELECTION_H
#define GL_CLI_SELECTION_H

#include <stdbool.h>

#include <golchin/types.h>

#include "base/arena.h"
#include "base/vector.h"
#include "registry/registry.h"

/// Start with all zeros. Strings are borrowed.
typedef struct gl_selection {
    gl_vector(const char *) files;
    gl_vector(const char *) names;
    gl_vector(const char *) trusted; // those of the files that get all of Lua's libraries
} gl_selection;

/// A value with `/` in it, or one that ends in `.lua` or `.so`, is a file; any other is a name.
void gl_selection_add(gl_selection *, const char *value);

/// The value of --trusted: a file, whatever it is called.
void gl_selection_add_trusted(gl_selection *, const char *path);
#define GL_TRUSTED_HELP                                                                            \
    "as for 'extract -x'; it gets all of Lua's\n"                                                  \
    "libraries: files, programs, the network"

/// Take -x and --trusted. False: the option is another one.
bool gl_selection_take(gl_selection *, int letter, const char *argument);

/// Add the extractors that lie in a folder, not below it, in sorted order; their paths are kept in
/// `arena`. How many there are; -1 with errno when it cannot be read.
int gl_selection_add_folder(gl_selection *, const char *folder, gl_arena *arena);

/// A registry with the selection's files and all that golchin finds by itself. NULL when the host
/// cannot start, which was told.
gl_registry *gl_selection_load(const gl_selection *, gl_log log, bool is_verbose);

/// Leave only the records of the selected extractors; all when nothing is selected. GOLCHIN_UNKNOWN
/// for a name that there is not, GOLCHIN_NOT_FOUND when no extractor is left.
golchin_status gl_selection_apply(const gl_selection *, gl_registry *, golchin_error *);

/// How many files were refused. One in another folder that gives way to an extractor of its name is
/// none, unless it is selected: people put a changed copy before a shipped script.
uint32_t gl_selection_refused(const gl_selection *, const gl_registry *);

/// True for a file that was refused and is one of those.
bool gl_selection_is_fault(const gl_selection *, const gl_registry *, const gl_registered *);

/// True when nothing is selected, or an extractor is by its name or file.
bool gl_selection_has(const gl_selection *, const gl_registered *);

/// True when this path is one of the files.
bool gl_selection_has_file(const gl_selection *, const char *path);

/// GOLCHIN_UNKNOWN, naming it, when a name is that of no loaded extractor. A file that was refused
/// is no fault here.
golchin_status gl_selection_check(const gl_selection *, const gl_registry *, golchin_error *);

void gl_selection_free(gl_selection *);

#endif
