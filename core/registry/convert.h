/// The text of an article that comes in other clothes.
#ifndef GL_REGISTRY_CONVERT_H
#define GL_REGISTRY_CONVERT_H

#include "registry/registry.h"
#include "text/decode.h"

/// Decode `bytes` as the next article's expectations say, and have its source pick out the text, in
/// the article's arena. What the source says of its date goes into the document.
golchin_status gl_convert(gl_registry *, golchin_slice bytes, const char *encoding, gl_decoded *out,
                          golchin_error *error);

#endif
