/// All files that lie in a folder and in the folders below it, sorted.
#ifndef GL_RUN_FOLDERS_H
#define GL_RUN_FOLDERS_H

#include <sys/stat.h>

#include "run/visit.h"

/// Visit them. The path is that of a folder, as `about` tells; `begin` and `share` are its part of
/// the whole walk. One without any file that is read is told.
gl_step gl_folder_walk(gl_visit *, const struct stat *about, double begin, double share);

#endif
