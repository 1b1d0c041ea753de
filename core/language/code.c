// Numbers that name instead of counting. Most are told by the word before them; the others by their
// shape: a leading zero, or more digits than any count in an article has.
#include "language/digits.h"
#include "language/number.h"
#include "language/reading.h"
#include "language/unit.h"

enum {
    LONG_CODE = 9,  // digits of the shortest number that is a code by its length
    SHORT_CODE = 8, // digits of the longest label (`سامانه 10001420`, `فاز 2`)
    PHONE = 7,      // digits of the shortest part that makes a chain of digits a phone number
    HOURS = 24,
    MINUTES = 60,
    SCORE_MAX = 30,
};

typedef struct found {
    uint32_t first;
    uint32_t last; // 0: no code
    const char *kind;
} found;

static const found nothing = {0, 0, NULL};

static bool is_mark(const gl_reading *reading, uint32_t token, const char *mark)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].kind == GOLCHIN_PUNCTUATION &&
           gl_slice_is(gl_text_folded(reading->text, token), mark);
}

static bool read_number(const gl_reading *reading, uint32_t token, gl_number *out)
{
    return token < reading->text->token_count && !reading->is_taken[token] &&
           gl_number_read(reading->numbers, token, out);
}

static bool has_unit(const gl_reading *reading, const gl_number *number)
{
    uint32_t last;
    return gl_unit_after(reading, number, &last) != NULL;
}

static gl_digits digits_at(const gl_reading *reading, uint32_t token)
{
    return gl_digits_read(gl_text_folded(reading->text, token));
}

static bool is_glued(const gl_reading *reading, uint32_t token)
{
    return reading->text->tokens[token].gap == GOLCHIN_GLUED;
}

// ---- by shape ----

static bool is_glued_to_latin(const gl_reading *reading, uint32_t token)
{
    const golchin_token *tokens = reading->text->tokens;
    bool before =
        token > 0 && tokens[token].gap == GOLCHIN_GLUED && tokens[token - 1].kind == GOLCHIN_WORD;
    bool after = token + 1 < reading->text->token_count && tokens[token + 1].gap == GOLCHIN_GLUED &&
                 tokens[token + 1].kind == GOLCHIN_WORD;
    return (before && (unsigned char)reading->text->text.start[tokens[token - 1].begin] < 0x80) ||
           (after && (unsigned char)reading->text->text.start[tokens[token + 1].begin] < 0x80);
}

// `۳۳۶۶۵۰۱۰-۰۲۸`, `88-1403-4417`: digits in a chain, of which one part at least is no count.
static found by_chain(const gl_reading *reading, uint32_t token)
{
    uint32_t last, parts = 1;
    bool is_code = false;
    for (uint32_t at = token;; at = last + 1) {
        gl_digits digits = digits_at(reading, at);
        is_code |= digits.kind == GL_DIGITS_CODE || digits.digit_count >= PHONE;
        last = at + 1;
        if (!is_mark(reading, last, "-") || !is_glued(reading, last) ||
            !gl_reading_is_digits(reading, last + 1) || !is_glued(reading, last + 1))
            break;
        parts++;
    }
    return parts > 2 || (parts == 2 && is_code) ? (found){token, last, "identifier"} : nothing;
}

// `3-2 باخت`: two small numbers and what came of them.
static found by_result(const gl_reading *reading, uint32_t token)
{
    static const char *const results[] = {"برد",   "باخت",  "پیروز", "شکست",
                                          "مساوی", "تساوی", "مغلوب", "متوقف"};
    enum { GOALS_DIGITS = 2 };
    uint32_t last = token + 3;
    if (!is_mark(reading, token + 1, "-") || !gl_reading_is_digits(reading, token + 2) ||
        last >= reading->text->token_count ||
        gl_text_folded(reading->text, token).len > GOALS_DIGITS ||
        gl_text_folded(reading->text, token + 2).len > GOALS_DIGITS)
        return nothing;
    for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
        if (gl_slice_is(gl_text_folded(reading->text, last), results[i]))
            return (found){token, last, "score"};
    }
    return nothing;
}

