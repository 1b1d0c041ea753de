/// What the records of an extractor depend on besides the article, as a number.
#ifndef GL_REGISTRY_FINGERPRINT_H
#define GL_REGISTRY_FINGERPRINT_H

#include "registry/extractor.h"

/// What all extractors depend on: golchin itself, the language's lists, the sources that turn files
/// into text, and `options`.
uint64_t gl_fingerprint_of_all(const gl_registry *, const char *options);

/// `common` is that of all. An extractor that builds upon the edges of another one changes with it.
uint64_t gl_fingerprint(const golchin_extractor *, uint64_t common);

#endif
