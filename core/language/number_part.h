/// One part of a number: a plain number and its scale words, as `22 هزار میلیارد`.
#ifndef GL_LANGUAGE_NUMBER_PART_H
#define GL_LANGUAGE_NUMBER_PART_H

#include "language/atoms.h"

/// Where the reading of a number is. Copied to look ahead.
typedef struct gl_number_reader {
    const gl_atom *atoms;
    uint32_t at;
    gl_number_kind kind;
    int64_t over;
    bool is_ended; // an ordinal, or a word with an ending: nothing joins behind it
} gl_number_reader;

/// A part, or the sum of parts so far.
typedef struct gl_number_part {
    gl_exact plain; // without its scale words
    gl_exact value;
    int64_t grain; // a smaller number may be added to it; 1: none
    int64_t scale; // the product of the scale words
    int64_t first_scale;
    int64_t last_scale;
    bool has_plain;
} gl_number_part;

/// Read a part; false: none starts here. Only هزار stands without a plain number, for a thousand.
bool gl_number_part_read(gl_number_reader *, gl_number_part *out);

/// Read a vague number (`ده‌ها هزار`, `چند صد`) to its lowest value, 1 for چند;
/// false: none starts here.
bool gl_number_vague_read(gl_number_reader *, gl_number_part *out);

/// An ordinal was read: nothing may follow.
void gl_number_end_as_ordinal(gl_number_reader *);

/// Whether the word at hand may follow without an و (`بیست دو`, `سه هزار دویست`): یک and نه are
/// more often other words there, and digits another number.
bool gl_number_may_follow_bare(const gl_number_reader *);

static inline const gl_atom *gl_number_peek(const gl_number_reader *in)
{
    return &in->atoms[in->at];
}

#endif
