#include "match/decimal.h"

#include "base/slice.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// The digits from `at` on; `*at` is left behind them. `*whole` is their value while it fits.
static double read_digits(golchin_slice text, size_t *at, int64_t *whole, bool *fits)
{
    double sum = 0;
    for (; *at < text.len && is_digit(text.start[*at]); ++*at) {
        int digit = text.start[*at] - '0';
        sum = sum * 10 + digit;
        *fits = *fits && !__builtin_mul_overflow(*whole, 10, whole) &&
                !__builtin_add_overflow(*whole, digit, whole);
    }
    return sum;
}

bool gl_decimal_read(golchin_slice text, golchin_value *out)
{
    size_t at = 0;
    bool is_negative = text.len && text.start[0] == '-', fits = true;
    at += is_negative;
    size_t begin = at;
    int64_t whole = 0, ignored = 0;
    double value = read_digits(text, &at, &whole, &fits);
    if (at == begin)
        return false;
    if (at == text.len && fits) {
        *out = gl_integer(is_negative ? -whole : whole);
        return true;
    }
    if (at < text.len) {
        if (text.start[at++] != '.' || at == text.len)
            return false;
        size_t point = at;
        double fraction = read_digits(text, &at, &ignored, &fits), scale = 1;
        if (at < text.len)
            return false;
        for (size_t i = point; i < at; i++)
            scale *= 10;
        value += fraction / scale;
    }
    *out = gl_decimal(is_negative ? -value : value);
    return true;
}
