/// What an HTTP answer carries, without the lines that part it into chunks.
#ifndef SOURCE_WARC_BODY_H
#define SOURCE_WARC_BODY_H

#include "bytes.h"

typedef struct body {
    bytes *from;
    uint64_t left; // bytes of the record that are not read
    bool is_chunked;
    bool is_begun;  // a chunk was met: it is chunked indeed
    bool is_over;   // the last chunk was met
    uint64_t chunk; // bytes of the chunk that are not read
} body;

/// As golchin_source.read; what is cut short is an error.
ptrdiff_t body_read(body *, void *out, size_t len, golchin_error *error);

#endif
