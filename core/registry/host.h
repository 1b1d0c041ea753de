/// The host table that all extractors get, compiled or scripted.
#ifndef GL_REGISTRY_HOST_H
#define GL_REGISTRY_HOST_H

#include <golchin/plugin.h>

#include "base/log.h"

extern const golchin_host gl_host;

/// Who is called from here on, for the messages that it logs; NULL: nobody. Of this thread.
void gl_host_enter(const gl_log *log, const char *extractor);

#endif
