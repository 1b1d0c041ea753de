/// What the records of an extractor depend on besides the article, as a number.
#ifndef GL_REGISTRY_FINGERPRINT_H
#define GL_REGISTRY_FINGERPRINT_H

#include "registry/extractor.h"

/// Fill in that of each extractor: its files and lists, golchin itself with the language's lists,
/// the sources that turn files into text, and `options`. One that builds upon the edges of another
/// changes with it.
void gl_fingerprints_make(const gl_registry *, const char *options, uint64_t *fingerprints);

#endif
