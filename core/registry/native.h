/// The loader for compiled extractors.
#ifndef GL_REGISTRY_NATIVE_H
#define GL_REGISTRY_NATIVE_H

#include "registry/registry.h"

extern const gl_loader gl_native_loader;

#endif
