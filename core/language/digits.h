/// What a token of digits says: a number, a date, or neither.
#ifndef GL_LANGUAGE_DIGITS_H
#define GL_LANGUAGE_DIGITS_H

#include "language/exact.h"

typedef enum gl_digits_kind {
    GL_DIGITS_NUMBER, // 66.4, 2,500,000, 1.250.000, 2/5
    GL_DIGITS_DATE,   // three parts: 1397/05/12, 12/5/97, 2020.03.01
    GL_DIGITS_CODE,   // a leading zero, 16 digits and more, parts that are no number
} gl_digits_kind;

typedef struct gl_digits {
    gl_digits_kind kind;
    gl_exact number;  // of a number
    int32_t parts[3]; // of a date, in the order of the text
    uint32_t part_digits[3];
    uint32_t digit_count; // all digits
    bool is_plain;        // digits only
} gl_digits;

/// Read the folded form of a GOLCHIN_DIGITS token.
///
/// `,` groups by thousands; a single one with other than three digits behind is a decimal point
/// (`2,5`). `.` and `/` are decimal points, except that `.` with one to three digits before and
/// exactly three behind groups by thousands (`10.450`), unless the part before is 0 (`0.125`), and
/// that two or more of a kind group where all groups behind have three digits (`1/200/000`).
gl_digits gl_digits_read(golchin_slice folded);

#endif
