/// Lines of JSON as a source like any other.
#ifndef GL_RUN_NDJSON_SOURCE_H
#define GL_RUN_NDJSON_SOURCE_H

#include <golchin/source.h>

/// Its instance is a gl_ndjson_fields.
extern const golchin_source gl_ndjson_source;

#endif
