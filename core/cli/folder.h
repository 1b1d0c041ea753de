/// Whether a path that was given leads to a folder.
#ifndef GL_CLI_FOLDER_H
#define GL_CLI_FOLDER_H

#include <stdbool.h>
#include <sys/stat.h>

static inline bool gl_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

#endif