// A line of digits and nothing else.
static bool is_alone(const gl_reading *reading, uint32_t token)
{
    const golchin_token *tokens = reading->text->tokens;
    return tokens[token].gap >= GOLCHIN_LINE &&
           (token + 1 == reading->text->token_count || tokens[token + 1].gap >= GOLCHIN_LINE) &&
           (tokens[token].gap == GOLCHIN_PARAGRAPH || token + 1 == reading->text->token_count ||
            tokens[token + 1].gap == GOLCHIN_PARAGRAPH);
}

// Part of a file name or a code: `14030608_yazd`, `انتهای پیام/4128`.
static bool is_in_name(const gl_reading *reading, uint32_t token)
{
    bool after = is_mark(reading, token + 1, "_") && is_glued(reading, token + 1);
    bool before = token > 0 && is_glued(reading, token) &&
                  (is_mark(reading, token - 1, "_") || is_mark(reading, token - 1, "/"));
    return after || before;
}

// `14) …`: the number of an item in a list.
static bool is_item(const gl_reading *reading, uint32_t token)
{
    enum { ITEM_DIGITS = 3, WORDS_INSIDE = 4 };
    if (!is_mark(reading, token + 1, ")") || !is_glued(reading, token + 1) ||
        gl_text_folded(reading->text, token).len > ITEM_DIGITS)
        return false;
    for (uint32_t back = 1; back <= WORDS_INSIDE && back <= token; back++) {
        if (is_mark(reading, token - back, "("))
            return false;
    }
    return true;
}

static found by_shape(const gl_reading *reading, uint32_t token)
{
    gl_digits digits = digits_at(reading, token);
    gl_number number = {.first = token, .last = token + 1, .has_value = true};
    found chain = by_chain(reading, token);
    if (chain.last)
        return chain;
    found result = by_result(reading, token);
    if (result.last)
        return result;
    if (is_glued_to_latin(reading, token))
        return (found){token, token + 1, "name"};
    if (is_item(reading, token))
        return (found){token, token + 1, "label"};
    if (is_in_name(reading, token) || is_alone(reading, token))
        return (found){token, token + 1, "identifier"};
    if (digits.kind == GL_DIGITS_CODE)
        return (found){token, token + 1, "identifier"};
    if (digits.is_plain && digits.digit_count >= LONG_CODE && !has_unit(reading, &number) &&
        gl_vocabulary_number(reading->language->vocabulary, token + 1 < reading->text->token_count
                                                                ? reading->words[token + 1].number
                                                                : 0)
                .role != GL_ROLE_SCALE)
        return (found){token, token + 1, "identifier"};
    return nothing;
}

// ---- times ----

static bool is_whole_below(const gl_number *number, int64_t limit)
{
    return number->kind == GL_CARDINAL && number->value.places == 0 && number->scale == 1 &&
           number->value.mantissa < limit;
}

