/// Exact decimals: `2.5 million` is 25 × 10^6 / 10, an integer and no rounded double.
#ifndef GL_LANGUAGE_EXACT_H
#define GL_LANGUAGE_EXACT_H

#include "base/slice.h"

/// mantissa / 10^places.
typedef struct gl_exact {
    int64_t mantissa;
    int32_t places; // 0 … GL_EXACT_PLACES
} gl_exact;

enum { GL_EXACT_PLACES = 9 };

/// Each returns false, and leaves `*number` alone, where the result does not fit.
bool gl_exact_multiply(gl_exact *number, int64_t factor);
bool gl_exact_add(gl_exact *number, gl_exact other);

/// -1, 0 or 1, as a < b, a == b or a > b. Exact unless aligning the two overflows; then by double.
int gl_exact_compare(gl_exact a, gl_exact b);

/// An integer where it is one, a double otherwise.
golchin_value gl_exact_value(gl_exact number);
double gl_exact_double(gl_exact number);

static inline gl_exact gl_exact_of(int64_t integer)
{
    return (gl_exact){integer, 0};
}

#endif
