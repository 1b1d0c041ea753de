// Numbers that name instead of counting. Most are told by the word before them; the others by their
// shape: a leading zero, or more digits than any count in an article has.
#include "language/code.h"
#include "language/digits.h"

enum {
    SHORT_CODE = 8, // digits of the longest label (`سامانه 10001420`, `فاز 2`)
    HOURS = 24,
    MINUTES = 60,
    SCORE_MAX = 30,
};

static const char *const kind_names[] = {
    [GL_CODE_IDENTIFIER] = "identifier", [GL_CODE_LAW] = "law",
    [GL_CODE_LABEL] = "label",           [GL_CODE_TIME] = "time",
    [GL_CODE_SCORE] = "score",           [GL_CODE_NAME] = "name",
};

static const gl_code nothing = {.last = 0};

static bool read_number(const gl_reading *reading, uint32_t token, gl_number *out)
{
    return token < reading->text->token_count && !reading->is_taken[token] &&
           gl_number_read(reading->numbers, token, out);
}

// ---- times ----

static bool is_whole_below(const gl_number *number, int64_t limit)
{
    return number->kind == GL_CARDINAL && number->value.places == 0 && number->scale == 1 &&
           number->value.mantissa < limit;
}

// `هشت و نیم`, `8.5`
static bool is_half_past(const gl_number *number)
{
    enum { TENTHS = 10, HALF = 5 };
    return number->kind == GL_CARDINAL && number->value.places == 1 && number->scale == 1 &&
           number->value.mantissa % TENTHS == HALF && number->value.mantissa < HOURS * TENTHS;
}

// `10:30`; the token behind, 0: none.
static uint32_t read_clock(const gl_reading *reading, uint32_t token)
{
    if (!gl_reading_is_digits(reading, token) || !gl_code_is_mark(reading, token + 1, ":") ||
        !gl_reading_is_digits(reading, token + 2))
        return 0;
    golchin_slice hours = gl_text_folded(reading->text, token);
    golchin_slice minutes = gl_text_folded(reading->text, token + 2);
    return hours.len <= 2 && minutes.len == 2 ? token + 3 : 0;
}

static uint32_t read_hour(const gl_reading *reading, uint32_t token)
{
    uint32_t clock = read_clock(reading, token);
    gl_number hour;
    if (clock)
        return clock;
    if (!read_number(reading, token, &hour) || gl_code_has_unit(reading, &hour))
        return 0;
    if (is_half_past(&hour))
        return hour.last;
    if (!is_whole_below(&hour, HOURS + 1))
        return 0;
    gl_number minute;
    bool has_minutes = gl_reading_key(reading, hour.last) == GL_KEY_AND &&
                       read_number(reading, hour.last + 1, &minute) &&
                       is_whole_below(&minute, MINUTES);
    return has_minutes ? minute.last : hour.last;
}

// `ساعت اداری شعبه از 7 تا 14`: a few words may stand before از.
static uint32_t skip_to_hour(const gl_reading *reading, uint32_t token)
{
    enum { WORDS_MAX = 3 };
    for (uint32_t at = token; at <= token + WORDS_MAX && at < reading->text->token_count; at++) {
        if (gl_reading_key(reading, at) == GL_KEY_FROM)
            return at + 1;
        if (reading->text->tokens[at].kind != GOLCHIN_WORD)
            break;
    }
    return token;
}

// `ساعت 10:30`, `ساعت از 7 تا 14`. The word before tells a time from `24 ساعت`.
static gl_code by_hour(const gl_reading *reading, uint32_t token)
{
    bool is_counted =
        token > 0 && reading->text->tokens[token].gap != GOLCHIN_PARAGRAPH &&
        (gl_reading_is_digits(reading, token - 1) || reading->words[token - 1].number);
    uint32_t at = skip_to_hour(reading, token + 1);
    uint32_t last = is_counted ? 0 : read_hour(reading, at);
    if (!last)
        return nothing;
    uint32_t until = gl_reading_key(reading, last) == GL_KEY_TO ? read_hour(reading, last + 1) : 0;
    return (gl_code){token, until ? until : last, GL_CODE_TIME};
}

// ---- by the word before ----

// `شماره تماس: 0764…`, `کد دستوری 6369`: one other word may stand between, and marks.
static gl_code by_numbered(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + 1 + (gl_reading_key(reading, token + 1) == GL_KEY_PLURAL);
    bool is_other = gl_reading_key(reading, at) == GL_KEY_NONE && at < reading->text->token_count &&
                    reading->text->tokens[at].kind == GOLCHIN_WORD;
    at += is_other;
    while (at < token + 4 &&
           (gl_reading_key(reading, at) == GL_KEY_NUMBERED || gl_code_is_mark(reading, at, ":") ||
            gl_code_is_mark(reading, at, "/") || gl_code_is_mark(reading, at, "(")))
        at++;
    gl_number number;
    if (!gl_reading_is_digits(reading, at) || reading->is_taken[at])
        return nothing;
    if (read_number(reading, at, &number) &&
        (number.scale > 1 || (is_other && gl_code_has_unit(reading, &number))))
        return nothing;
    uint32_t last = at + 1;
    while (gl_code_is_mark(reading, last, "-") && gl_reading_is_digits(reading, last + 1))
        last += 2;
    return (gl_code){at, last, GL_CODE_IDENTIFIER};
}