// `10:30`; the token behind, 0: none.
static uint32_t read_clock(const gl_reading *reading, uint32_t token)
{
    if (!gl_reading_is_digits(reading, token) || !is_mark(reading, token + 1, ":") ||
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
    if (!read_number(reading, token, &hour) || !is_whole_below(&hour, HOURS + 1) ||
        has_unit(reading, &hour))
        return 0;
    gl_number minute;
    bool has_minutes = gl_reading_key(reading, hour.last) == GL_KEY_AND &&
                       read_number(reading, hour.last + 1, &minute) &&
                       is_whole_below(&minute, MINUTES);
    return has_minutes ? minute.last : hour.last;
}

// `ساعت اداری شعبه از 7 تا 14`: a few words may stand before an "from".
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
static found by_hour(const gl_reading *reading, uint32_t token)
{
    bool is_counted =
        token > 0 && reading->text->tokens[token].gap != GOLCHIN_PARAGRAPH &&
        (gl_reading_is_digits(reading, token - 1) || reading->words[token - 1].number);
    uint32_t at = skip_to_hour(reading, token + 1);
    uint32_t last = is_counted ? 0 : read_hour(reading, at);
    if (!last)
        return nothing;
    uint32_t until = gl_reading_key(reading, last) == GL_KEY_TO ? read_hour(reading, last + 1) : 0;
    return (found){token, until ? until : last, "time"};
}

// ---- by the word before ----

// `شماره تماس: 0764…`, `کد دستوری 6369`: one other word may stand between, and marks.
static found by_numbered(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + 1;
    bool is_other = gl_reading_key(reading, at) == GL_KEY_NONE && at < reading->text->token_count &&
                    reading->text->tokens[at].kind == GOLCHIN_WORD;
    at += is_other;
    while (at < token + 4 &&
           (gl_reading_key(reading, at) == GL_KEY_NUMBERED || is_mark(reading, at, ":") ||
            is_mark(reading, at, "/") || is_mark(reading, at, "(")))
        at++;
    gl_number number;
    if (!gl_reading_is_digits(reading, at) || reading->is_taken[at])
        return nothing;
    if (read_number(reading, at, &number) &&
        (number.scale > 1 || (is_other && has_unit(reading, &number))))
        return nothing;
    uint32_t last = at + 1;
    while (is_mark(reading, last, "-") && gl_reading_is_digits(reading, last + 1))
        last += 2;
    return (found){at, last, "identifier"};
}

static found by_law(const gl_reading *reading, uint32_t token)
{
    gl_number number;
    if (!read_number(reading, token + 1, &number) || has_unit(reading, &number) ||
        (number.kind != GL_CARDINAL && number.kind != GL_ORDINAL))
        return nothing;
    return (found){token, number.last, "law"};
}

static found by_label(const gl_reading *reading, uint32_t token)
{
    gl_number number;
    if (!read_number(reading, token + 1, &number) || !number.is_digits ||
        has_unit(reading, &number) || gl_text_folded(reading->text, token + 1).len > SHORT_CODE)
        return nothing;
    return (found){token + 1, number.last, "label"};
}

// `کووید-19`, `کووید نوزده`
static found by_covid(const gl_reading *reading, uint32_t token)
{
    enum { COVID = 19 };
    uint32_t at = token + 1;
    at += is_mark(reading, at, "-");
    gl_number number;
    if (!read_number(reading, at, &number) || number.value.mantissa != COVID ||
        number.value.places || number.scale > 1)
        return nothing;
    return (found){token, number.last, "name"};
}

// `3 بر 1`
static found by_score(const gl_reading *reading, uint32_t token)
{
    gl_number won, lost;
    if (token == 0 || !read_number(reading, token - 1, &won) || won.last != token ||
        !read_number(reading, token + 1, &lost) || !is_whole_below(&won, SCORE_MAX) ||
        !is_whole_below(&lost, SCORE_MAX) || has_unit(reading, &lost))
        return nothing;
    return (found){token - 1, lost.last, "score"};
}

static found by_key(const gl_reading *reading, uint32_t token)
{
    switch (reading->words[token].key) {
    case GL_KEY_HOUR:
        return by_hour(reading, token);
    case GL_KEY_NUMBERED:
        return by_numbered(reading, token);
    case GL_KEY_LAW:
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

static found read_code(const gl_reading *reading, uint32_t token)
{
    if (reading->text->tokens[token].kind == GOLCHIN_WORD)
        return by_key(reading, token);
    if (reading->text->tokens[token].kind != GOLCHIN_DIGITS || reading->is_taken[token])
        return nothing;
    uint32_t clock = read_clock(reading, token);
    return clock ? (found){token, clock, "time"} : by_shape(reading, token);
}

void gl_codes_read(gl_reading *reading)
{
    const gl_language *language = reading->language;
    const gl_stops *stops = &reading->scan->codes;
    for (uint32_t stop = 0; stop < stops->count;) {
        uint32_t token = stops->tokens[stop++];
        reading->at = token;
        found code = read_code(reading, token);
        if (!code.last)
            continue;
        gl_draft draft = {0};
        gl_draft_set(&draft, language->features.code_kind, gl_string(gl_slice_of(code.kind)));
        gl_reading_add(reading, language->types.code, code.first, code.last, &draft);
        gl_reading_take(reading, code.first, code.last);
        stop = gl_stops_skip(stops, stop, code.last);
    }
}
