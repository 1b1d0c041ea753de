/// Compiled code that golchin does not come with.
#ifndef GL_RUN_FOREIGN_H
#define GL_RUN_FOREIGN_H

#include "registry/registry.h"

/// Whether a compiled plugin runs that golchin does not come with.
bool gl_runs_foreign_code(const gl_registry *);

/// Whether golchin comes with the plugin at `path`. `folder` is where those are; NULL: nowhere.
bool gl_plugin_is_shipped(const char *path, const char *folder);

#endif
