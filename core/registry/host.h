/// The host table that all extractors get, compiled or scripted.
#ifndef GL_REGISTRY_HOST_H
#define GL_REGISTRY_HOST_H

#include <golchin/plugin.h>

extern const golchin_host gl_host;

/// Which function of whom is called from here on: for what it logs, and should it never return.
/// NULL: nobody's. Of this thread.
void gl_host_enter(const golchin_extractor *, const char *function);

#endif