// `مواد`, `بندهای`, `تبصره های`
static bool is_plural(const gl_reading *reading, uint32_t token)
{
    return reading->words[token].key == GL_KEY_LAWS ||
           gl_reading_key(reading, token + 1) == GL_KEY_PLURAL;
}

static gl_code by_law(const gl_reading *reading, uint32_t token)
{
    gl_number number;
    uint32_t at = token + 1 + (gl_reading_key(reading, token + 1) == GL_KEY_PLURAL);
    if (!read_number(reading, at, &number) || gl_code_has_unit(reading, &number) ||
        number.scale > 1 || (number.kind != GL_CARDINAL && number.kind != GL_ORDINAL))
        return nothing;
    return (gl_code){token, number.last, GL_CODE_LAW};
}

static gl_code by_label(const gl_reading *reading, uint32_t token)
{
    gl_number number;
    if (!read_number(reading, token + 1, &number) || !number.is_digits ||
        gl_code_has_unit(reading, &number) ||
        gl_text_folded(reading->text, token + 1).len > SHORT_CODE)
        return nothing;
    return (gl_code){token + 1, number.last, GL_CODE_LABEL};
}

// `کووید-19`, `کووید نوزده`
static gl_code by_covid(const gl_reading *reading, uint32_t token)
{
    enum { COVID = 19 };
    uint32_t at = token + 1;
    at += gl_code_is_mark(reading, at, "-");
    gl_number number;
    if (!read_number(reading, at, &number) || number.value.mantissa != COVID ||
        number.value.places || number.scale > 1)
        return nothing;
    return (gl_code){token, number.last, GL_CODE_NAME};
}

// `3 بر 1`
static gl_code by_score(const gl_reading *reading, uint32_t token)
{
    gl_number won, lost;
    if (token == 0 || !read_number(reading, token - 1, &won) || won.last != token ||
        !read_number(reading, token + 1, &lost) || !is_whole_below(&won, SCORE_MAX) ||
        !is_whole_below(&lost, SCORE_MAX) || gl_code_has_unit(reading, &lost))
        return nothing;
    return (gl_code){token - 1, lost.last, GL_CODE_SCORE};
}

static gl_code by_key(const gl_reading *reading, uint32_t token)
{
    switch (reading->words[token].key) {
    case GL_KEY_HOUR:
        return by_hour(reading, token);
    case GL_KEY_NUMBERED:
        return by_numbered(reading, token);
    case GL_KEY_LAW:
    case GL_KEY_LAWS:
        return by_law(reading, token);
    case GL_KEY_LABELLED:
        return by_label(reading, token);
    case GL_KEY_COVID:
        return by_covid(reading, token);
    case GL_KEY_AGAINST:
        return by_score(reading, token);
    default:
        return nothing;
    }
}

static gl_code read_code(const gl_reading *reading, uint32_t token)
{
    if (reading->text->tokens[token].kind == GOLCHIN_WORD)
        return by_key(reading, token);
    if (reading->text->tokens[token].kind != GOLCHIN_DIGITS || reading->is_taken[token])
        return nothing;
    uint32_t clock = read_clock(reading, token);
    return clock ? (gl_code){token, clock, GL_CODE_TIME} : gl_code_by_shape(reading, token);
}

static void add(gl_reading *reading, gl_code code)
{
    const gl_language *language = reading->language;
    gl_edge_draft draft = {0};
    gl_edge_draft_set(&draft, language->features.code_kind,
                      gl_string(gl_slice_of(kind_names[code.kind])));
    gl_reading_add(reading, language->types.code, code.first, code.last, &draft);
    gl_reading_take(reading, code.first, code.last);
}

// What goes on with a list that the word at `lead` begins: phones, or `مواد 7، 9 و 12`.
static gl_code next_of_list(const gl_reading *reading, gl_code code, uint32_t lead)
{
    if (!gl_reading_is_digits(reading, code.last - 1))
        return nothing;
    if (code.kind == GL_CODE_IDENTIFIER) {
        bool is_named = reading->words[lead].key == GL_KEY_NUMBERED;
        golchin_slice last = gl_text_folded(reading->text, code.last - 1);
        return gl_code_next_of_list(reading, code.last, (uint32_t)last.len, is_named);
    }
    bool is_law = code.kind == GL_CODE_LAW && is_plural(reading, lead);
    return is_law ? gl_code_next_law(reading, code.last) : nothing;
}

// The rest of a list; the token behind all of it.
static uint32_t add_list(gl_reading *reading, gl_code code, uint32_t lead)
{
    for (gl_code next; (next = next_of_list(reading, code, lead)).last; code = next)
        add(reading, next);
    return code.last;
}

void gl_codes_read(gl_reading *reading)
{
    const gl_stops *stops = &reading->scan->codes;
    for (uint32_t stop = 0; stop < stops->count;) {
        uint32_t token = stops->tokens[stop++];
        reading->at = token;
        gl_code code = read_code(reading, token);
        if (!code.last)
            continue;
        add(reading, code);
        stop = gl_stops_skip(stops, stop, add_list(reading, code, token));
    }
}
