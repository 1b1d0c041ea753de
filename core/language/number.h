/// One reader for numbers in digits, in words and in mixtures of both.
#ifndef GL_LANGUAGE_NUMBER_H
#define GL_LANGUAGE_NUMBER_H

#include "language/vocabulary.h"

typedef enum gl_number_kind {
    GL_CARDINAL,
    GL_ORDINAL,
    GL_FRACTION,
    GL_RANGE,
    GL_VAGUE, // چند هزار, صدها
} gl_number_kind;

typedef struct gl_number {
    uint32_t first; // tokens, half-open
    uint32_t last;
    gl_number_kind kind;
    bool has_value; // چند has none
    gl_exact value; // of a range its lower end; 0 for a fraction that is no decimal
    gl_exact high;  // upper end of a range
    int64_t over;   // of a fraction: value / over; else 1
    int64_t scale;  // the last scale word (1000 in `5 هزار`), 1 without one
    int64_t lead; // the first scale word of its first part (1000 in `5 هزار میلیارد`), 1
    int64_t whole;  // the product of the scale words of that part (10^12 there), 1
    bool is_digits; // a single token of digits
} gl_number;

/// What numbers are read from. The last ones are kept: a date, a period, a code and a number may
/// begin with the same words.
enum { GL_NUMBERS_KEPT = 8 };
typedef struct gl_numbers {
    const gl_vocabulary *vocabulary;
    const gl_text *text;
    const gl_vocabulary_word *words;
    gl_number kept[GL_NUMBERS_KEPT];  // that of token t at t % GL_NUMBERS_KEPT
    uint32_t behind[GL_NUMBERS_KEPT]; // t + 1; 0: nothing is kept there
} gl_numbers;

/// Read the number that starts at a token; false: none does. Reads over at most
/// GL_NUMBER_TOKENS tokens, and never over a paragraph end.
bool gl_number_read(gl_numbers *, uint32_t token, gl_number *out);
enum { GL_NUMBER_TOKENS = 40 };

/// The same, and a range where one starts: `۱۰ تا ۱۵`, `یک الی دو`, `10-15`, `۲ یا ۳`, `دو سه`;
/// with `is_between` (a بین stands before) also `5 و 10`. A scale behind the upper end is the lower
/// end's, too: `10 تا 15 هزار`, `50 هزار تا 60 هزار میلیارد`.
bool gl_number_read_range(gl_numbers *, uint32_t token, bool is_between, gl_number *out);

/// Make a range of its two ends, the lower one in units of `scale` where that still is below the
/// upper one. False, and `*low` is as before: they are none.
bool gl_number_join_range(gl_number *low, const gl_number *high, int64_t scale);

/// The value as integer or double; kind NONE where it has none.
golchin_value gl_number_value(const gl_number *);

#endif
