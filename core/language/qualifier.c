// A qualifier comes from the list and stands right before its number, or before the words that name
// an amount: `بیش از مبلغ 5 میلیون`.
#include "language/qualifier.h"

enum { BETWEEN_MAX = 2 };

void gl_qualifiers_load(gl_language *language, gl_strings *symbols)
{
    gl_list list = language->qualifier_list;
    language->qualifiers = gl_arena_array(language->arena, golchin_slice, list.count);
    for (uint32_t at = 0; at < list.count; at++)
        language->qualifiers[at] =
            gl_language_column(language, symbols, list.first + at, "qualifier");
}

static golchin_slice ending_at(const gl_reading *reading, uint32_t token)
{
    const gl_language *language = reading->language;
    const golchin_edge *edge = gl_list_hits_ending(&reading->qualifiers, token);
    uint32_t at = edge ? edge->entry - 1 - language->qualifier_list.first : UINT32_MAX;
    return at < language->qualifier_list.count ? language->qualifiers[at] : gl_slice("", 0);
}

golchin_slice gl_qualifier_before(const gl_reading *reading, uint32_t token)
{
    for (uint32_t between = 0; between <= BETWEEN_MAX && between <= token; between++) {
        golchin_slice found = ending_at(reading, token - between);
        if (found.len)
            return found;
        if (token == between || gl_reading_key(reading, token - between - 1) != GL_KEY_AMOUNT)
            break;
    }
    return gl_slice("", 0);
}

uint32_t gl_qualifier_skip_odd(const gl_reading *reading, uint32_t token)
{
    bool is_odd = gl_reading_key(reading, token) == GL_KEY_AND &&
                  gl_reading_key(reading, token + 1) == GL_KEY_ODD;
    return is_odd ? token + 2 : token;
}
