// Codes by their shape: a leading zero, a chain of digits, the result of a match, more digits than
// any count in an article has.
#include "language/code.h"
#include "language/digits.h"
#include "language/unit.h"

enum {
    LONG_CODE = 9, // digits of the shortest number that is a code by its length
};

static const gl_code nothing = {.last = 0};

bool gl_code_is_mark(const gl_reading *reading, uint32_t token, const char *mark)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].kind == GOLCHIN_PUNCTUATION &&
           gl_slice_is(gl_text_folded(reading->text, token), mark);
}

bool gl_code_has_unit(const gl_reading *reading, const gl_number *number)
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
static gl_code by_chain(const gl_reading *reading, uint32_t token)
{
    uint32_t last, parts = 1;
    bool is_code = false;
    for (uint32_t at = token;; at = last + 1) {
        gl_digits digits = digits_at(reading, at);
        is_code |= digits.kind == GL_DIGITS_CODE || digits.digit_count >= GL_PHONE_DIGITS;
        last = at + 1;
        if (!gl_code_is_mark(reading, last, "-") || !is_glued(reading, last) ||
            !gl_reading_is_digits(reading, last + 1) || !is_glued(reading, last + 1))
            break;
        parts++;
    }
    return parts > 2 || (parts == 2 && is_code) ? (gl_code){token, last, GL_CODE_IDENTIFIER}
                                                : nothing;
}

// `3-2 باخت`: two small numbers and what came of them.
static gl_code by_result(const gl_reading *reading, uint32_t token)
{
    static const char *const results[] = {"برد",   "باخت",  "پیروز", "شکست",
                                          "مساوی", "تساوی", "مغلوب", "متوقف"};
    enum { GOALS_DIGITS = 2 };
    uint32_t last = token + 3;
    if (!gl_code_is_mark(reading, token + 1, "-") || !gl_reading_is_digits(reading, token + 2) ||
        last >= reading->text->token_count ||
        gl_text_folded(reading->text, token).len > GOALS_DIGITS ||
        gl_text_folded(reading->text, token + 2).len > GOALS_DIGITS)
        return nothing;
    bool is_result = gl_slice_is_one_of(gl_text_folded(reading->text, last), results,
                                        sizeof results / sizeof *results);
    return is_result ? (gl_code){token, last, GL_CODE_SCORE} : nothing;
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
    bool after = gl_code_is_mark(reading, token + 1, "_") && is_glued(reading, token + 1);
    bool before =
        token > 0 && is_glued(reading, token) &&
        (gl_code_is_mark(reading, token - 1, "_") || gl_code_is_mark(reading, token - 1, "/"));
    return after || before;
}

// A new line, and not one that a sentence was wrapped into (`سال\n97.`).
static bool may_begin_item(const gl_reading *reading, uint32_t token)
{
    const gl_text *text = reading->text;
    return text->tokens[token].gap >= GOLCHIN_LINE &&
           text->sentences[gl_text_sentence_of(text, token)].first == token;
}

static bool is_in_parentheses(const gl_reading *reading, uint32_t token)
{
    enum { WORDS_INSIDE = 4 };
    for (uint32_t back = 1; back <= WORDS_INSIDE && back <= token; back++) {
        if (gl_code_is_mark(reading, token - back, "("))
            return true;
    }
    return false;
}

// `14) …`, `14- …`, `14. …`: the number of an item in a list. A dash or a point may mean something
// else within a line (`5-6`), and where no blank stands behind it.
static bool is_item(const gl_reading *reading, uint32_t token)
{
    enum { ITEM_DIGITS = 3 };
    uint32_t mark = token + 1;
    if (mark >= reading->text->token_count || !is_glued(reading, mark) ||
        gl_text_folded(reading->text, token).len > ITEM_DIGITS)
        return false;
    if (gl_code_is_mark(reading, mark, ")"))
        return !is_in_parentheses(reading, token);
    bool is_mark = gl_code_is_mark(reading, mark, "-") || gl_code_is_mark(reading, mark, "–") ||
                   gl_code_is_mark(reading, mark, ".");
    return is_mark && mark + 1 < reading->text->token_count && !is_glued(reading, mark + 1) &&
           may_begin_item(reading, token);
}

// `(021) 66123456`
static bool is_behind_area(const gl_reading *reading, uint32_t token)
{
    return token > 2 && gl_code_is_mark(reading, token - 1, ")") && reading->is_taken[token - 2] &&
           gl_reading_is_digits(reading, token - 2) && gl_code_is_mark(reading, token - 3, "(") &&
           gl_text_folded(reading->text, token - 2).start[0] == '0';
}

gl_code gl_code_by_shape(const gl_reading *reading, uint32_t token)
{
    gl_digits digits = digits_at(reading, token);
    gl_number number = {.first = token, .last = token + 1, .has_value = true};
    gl_code chain = by_chain(reading, token);
    if (chain.last)
        return chain;
    gl_code result = by_result(reading, token);
    if (result.last)
        return result;
    if (is_glued_to_latin(reading, token))
        return (gl_code){token, token + 1, GL_CODE_NAME};
    if (is_item(reading, token))
        return (gl_code){token, token + 1, GL_CODE_LABEL};
    bool is_long = digits.is_plain && digits.digit_count >= LONG_CODE &&
                   !gl_code_has_unit(reading, &number) &&
                   gl_reading_role(reading, token + 1) != GL_ROLE_SCALE;
    bool is_identifier = is_behind_area(reading, token) || is_in_name(reading, token) ||
                         is_alone(reading, token) || digits.kind == GL_DIGITS_CODE || is_long;
    return is_identifier ? (gl_code){token, token + 1, GL_CODE_IDENTIFIER} : nothing;
}

static bool joins_list(const gl_reading *reading, uint32_t token)
{
    return gl_reading_key(reading, token) == GL_KEY_AND || gl_code_is_mark(reading, token, "،") ||
           gl_reading_is(reading, token, "یا");
}

gl_code gl_code_next_of_list(const gl_reading *reading, uint32_t token, uint32_t digits,
                             bool is_named)
{
    uint32_t at = token + 1;
    gl_number number;
    if (!joins_list(reading, token) || !gl_reading_is_digits(reading, at) || reading->is_taken[at])
        return nothing;
    gl_digits next = digits_at(reading, at);
    bool is_long = next.digit_count >= GL_PHONE_DIGITS;
    bool is_alike = is_named && next.is_plain && next.digit_count == digits;
    bool counts = gl_number_read(reading->numbers, at, &number) &&
                  (number.scale > 1 || gl_code_has_unit(reading, &number));
    return (is_long || is_alike) && !counts ? (gl_code){at, at + 1, GL_CODE_IDENTIFIER} : nothing;
}

gl_code gl_code_next_law(const gl_reading *reading, uint32_t token)
{
    gl_number number;
    bool goes_on = joins_list(reading, token) || gl_reading_key(reading, token) == GL_KEY_TO;
    if (!goes_on || !gl_reading_is_digits(reading, token + 1) || reading->is_taken[token + 1] ||
        !gl_number_read(reading->numbers, token + 1, &number) || number.scale > 1 ||
        gl_code_has_unit(reading, &number))
        return nothing;
    return (gl_code){token + 1, token + 2, GL_CODE_LAW};
}
