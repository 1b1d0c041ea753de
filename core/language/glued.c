// Number words that lost their spaces: `دویستو`, `وسیصد`, `میلیاردی`. From the left, the longest
// number word that fits is a piece; a token that leaves a rest is none of these.
#include <string.h>

#include "language/vocabulary.h"

enum {
    LETTER = 2,    // bytes of a Persian letter
    PIECE_MAX = 16 // bytes of the longest number word
};

static bool starts_with(golchin_slice text, const char *start)
{
    size_t len = strlen(start);
    return text.len >= len && memcmp(text.start, start, len) == 0;
}

// The longest number word at the start of `rest`; its bytes, 0: none.
static size_t longest_number(const gl_vocabulary *vocabulary, golchin_slice rest, gl_word *out)
{
    size_t longest = rest.len < PIECE_MAX ? rest.len & ~(size_t)1 : PIECE_MAX;
    for (size_t len = longest; len >= 2 * LETTER; len -= LETTER) {
        gl_word word = gl_vocabulary_find(vocabulary, gl_slice(rest.start, len));
        if (word.number) {
            *out = word;
            return len;
        }
    }
    return 0;
}

// One piece; its bytes, 0: the rest is no number word.
static size_t split_one(const gl_vocabulary *vocabulary, golchin_slice rest, bool is_first,
                        gl_glued *out)
{
    *out = (gl_glued){0};
    size_t len = longest_number(vocabulary, rest, &out->word);
    if (len)
        return len;
    if (starts_with(rest, "و")) {
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

uint32_t gl_vocabulary_split(const gl_vocabulary *vocabulary, golchin_slice folded,
                             gl_glued pieces[GL_GLUED_MAX])
{
    uint32_t count = 0, numbers = 0;
    for (size_t at = 0; at < folded.len;) {
        golchin_slice rest = gl_slice(folded.start + at, folded.len - at);
        if (count == GL_GLUED_MAX)
            return 0;
        size_t len = split_one(vocabulary, rest, at == 0, &pieces[count]);
        if (len == 0)
            return 0;
        numbers += pieces[count].word.number != 0;
        count++;
        at += len;
    }
    return numbers && count > 1 ? count : 0;
}

golchin_slice gl_vocabulary_counted(const gl_vocabulary *vocabulary, golchin_slice folded)
{
    enum { END_LETTERS = 4 }; // ماهه ساله روزه
    if (folded.len < (2 + END_LETTERS) * LETTER)
        return gl_slice(folded.start, 0);
    size_t len = folded.len - END_LETTERS * LETTER;
    gl_word end = gl_vocabulary_find(vocabulary, gl_slice(folded.start + len, folded.len - len));
    gl_word number = gl_vocabulary_find(vocabulary, gl_slice(folded.start, len));
    return gl_slice(folded.start, end.key == GL_KEY_LONG && number.number ? len : 0);
}
