// `۱۰ تا ۱۵` is one number with two ends. Both ends are numbers of their own; what stands between
// them, and that the second one is larger, makes them a range.
#include "language/number.h"

static bool is_dash(const gl_text *text, uint32_t token)
{
    golchin_slice mark = gl_text_folded(text, token);
    return gl_slice_is(mark, "-") || gl_slice_is(mark, "–") || gl_slice_is(mark, "−");
}

static bool is_range_mark(const gl_text *text, const gl_word *words, uint32_t token,
                          bool is_between)
{
    if (text->tokens[token].kind == GOLCHIN_PUNCTUATION)
        return is_dash(text, token);
    return words[token].key == GL_KEY_TO || (is_between && words[token].key == GL_KEY_AND);
}

static bool join_range(gl_number *low, const gl_number *high)
{
    gl_exact lower = low->value;
    if (low->kind != GL_CARDINAL || high->kind != GL_CARDINAL)
        return false;
    if (low->scale == 1 && high->scale > 1) { // `10 تا 15 هزار`
        gl_exact scaled = lower;
        if (gl_exact_multiply(&scaled, high->scale) && gl_exact_compare(scaled, high->value) < 0)
            lower = scaled;
    }
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

bool gl_number_read_range(gl_numbers *from, uint32_t token, bool is_between, gl_number *out)
{
    if (!gl_number_read(from, token, out))
        return false;
    gl_number high;
    if (out->last + 1 < from->text->token_count &&
        is_range_mark(from->text, from->words, out->last, is_between) &&
        gl_number_read(from, out->last + 1, &high))
        join_range(out, &high);
    return true;
}
