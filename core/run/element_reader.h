/// A stream of JSON arrays element by element, in memory for the longest element.
#ifndef GL_RUN_ELEMENT_READER_H
#define GL_RUN_ELEMENT_READER_H

#include "run/refill.h"

/// Start with all zeros but for what the caller sets.
typedef struct gl_element_reader {
    gl_refill input;   // whose stream is set
    uint64_t max_size; // bytes of an element; longer ones are passed over; 0: no limit

    uint64_t number; // of the element that was read last, from 1
    uint32_t depth;  // of brackets inside the element
    bool in_string, is_escaped;
    bool is_open; // an array is
    bool is_done;
} gl_element_reader;

/// The next element as it stands, blanks around it; points into the input, until the next call.
/// Whether it is JSON is not looked at beyond its brackets and strings. Fails, once all before it
/// was read, where the stream ends inside an array or something else stands outside of arrays.
gl_piece gl_element_reader_next(gl_element_reader *, golchin_slice *element, golchin_error *error);
void gl_element_reader_free(gl_element_reader *);

#endif
