// A decimal is kept reduced: no trailing zero behind the point, so that equal numbers look equal.
#include "language/exact.h"

static const int64_t power_of_ten[GL_EXACT_PLACES + 1] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
};

static gl_exact reduced(gl_exact number)
{
    while (number.places > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        number.places--;
    }
    return number;
}

bool gl_exact_multiply(gl_exact *number, int64_t factor)
{
    gl_exact product = *number;
    while (product.places > 0 && factor % 10 == 0 && factor != 0) { // moving the point is exact
        factor /= 10;
        product.places--;
    }
    if (__builtin_mul_overflow(product.mantissa, factor, &product.mantissa))
        return false;
    *number = reduced(product);
    return true;
}

static bool align(gl_exact *number, int32_t places)
{
    int64_t factor = power_of_ten[places - number->places];
    if (__builtin_mul_overflow(number->mantissa, factor, &number->mantissa))
        return false;
    number->places = places;
    return true;
}

static bool align_both(gl_exact *a, gl_exact *b)
{
    int32_t places = a->places > b->places ? a->places : b->places;
    return align(a, places) && align(b, places);
}

bool gl_exact_add(gl_exact *number, gl_exact other)
{
    gl_exact sum = *number;
    if (!align_both(&sum, &other) ||
        __builtin_add_overflow(sum.mantissa, other.mantissa, &sum.mantissa))
        return false;
    *number = reduced(sum);
    return true;
}

int gl_exact_compare(gl_exact a, gl_exact b)
{
    gl_exact left = a, right = b;
    if (align_both(&left, &right))
        return (left.mantissa > right.mantissa) - (left.mantissa < right.mantissa);
    double first = gl_exact_double(a), second = gl_exact_double(b);
    return (first > second) - (first < second);
}

double gl_exact_double(gl_exact number)
{
    return (double)number.mantissa / (double)power_of_ten[number.places];
}

golchin_value gl_exact_value(gl_exact number)
{
    gl_exact plain = reduced(number);
    return plain.places == 0 ? gl_integer(plain.mantissa) : gl_decimal(gl_exact_double(plain));
}
