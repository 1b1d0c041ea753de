// The unit is said once, behind the second number, and with it a scale that may be of both.
#include "language/shared_unit.h"

#include "language/number.h"
#include "language/qualifier.h"

// `حداقل 20 و حداکثر 30 میلیون تومان`: what stands behind the upper bound is the lower one's, too,
// which takes the scale.
const gl_unit *gl_unit_of_bounds(const gl_reading *reading, gl_number *low)
{
    uint32_t first = low->last + 2, last; // behind و and a word
    gl_number high;
    if (low->kind != GL_CARDINAL || gl_reading_key(reading, low->last) != GL_KEY_AND ||
        !gl_slice_is(gl_qualifier_before(reading, first), "at_most") ||
        !gl_number_read(reading->numbers, first, &high))
        return NULL;
    const gl_unit *unit = gl_unit_after(reading, &high, &last);
    gl_exact scaled = low->value;
    if (unit && low->scale == 1 && gl_exact_multiply(&scaled, high.whole) &&
        gl_exact_compare(scaled, high.value) < 0)
        low->value = scaled;
    return unit;
}

// Whether both numbers are of one size once a scale of one is the other's, too: `از 200 به 230
// هزار`, but `از 500 به 2 هزار`.
static bool are_alike(gl_exact before, gl_exact after, int64_t scale)
{
    enum { FACTOR = 10 };
    double was = gl_exact_double(before), is = gl_exact_double(after) / (double)scale;
    return was <= FACTOR * is && is <= FACTOR * was;
}

// `از 22 به 17 همت`: what something was has the unit of what it became, and its scale.
const gl_unit *gl_unit_of_change(const gl_reading *reading, gl_number *before)
{
    gl_number after;
    uint32_t last;
    if (before->kind != GL_CARDINAL || before->first == 0 ||
        gl_reading_key(reading, before->first - 1) != GL_KEY_FROM ||
        !gl_reading_is(reading, before->last, "به") ||
        !gl_number_read(reading->numbers, before->last + 1, &after) || after.kind != GL_CARDINAL)
        return NULL;
    const gl_unit *unit = gl_unit_after(reading, &after, &last);
    bool is_whole = are_alike(before->value, after.value, after.whole); // else `هزار و 200 میلیارد`
    int64_t scale = is_whole ? after.whole : after.scale;
    gl_exact scaled = before->value;
    if (unit && before->scale == 1 && are_alike(scaled, after.value, scale) &&
        gl_exact_multiply(&scaled, scale))
        before->value = scaled;
    return unit;
}
