/// JSON objects as sources like any other: each in a line of its own, or all in an array.
#ifndef GL_RUN_NDJSON_SOURCE_H
#define GL_RUN_NDJSON_SOURCE_H

#include <golchin/source.h>

/// Their instance is a gl_ndjson_fields.
extern const golchin_source gl_ndjson_source, gl_json_source;

#endif
