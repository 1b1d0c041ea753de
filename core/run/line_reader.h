/// A stream line by line, in memory for the longest line.
#ifndef GL_RUN_LINE_READER_H
#define GL_RUN_LINE_READER_H

#include "run/refill.h"

/// Start with all zeros but for what the caller sets.
typedef struct gl_line_reader {
    gl_refill input;   // whose stream is set
    uint64_t max_size; // bytes of a line; longer ones are passed over; 0: no limit

    uint64_t number; // of the line that was read last, from 1
    bool is_at_end;
} gl_line_reader;

/// The next line without its line feed; points into the input, until the next call.
gl_piece gl_line_reader_next(gl_line_reader *, golchin_slice *line, golchin_error *error);
void gl_line_reader_free(gl_line_reader *);

#endif
