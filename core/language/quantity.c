// Goes over the text once. A number that nothing else has taken is an edge; with a unit behind it,
// it is a quantity too, at full magnitude.
#include <string.h>

#include "language/no_number.h"
#include "language/number.h"
#include "language/qualifier.h"
#include "language/quantity_tail.h"
#include "language/reading.h"
#include "language/shared_unit.h"
#include "language/unit.h"

static const char *const kind_names[] = {
    [GL_CARDINAL] = "cardinal", [GL_ORDINAL] = "ordinal", [GL_FRACTION] = "fraction",
    [GL_RANGE] = "range",       [GL_VAGUE] = "vague",
};

static golchin_value constant(const char *text)
{
    return gl_string(gl_slice_of(text));
}

static golchin_value scaled(const gl_number *number, gl_exact value, int64_t scale)
{
    gl_number whole = *number;
    whole.value = value;
    if (!gl_exact_multiply(&whole.value, scale))
        return gl_decimal(gl_exact_double(value) * (double)scale / (double)number->over);
    return gl_number_value(&whole);
}

static golchin_slice qualifier_of(const gl_reading *reading, const gl_number *number, bool is_odd)
{
    golchin_slice found = gl_qualifier_before(reading, number->first);
    if (is_odd)
        return GL_LITERAL("more_than");
    return found.len == 0 && number->kind == GL_RANGE ? GL_LITERAL("about") : found;
}

static void set_number(const gl_reading *reading, const gl_number *number, int64_t scale,
                       golchin_slice qualifier, gl_edge_draft *draft)
{
    const gl_language_features *names = &reading->language->features;
    gl_edge_draft_set(draft, names->value, scaled(number, number->value, scale));
    gl_edge_draft_set(draft, names->number_kind, constant(kind_names[number->kind]));
    if (number->kind == GL_RANGE)
        gl_edge_draft_set(draft, names->high, scaled(number, number->high, scale));
    if (qualifier.len)
        gl_edge_draft_set(draft, names->qualifier, gl_string(qualifier));
}

// `۲ میلیون و ۵۰۰ هزارنفر`: the scale of the unit holds for the 500 only.
static int64_t scale_of(const gl_unit *unit, gl_number *number)
{
    enum { THOUSAND = 1000 };
    int64_t value = number->value.mantissa;
    if (unit->scale == 1 || number->kind != GL_CARDINAL || number->value.places ||
        number->is_digits || value / THOUSAND < unit->scale)
        return unit->scale;
    gl_exact tail = gl_exact_of(value % unit->scale);
    gl_exact whole = gl_exact_of(value - value % unit->scale);
    if (tail.mantissa == 0 || !gl_exact_multiply(&tail, unit->scale) || !gl_exact_add(&whole, tail))
        return unit->scale;
    number->value = whole;
    return 1;
}

static void add_quantity(gl_reading *reading, const gl_number *read, const gl_unit *unit,
                         uint32_t last, golchin_slice qualifier)
{
    const gl_language *language = reading->language;
    gl_number number = *read;
    int64_t scale = scale_of(unit, &number);
    gl_edge_draft draft = {0};
    set_number(reading, &number, scale, qualifier, &draft);
    gl_edge_draft_set(&draft, language->features.unit, gl_string(unit->name));
    gl_edge_draft_set(&draft, language->features.unit_kind, gl_string(unit->kind));
    gl_reading_add(reading, language->types.quantity, number.first, last, &draft);
    if (gl_unit_is_money(unit))
        gl_reading_add(reading, language->types.money, number.first, last, &draft);
    if (gl_unit_is_percent(unit))
        gl_reading_add(reading, language->types.percent, number.first, last, &draft);
}

// `٪50`: the sign stands in front, glued to the number and to no other one.
static void add_percent_behind_sign(gl_reading *reading, const gl_number *number)
{
    const golchin_token *tokens = reading->text->tokens;
    uint32_t sign = number->first - 1;
    if (number->first == 0 || tokens[number->first].gap != GOLCHIN_GLUED ||
        (sign > 0 && tokens[sign].gap == GOLCHIN_GLUED && tokens[sign - 1].kind == GOLCHIN_DIGITS))
        return;
    const gl_unit *unit = gl_unit_at(reading, sign, number->first);
    if (!unit || !gl_unit_is_percent(unit))
        return;
    gl_number signed_number = *number;
    signed_number.first = sign;
    add_quantity(reading, &signed_number, unit, number->last,
                 qualifier_of(reading, &signed_number, false));
}

