/// A JSON array of articles as a source like any other.
#ifndef GL_RUN_JSON_SOURCE_H
#define GL_RUN_JSON_SOURCE_H

#include <golchin/source.h>

/// Its instance is a gl_ndjson_fields.
extern const golchin_source gl_json_source;

#endif
