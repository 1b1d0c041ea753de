// How a value is printed: the letters of the fold that are no loss to a reader, plain spaces, and
// no marks around it.
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "text/fold_table.h"
#include "text/joiner.h"
#include "text/marks.h"
#include "text/tokens.h"

typedef struct range {
    uint32_t first, last;
} range;

static bool is_opening(gl_mark mark)
{
    return mark == GL_MARK_OPENING || mark == GL_MARK_OPENING_QUOTE;
}

static bool is_closing(gl_mark mark)
{
    return mark == GL_MARK_CLOSING || mark == GL_MARK_CLOSING_QUOTE;
}

static bool is_punctuation(const gl_text *text, uint32_t token)
{
    return text->tokens[token].kind == GOLCHIN_PUNCTUATION;
}

// Marks at the ends go, but for one that closes what a token inside opens: `حسین (ع)`.
static range without_marks(const gl_text *text, range r)
{
    while (r.first < r.last && is_punctuation(text, r.first))
        r.first++;
    if (r.first == r.last || !is_punctuation(text, r.last - 1))
        return r;
    uint32_t end = r.first, depth = 0;
    for (uint32_t i = r.first; i < r.last; i++) {
        gl_mark mark = gl_mark_of(text, i);
        bool closes = is_closing(mark) && depth > 0;
        depth = depth + is_opening(mark) - closes;
        if (closes || !is_punctuation(text, i))
            end = i + 1;
    }
    return (range){r.first, end};
}

static bool is_comma(const gl_text *text, uint32_t token)
{
    return gl_slice_is(gl_text_folded(text, token), "،");
}

// A letter and a digit that touch are two words (`15خرداد`).
static bool is_word_border(const golchin_token *before, const golchin_token *token)
{
    return (before->kind == GOLCHIN_DIGITS && token->kind == GOLCHIN_WORD) ||
           (before->kind == GOLCHIN_WORD && token->kind == GOLCHIN_DIGITS);
}

static bool has_space_before(const gl_text *text, uint32_t token)
{
    if (is_comma(text, token))
        return false;
    return is_comma(text, token - 1) || text->tokens[token].gap != GOLCHIN_GLUED ||
           is_word_border(&text->tokens[token - 1], &text->tokens[token]);
}

// Whether a word is of letters that are printed as they are matched: Arabic ones but ئ, which may
// be ی and a hamza. A joiner or blank parts what is one word for the fold, too (`آن‌ها`,
// `خانه‌ی`).
static bool is_printed_as_matched(golchin_slice word)
{
    static const char yeh_hamza[] = "ئ", hamza[] = "\u0654";
    enum { LETTER = 2 };
    for (size_t at = 0; at < word.len;) {
        unsigned char lead = (unsigned char)word.start[at];
        if (lead == ' ' || gl_joins_at(word, at)) {
            at += lead == ' ' ? 1 : GL_ZWNJ_LEN;
            continue;
        }
        if (lead < 0xD8 || lead > 0xDB || memcmp(word.start + at, yeh_hamza, LETTER) == 0 ||
            memcmp(word.start + at, hamza, LETTER) == 0)
            return false;
        at += LETTER;
    }
    return true;
}

// The printed form of a token into `out`; its length.
static size_t print_token(const gl_text *text, uint32_t token, char *out)
{
    const golchin_token *t = &text->tokens[token];
    golchin_slice bytes = gl_slice(text->text.start + t->begin, t->end - t->begin);
    golchin_slice fold = gl_text_folded(text, token);
    bool is_of_letters = t->kind == GOLCHIN_WORD || t->kind == GOLCHIN_ADDRESS;
    if (is_of_letters && !gl_slice_equal(bytes, fold) && !is_printed_as_matched(bytes))
        return gl_fold_by_icu(bytes, GL_FOLD_PRINTING, out);
    memcpy(out, fold.start, fold.len);
    return fold.len;
}

golchin_slice gl_text_canonical(const gl_text *text, uint32_t first, uint32_t last,
                                gl_arena *result)
{
    range r = without_marks(text, (range){first, last});
    if (r.first == r.last)
        return gl_slice(gl_arena_copy(result, "", 0), 0);
    golchin_span span = gl_text_span(text, r.first, r.last);
    size_t tokens = r.last - r.first;
    char *room =
        gl_alloc(gl_array_size(span.end - span.begin, GL_FOLD_GROWTH) + tokens + GL_FOLD_SPARE);
    size_t len = 0;
    for (uint32_t i = r.first; i < r.last; i++) {
        if (i > r.first && has_space_before(text, i))
            room[len++] = ' ';
        len += print_token(text, i, room + len);
    }
    char *copy = gl_arena_copy(result, room, len);
    free(room);
    return gl_slice(copy, len);
}