// `هزارنفر`: the last word of the number is in the unit's token, which all of the number then
// takes.
static bool is_glued_to_scale(const gl_reading *reading, uint32_t token, const gl_unit *unit)
{
    golchin_slice word = gl_text_folded(reading->text, token);
    return unit->scale > 1 && word.len > unit->name.len &&
           memmem(word.start, word.len, unit->name.start, unit->name.len);
}

// The Number, which takes over the scale of a unit that it is glued to; NULL: it is not.
static void add_plain(gl_reading *reading, const gl_number *read, const gl_unit *glued,
                      uint32_t last, golchin_slice qualifier)
{
    gl_number number = *read;
    int64_t scale = glued ? scale_of(glued, &number) : 1;
    gl_edge_draft draft = {0};
    set_number(reading, &number, scale, qualifier, &draft);
    gl_reading_add(reading, reading->language->types.number, number.first, last, &draft);
}

// `10 درصد تا 15 درصد`: the unit stands behind both ends. The token behind the upper one's; `last`
// where there is none.
static uint32_t add_upper_end(gl_reading *reading, gl_number *number, const gl_unit *unit,
                              uint32_t last)
{
    gl_number high;
    uint32_t end;
    if (gl_reading_key(reading, last) != GL_KEY_TO ||
        !gl_number_read(reading->numbers, last + 1, &high))
        return last;
    const gl_unit *other = gl_unit_after(reading, &high, &end);
    if (!other || other->scale != unit->scale || !gl_slice_equal(other->name, unit->name) ||
        reading->is_taken[end - 1] || !gl_number_join_range(number, &high, 1))
        return last;
    add_plain(reading, &high, NULL, high.last, gl_slice("", 0));
    return end;
}

// Adds the edges of a number; the token behind all of them.
static uint32_t add_number(gl_reading *reading, gl_number *number)
{
    uint32_t end = gl_qualifier_skip_odd(reading, number->last);
    golchin_slice qualifier = qualifier_of(reading, number, end > number->last);
    number->last = end;
    uint32_t last = end;
    const gl_unit *unit = number->kind == GL_ORDINAL ? NULL : gl_unit_after(reading, number, &last);
    if (unit && reading->is_taken[last - 1]) {
        add_plain(reading, number, NULL, end, qualifier);
        return end;
    }
    if (!unit && gl_slice_is(qualifier, "at_least"))
        unit = gl_unit_of_bounds(reading, number);
    if (!unit)
        unit = gl_unit_of_change(reading, number);
    bool is_glued = unit && last == end + 1 && is_glued_to_scale(reading, end, unit);
    add_plain(reading, number, is_glued ? unit : NULL, is_glued ? last : end, qualifier);
    if (!unit) {
        add_percent_behind_sign(reading, number);
        return end;
    }
    last = gl_quantity_add_half(reading, number, last);
    last = gl_quantity_add_rest(reading, number, unit, last);
    uint32_t upper = add_upper_end(reading, number, unit, last);
    if (upper > last && !qualifier.len)
        qualifier = GL_LITERAL("about");
    add_quantity(reading, number, unit, upper, qualifier);
    return upper; // also behind the صد of `50 در صد`
}

static bool is_between(const gl_reading *reading, uint32_t token)
{
    return token > 0 && gl_reading_key(reading, token - 1) == GL_KEY_BETWEEN;
}

static bool touches_taken(const gl_reading *reading, const gl_number *number)
{
    for (uint32_t token = number->first; token < number->last; token++) {
        if (reading->is_taken[token])
            return true;
    }
    return false;
}

static bool read_free(const gl_reading *reading, uint32_t token, gl_number *out)
{
    if (reading->is_taken[token] ||
        !gl_number_read_range(reading->numbers, token, is_between(reading, token), out))
        return false;
    if (touches_taken(reading, out) && !gl_number_read(reading->numbers, token, out))
        return false;
    return !touches_taken(reading, out) && !gl_is_no_number(reading, out);
}

void gl_numbers_read(gl_reading *reading)
{
    const gl_stops *stops = &reading->scan->numbers;
    for (uint32_t stop = 0; stop < stops->count;) {
        uint32_t token = stops->tokens[stop++];
        gl_number number;
        reading->at = token;
        if (read_free(reading, token, &number))
            stop = gl_stops_skip(stops, stop, add_number(reading, &number));
    }
}
