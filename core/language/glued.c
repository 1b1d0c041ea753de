// Number words that lost their spaces: `دویستو`, `وسیصد`, `میلیاردی`. From the left, the longest
// number word that fits is a piece; where it leaves a rest that is none (`نهم` in `نهمیلیون`), the
// next shorter one is tried. No place in the token is tried twice.
#include "language/vocabulary.h"

enum {
    LETTER = 2,    // bytes of a Persian letter
    PIECE_MAX = 16 // bytes of the longest number word
};

// Whether what stands behind a number word may be read: another one, or what split_other() knows.
static bool may_follow(const gl_vocabulary *vocabulary, golchin_slice behind)
{
    return behind.len == 0 || gl_vocabulary_lengths(vocabulary, behind.start) ||
           gl_slice_starts_with(behind, GL_LITERAL("و")) || gl_slice_is(behind, "ی") ||
           gl_slice_is(behind, "ها");
}

// The longest number word at the start of `rest` that is shorter than `below`; its bytes, 0: none.
// Those that leave nothing to be read behind them are passed over without a look-up.
static size_t longest_number(const gl_vocabulary *vocabulary, golchin_slice rest, size_t below,
                             gl_vocabulary_word *out)
{
    size_t longest = rest.len < PIECE_MAX ? rest.len & ~(size_t)1 : PIECE_MAX;
    longest = longest < below ? longest : below - LETTER;
    if (longest < 2 * LETTER)
        return 0;
    uint8_t lengths = gl_vocabulary_lengths(vocabulary, rest.start);
    for (size_t len = longest; lengths && len >= 2 * LETTER; len -= LETTER) {
        golchin_slice behind = gl_slice(rest.start + len, rest.len - len);
        if (!(lengths >> (len / LETTER - 2) & 1) || !may_follow(vocabulary, behind))
            continue;
        gl_vocabulary_word word = gl_vocabulary_find(vocabulary, gl_slice(rest.start, len));
        if (word.number) {
            *out = word;
            return len;
        }
    }
    return 0;
}

// What is no number word; its bytes, 0: none.
static size_t split_other(golchin_slice rest, bool is_first, gl_glued *out)
{
    *out = (gl_glued){0};
    if (gl_slice_starts_with(rest, GL_LITERAL("و"))) {
        out->word.key = GL_KEY_AND;
        return LETTER;
    }
    if (!is_first && gl_slice_is(rest, "ی")) {
        out->is_adjective = true;
        return LETTER;
    }
    if (!is_first && gl_slice_is(rest, "ها")) {
        out->word.key = GL_KEY_PLURAL;
        return 2 * LETTER;
    }
    return 0;
}

typedef struct splitter {
    const gl_vocabulary *vocabulary;
    golchin_slice folded;
    gl_glued *pieces;
    bool is_dead[GL_GLUED_MAX * PIECE_MAX]; // no way from this byte to the end
} splitter;

// The pieces from `at` on, of which `count` stand before; how many there are then, 0: no way.
// NOLINTNEXTLINE(misc-no-recursion): as deep as a word has pieces, GL_GLUED_MAX
static uint32_t split_from(splitter *s, size_t at, uint32_t count)
{
    if (at == s->folded.len)
        return count;
    if (count == GL_GLUED_MAX || s->is_dead[at])
        return 0;
    golchin_slice rest = gl_slice(s->folded.start + at, s->folded.len - at);
    gl_glued *piece = &s->pieces[count];
    for (size_t below = SIZE_MAX, len; below > LETTER; below = len) {
        *piece = (gl_glued){0};
        len = longest_number(s->vocabulary, rest, below, &piece->word);
        uint32_t found = len ? split_from(s, at + len, count + 1) : 0;
        if (found)
            return found;
    }
    size_t len = split_other(rest, at == 0, piece);
    uint32_t found = len ? split_from(s, at + len, count + 1) : 0;
    s->is_dead[at] = found == 0;
    return found;
}

uint32_t gl_vocabulary_split(const gl_vocabulary *vocabulary, golchin_slice folded,
                             gl_glued pieces[GL_GLUED_MAX])
{
    splitter s = {.vocabulary = vocabulary, .folded = folded, .pieces = pieces};
    if (folded.len >= sizeof s.is_dead)
        return 0;
    uint32_t count = split_from(&s, 0, 0), numbers = 0;
    for (uint32_t at = 0; at < count; at++)
        numbers += pieces[at].word.number != 0;
    return numbers && count > 1 ? count : 0;
}

// Whether a word is a unit that a number is written as one with: ماهه, سال.
static bool is_counted_unit(gl_key key)
{
    return key == GL_KEY_LONG || key == GL_KEY_YEAR || key == GL_KEY_MONTH || key == GL_KEY_WEEK ||
           key == GL_KEY_DAY;
}

golchin_slice gl_vocabulary_counted(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    enum {
        END_MAX = 4,
        END_LEAST = 3,
        NUMBER_LEAST = 2
    }; // letters: ماهه ساله روزه هفته, ماه سال روز
    for (size_t end = END_MAX; end >= END_LEAST; end--) {
        if (folded.len < (NUMBER_LEAST + end) * LETTER)
            continue;
        size_t len = folded.len - end * LETTER;
        gl_vocabulary_word unit =
            gl_vocabulary_find(vocabulary, gl_slice(folded.start + len, folded.len - len));
        gl_vocabulary_word number = gl_vocabulary_find(vocabulary, gl_slice(folded.start, len));
        if (is_counted_unit((gl_key)unit.key) && number.number)
            return gl_slice(folded.start, len);
    }
    return gl_slice(folded.start, 0);
}
