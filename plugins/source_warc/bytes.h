/// A stream of golchin, packed with gzip or not, with a buffer that can be looked at and cut into
/// lines.
#ifndef SOURCE_WARC_BYTES_H
#define SOURCE_WARC_BYTES_H

#include "unzip.h"

enum { BYTES_BUFFER = 64 * 1024, LINE_MAX_LEN = 16 * 1024 };

typedef struct bytes {
    golchin_stream *stream;
    unzip *packed;       // NULL: it is not
    uint64_t position;   // of what comes next, in the unpacked stream
    size_t begin, end;   // of the buffer: what was read and not used
    golchin_error error; // why the stream failed; status OK: it did not
    char buffer[BYTES_BUFFER];
} bytes;

/// Look whether the stream is packed. False: there is no memory.
bool bytes_open(bytes *, golchin_stream *);
void bytes_close(bytes *);

/// What comes next, at least `wanted` bytes (at most LINE_MAX_LEN) unless it ends before or fails.
golchin_slice bytes_peek(bytes *, size_t wanted);
/// Use up what was looked at.
void bytes_skip(bytes *, size_t len);
/// Pass over so many bytes. False: it ends before, or fails.
bool bytes_pass(bytes *, uint64_t count);
/// Whether the packed part that was read last is sound, where all but few of its bytes are used up.
bool bytes_are_sound(bytes *);
/// After a failure: go to the next packed part that begins with `beginning`. False: there is none.
bool bytes_go_on(bytes *, golchin_slice beginning);
/// Where that part, or what comes next, begins in the file.
uint64_t bytes_place(const bytes *);
/// Up to `len` bytes; 0 at the end and where it fails.
size_t bytes_read(bytes *, void *out, size_t len);

/// The next line, of at most `left` bytes with its end, without its end; `*used` is how long it is
/// with it. False: it does not end within that or LINE_MAX_LEN. It lives until the next call, and
/// is not used up.
bool bytes_line(bytes *, uint64_t left, golchin_slice *line, size_t *used);

#endif
