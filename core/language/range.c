// `۱۰ تا ۱۵` is one number with two ends, and so is `دو سه`. Both ends are numbers of their own;
// what stands between them, and that the second one is larger, makes them a range.
#include "language/number.h"

static bool is_dash(const gl_text *text, uint32_t token)
{
    golchin_slice mark = gl_text_folded(text, token);
    return gl_slice_is(mark, "-") || gl_slice_is(mark, "–") || gl_slice_is(mark, "−");
}

static bool is_range_mark(const gl_text *text, const gl_vocabulary_word *words, uint32_t token,
                          bool is_between)
{
    if (text->tokens[token].kind == GOLCHIN_PUNCTUATION)
        return is_dash(text, token);
    gl_key key = (gl_key)words[token].key;
    return key == GL_KEY_TO || key == GL_KEY_OR || (is_between && key == GL_KEY_AND);
}

// The scale words behind the upper end that hold for the lower one as well: all of them where it
// has none, those behind its own where both begin with the same.
static int64_t shared_scale(const gl_number *low, const gl_number *high)
{
    if (low->scale == 1)
        return high->whole;
    return low->whole == high->lead ? high->whole / high->lead : 1;
}

bool gl_number_join_range(gl_number *low, const gl_number *high, int64_t scale)
{
    gl_exact lower = low->value, scaled = lower;
    if (low->kind != GL_CARDINAL || high->kind != GL_CARDINAL)
        return false;
    if (gl_exact_multiply(&scaled, scale) && gl_exact_compare(scaled, high->value) < 0)
        lower = scaled;
    if (gl_exact_compare(lower, high->value) >= 0)
        return false;
    low->value = lower;
    low->high = high->value;
    low->kind = GL_RANGE;
    low->last = high->last;
    low->scale = high->scale;
    low->is_digits = false;
    return true;
}

// Two words side by side that mean one or the other: neighbours (`دو سه`, `بیست سی`, `صد دویست`),
// and the steps below twenty. A یک is an article there, and نه means "not".
static bool is_pair(int64_t low, int64_t high)
{
    enum { NOT = 9, TEN = 10, HUNDRED = 100, DOZEN = 12, HALF_WAY = 15, SCORE = 20 };
    if (low <= 1 || low == NOT)
        return false;
    for (int64_t step = 1; step <= HUNDRED; step *= TEN) {
        if (low % step == 0 && low < TEN * step && high == low + step)
            return true;
    }
    return (low == TEN && (high == DOZEN || high == HALF_WAY)) ||
           (low == HALF_WAY && high == SCORE);
}

// `دو سه هزار`: a word that is a number, and another right behind it.
static bool are_side_by_side(const gl_text *text, const gl_number *low, const gl_number *high)
{
    const golchin_token *first = &text->tokens[low->first], *second = &text->tokens[low->last];
    return low->last == low->first + 1 && first->kind == GOLCHIN_WORD &&
           second->kind == GOLCHIN_WORD && second->gap != GOLCHIN_PARAGRAPH && !low->value.places &&
           !high->value.places && high->value.mantissa % high->whole == 0 &&
           is_pair(low->value.mantissa, high->value.mantissa / high->whole);
}

bool gl_number_read_range(gl_numbers *from, uint32_t token, bool is_between, gl_number *out)
{
    gl_number high;
    if (!gl_number_read(from, token, out))
        return false;
    bool is_range = out->last + 1 < from->text->token_count &&
                    is_range_mark(from->text, from->words, out->last, is_between) &&
                    gl_number_read(from, out->last + 1, &high);
    if (is_range ||
        (gl_number_read(from, out->last, &high) && are_side_by_side(from->text, out, &high)))
        gl_number_join_range(out, &high, shared_scale(out, &high));
    return true;
}
