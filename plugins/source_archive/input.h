/// A stream of golchin as libarchive wants it.
#ifndef SOURCE_ARCHIVE_INPUT_H
#define SOURCE_ARCHIVE_INPUT_H

#include <golchin/source.h>

#include <archive.h>

enum { INPUT_BUFFER = 64 * 1024 };

typedef struct input {
    golchin_stream *stream;
    uint64_t position;
    golchin_error error; // why reading failed; status OK: it did not
    char buffer[INPUT_BUFFER];
} input;

/// Open `archive`, which reads what is in the stream from its beginning. ARCHIVE_OK or less.
int input_open(input *, struct archive *archive);

#endif
