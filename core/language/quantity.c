// Goes over the text once. A number that nothing else has taken is an edge; with a unit behind it,
// it is a quantity too, at full magnitude.
#include <string.h>

#include "language/number.h"
#include "language/qualifier.h"
#include "language/reading.h"
#include "language/unit.h"
#include "text/utf8.h"

static const char *const kind_names[] = {
    [GL_CARDINAL] = "cardinal", [GL_ORDINAL] = "ordinal", [GL_FRACTION] = "fraction",
    [GL_RANGE] = "range",       [GL_VAGUE] = "vague",
};

static golchin_value constant(const char *text)
{
    return gl_string(gl_slice_of(text));
}

// ---- what looks like a number and is none ----

// نه is "not" and شست "washed": alone they need a unit behind them to be nine and sixty.
static bool is_doubtful(const gl_reading *reading, const gl_number *number)
{
    uint32_t token = number->first, last;
    if (number->last != token + 1)
        return false;
    if (gl_reading_is(reading, token, "نه") || gl_reading_is(reading, token, "شست"))
        return !gl_unit_after(reading, number, &last);
    return gl_reading_is(reading, token, "سی") && gl_reading_is(reading, token + 1, "تی");
}

// `سه‌راهی`: a joiner makes one word of a number word and one that it does not count.
static bool is_in_compound(const gl_reading *reading, const gl_number *number)
{
    uint32_t last;
    return gl_reading_is_joined(reading, number->last) &&
           reading->text->tokens[number->last - 1].kind == GOLCHIN_WORD &&
           !gl_unit_after(reading, number, &last);
}

// `سی سخت`: the name of a place begins with a number word.
static bool is_in_place(const gl_reading *reading, const gl_number *number)
{
    const golchin_edge *place =
        gl_lattice_starting(reading->lattice, reading->language->types.place_list, number->first);
    uint32_t last;
    return place && place->last > number->last &&
           reading->text->tokens[number->first].kind == GOLCHIN_WORD &&
           !gl_unit_after(reading, number, &last);
}

// `متر²`: a digit above or below the line.
static bool is_small_digit(const gl_reading *reading, uint32_t token)
{
    const golchin_token *digits = &reading->text->tokens[token];
    if (digits->kind != GOLCHIN_DIGITS)
        return false;
    unsigned len;
    uint32_t first = gl_utf8_read(reading->text->text.start + digits->begin, &len);
    return first == 0xB2 || first == 0xB3 || first == 0xB9 || (first >= 0x2070 && first <= 0x2089);
}

static bool is_no_number(const gl_reading *reading, const gl_number *number)
{
    if (is_in_compound(reading, number) || is_in_place(reading, number) ||
        is_small_digit(reading, number->first))
        return true;
    if (gl_reading_key(reading, number->last) == GL_KEY_SATURDAY)
        return true; // پنج‌شنبه
    if (number->kind == GL_VAGUE && !number->has_value && number->first > 0 &&
        gl_reading_key(reading, number->first - 1) == GL_KEY_EVERY)
        return true; // هر چند: although
    return is_doubtful(reading, number);
}

// ---- edges ----

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

// `یک سال و نیم`: the half stands behind the unit. The token behind it; `last` where there is none.
static uint32_t add_half(const gl_reading *reading, gl_number *number, uint32_t last)
{
    if (number->kind != GL_CARDINAL || number->scale > 1 || number->value.places ||
        !gl_reading_is_and_half(reading, last) || !gl_exact_add(&number->value, (gl_exact){5, 1}))
        return last;
    return last + 2;
}

// `یک همت و 450 میلیارد تومان`: what is left of the sum stands behind a unit that has a scale. So
// many of nothing, `3 همت و 200 میلیارد`, are of that unit. The token behind it; `last` where there
// is none.
static uint32_t add_rest(const gl_reading *reading, gl_number *number, const gl_unit *unit,
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
        else
            share.places++;
    }
    return gl_exact_add(&number->value, share) ? end : last;
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

// `حداقل 20 و حداکثر 30 میلیون تومان`: what stands behind the upper bound is the lower one's, too,
// which takes the scale. NULL: no upper bound follows, or it has no unit.
static const gl_unit *unit_of_bounds(const gl_reading *reading, gl_number *low)
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

// `از 22 به 17 همت`: what something was has the unit of what it became, and its scale. NULL: it is
// told of no change, or without a unit.
static const gl_unit *unit_of_change(const gl_reading *reading, gl_number *before)
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
        unit = unit_of_bounds(reading, number);
    if (!unit)
        unit = unit_of_change(reading, number);
    bool is_glued = unit && last == end + 1 && is_glued_to_scale(reading, end, unit);
    add_plain(reading, number, is_glued ? unit : NULL, is_glued ? last : end, qualifier);
    if (!unit) {
        add_percent_behind_sign(reading, number);
        return end;
    }
    last = add_half(reading, number, last);
    last = add_rest(reading, number, unit, last);
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
    return !touches_taken(reading, out) && !is_no_number(reading, out);
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
