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

// `سالیانه` is `سالانه`, `هرماه` is `ماهانه`; NULL: the adverb is said as it is.
static const char *adverb_of(const gl_reading *reading, uint32_t token)
{
    static const struct {
        const char *word;
        gl_key unit;
    } adverbs[] = {
        {"ماهیانه", GL_KEY_MONTH}, {"سالیانه", GL_KEY_YEAR}, {"هرروز", GL_KEY_DAY},
        {"هرهفته", GL_KEY_WEEK},   {"هرماه", GL_KEY_MONTH},  {"هرسال", GL_KEY_YEAR},
    };
    for (size_t i = 0; i < sizeof adverbs / sizeof *adverbs; i++)
        if (gl_reading_is(reading, token, adverbs[i].word))
            return rate_of(adverbs[i].unit);
    return NULL;
}

// `در هفته هجدهم` names a week.
static bool is_counting_word(const gl_reading *reading, uint32_t token)
{
    gl_number_role role = gl_reading_role(reading, token);
    return reading->words[token].number && role != GL_ROLE_ORDINAL && role != GL_ROLE_LISTED;
}

static bool ends_phrase(const gl_reading *reading, uint32_t token)
{
    const gl_text *text = reading->text;
    return token >= text->token_count || text->tokens[token].kind == GOLCHIN_PUNCTUATION ||
           text->tokens[token].gap == GOLCHIN_PARAGRAPH ||
           text->tokens[token].kind == GOLCHIN_DIGITS || is_counting_word(reading, token) ||
           gl_lattice_starting(reading->lattice, reading->language->types.qualifier_list, token);
}

// A number, or the words that say how exact it is and one: `حدود 2`.
static bool counts_at(const gl_reading *reading, uint32_t token)
{
    const golchin_edge *qualifier =
        gl_lattice_starting(reading->lattice, reading->language->types.qualifier_list, token);
    uint32_t at = qualifier ? qualifier->last : token;
    return gl_reading_is_digits(reading, at) ||
           (at < reading->text->token_count && is_counting_word(reading, at));
}

// `ماهی 2 میلیون تومان`: without a number behind it the word is fish. `شبانه روزی 50 نفر` is one
// word.
static gl_time read_each(const gl_reading *reading, uint32_t token, gl_time time)
{
    static const struct {
        const char *word;
        gl_key unit;
    } each[] = {{"ماهی", GL_KEY_MONTH}, {"سالی", GL_KEY_YEAR}, {"روزی", GL_KEY_DAY}};
    bool is_day_and_night =
        token > 0 && gl_slice_is(gl_text_folded(reading->text, token - 1), "شبانه");
    bool is_rate = !is_day_and_night && counts_at(reading, token + 1);
    for (size_t i = 0; i < sizeof each / sizeof *each && is_rate; i++) {
        if (gl_slice_is(gl_text_folded(reading->text, token), each[i].word)) {
            time.worded = rate_of(each[i].unit);
            time.last = token + 1;
        }
    }
    return time;
}

// `در ماه به 1600 میلیارد تومان می رسد`
static bool leads_to_number(const gl_reading *reading, uint32_t token)
{
    return gl_reading_goes_on_with(reading, token, "به") && counts_at(reading, token + 1);
}

// `در سال` is "a year" before a number or where a phrase ends; else the year goes on: `در سال
// جاری`.
gl_time gl_rate_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_RATE};
    gl_key key = gl_reading_key(reading, token);
    if (key == GL_KEY_RATE) {
        time.worded = adverb_of(reading, token);
        time.last = token + 1;
        return time;
    }
    if (key == GL_KEY_EACH)
        return read_each(reading, token, time);
    if (key != GL_KEY_EVERY && key != GL_KEY_IN)
        return time;
    const char *rate = rate_of(gl_reading_key(reading, token + 1));
    bool ends = ends_phrase(reading, token + 2) || leads_to_number(reading, token + 2);
    bool is_each =
        key == GL_KEY_EVERY || (key == GL_KEY_IN && ends && !gl_year_read(reading, token + 1).last);
    if (!rate || !is_each)
        return time;
    time.last = token + 2;
    time.worded = rate;
    return time;
}
