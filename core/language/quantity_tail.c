// What stands behind a unit belongs to the number only where the two are of one unit and the sum
// could be said so.
#include "language/quantity_tail.h"

#include "language/number.h"

// `یک سال و نیم`: the half stands behind the unit.
uint32_t gl_quantity_add_half(const gl_reading *reading, gl_number *number, uint32_t last)
{
    if (number->kind != GL_CARDINAL || number->scale > 1 || number->value.places ||
        !gl_reading_is_and_half(reading, last) || !gl_exact_add(&number->value, (gl_exact){5, 1}))
        return last;
    return last + 2;
}

// `یک همت و 450 میلیارد تومان`: what is left of the sum stands behind a unit that has a scale. So
// many of nothing, `3 همت و 200 میلیارد`, are of that unit.
uint32_t gl_quantity_add_rest(const gl_reading *reading, gl_number *number, const gl_unit *unit,
                              uint32_t last)
{
    enum { BASE = 10, MILLIARD = 1000000000 };
    gl_number rest;
    uint32_t end;
    if (number->kind != GL_CARDINAL || unit->scale == 1 || !gl_unit_is_money(unit) ||
        gl_reading_key(reading, last) != GL_KEY_AND ||
        !gl_number_read(reading->numbers, last + 1, &rest) || rest.kind != GL_CARDINAL)
        return last;
    const gl_unit *other = gl_unit_after(reading, &rest, &end);
    bool is_bare = !other && rest.scale == MILLIARD;
    if (is_bare)
        end = rest.last;
    else if (!other || !gl_slice_equal(other->name, unit->name) ||
             !gl_exact_multiply(&rest.value, other->scale))
        return last;
    if (reading->is_taken[end - 1] || gl_exact_compare(rest.value, gl_exact_of(unit->scale)) >= 0)
        return last;
    gl_exact share = rest.value; // in units of the scale: 450 * 10^9 of 10^12 are 0.45
    for (int64_t scale = unit->scale; scale > 1; scale /= BASE) {
        if (share.mantissa % BASE == 0)
            share.mantissa /= BASE;
        else if (share.places++ == GL_EXACT_PLACES)
            return last; // `2 همت و 600 تومان`: nobody counts so
    }
    return gl_exact_add(&number->value, share) ? end : last;
}
