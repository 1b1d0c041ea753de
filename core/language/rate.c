// How often: `ماهانه`, `هر سال`, `در روز`. A record has the adverb, however the text says it.
#include "language/period.h"

static const char *rate_of(gl_key unit)
{
    switch (unit) {
    case GL_KEY_YEAR:
        return "سالانه";
    case GL_KEY_MONTH:
        return "ماهانه";
    case GL_KEY_WEEK:
        return "هفتگی";
    case GL_KEY_DAY:
        return "روزانه";
    default:
        return NULL;
    }
}

// `در هفته هجدهم` names a week.
static bool is_counting_word(const gl_reading *reading, uint32_t token)
{
    uint8_t number = reading->words[token].number;
    gl_number_role role = gl_vocabulary_number(reading->language->vocabulary, number).role;
    return number && role != GL_ROLE_ORDINAL && role != GL_ROLE_LISTED;
}

static bool ends_phrase(const gl_reading *reading, uint32_t token)
{
    const gl_text *text = reading->text;
    return token >= text->token_count || text->tokens[token].kind == GOLCHIN_PUNCTUATION ||
           text->tokens[token].gap == GOLCHIN_PARAGRAPH ||
           text->tokens[token].kind == GOLCHIN_DIGITS || is_counting_word(reading, token) ||
           gl_lattice_starting(reading->lattice, reading->language->types.qualifier_list, token);
}

// `در سال` is "a year" before a number or where a phrase ends; else the year goes on: `در سال
// جاری`.
gl_time gl_rate_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = "rate"};
    gl_key key = gl_reading_key(reading, token);
    if (key == GL_KEY_RATE) {
        time.last = token + 1;
        if (gl_slice_is(gl_text_folded(reading->text, token), "ماهیانه"))
            time.worded = "ماهانه";
        if (gl_slice_is(gl_text_folded(reading->text, token), "سالیانه"))
            time.worded = "سالانه";
        return time;
    }
    if (key != GL_KEY_EVERY && key != GL_KEY_IN)
        return time;
    const char *rate = rate_of(gl_reading_key(reading, token + 1));
    bool is_each = key == GL_KEY_EVERY || (key == GL_KEY_IN && ends_phrase(reading, token + 2) &&
                                           !gl_year_read(reading, token + 1).last);
    if (!rate || !is_each)
        return time;
    time.last = token + 2;
    time.worded = rate;
    return time;
}
