// A number word is more often something else where it stands alone, so mostly the unit behind it
// decides.
#include "language/no_number.h"

#include "language/unit.h"
#include "text/utf8.h"

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

bool gl_is_no_number(const gl_reading *reading, const gl_number *number)
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
