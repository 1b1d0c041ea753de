// Found records tell bytes of the original, gold quotes words. Both become a piece of the decoded
// text, cut between words and never inside a character.
#include "evaluate/passage.h"

#include <string.h>

#include "base/slice.h"

enum { AROUND = 60, SHOWN = 240 }; // bytes: on each side, and of the passage itself

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool is_inside_character(golchin_slice text, size_t at)
{
    return at < text.len && ((unsigned char)text.start[at] & 0xC0) == 0x80;
}

// The words that [begin, end) of the text touches, and those near by.
static golchin_slice around(golchin_slice text, size_t begin, size_t end)
{
    if (end > begin + SHOWN)
        end = begin + SHOWN;
    size_t first = begin > AROUND ? begin - AROUND : 0;
    size_t last = text.len - end > AROUND ? end + AROUND : text.len;
    while (first > 0 && first < begin && !is_blank(text.start[first - 1]))
        first++;
    while (last < text.len && last > end && !is_blank(text.start[last]))
        last--;
    while (is_inside_character(text, first))
        first++;
    while (is_inside_character(text, last))
        last++;
    return gl_slice(text.start + first, last - first);
}

static size_t original_of(const gl_decoded *decoded, uint32_t offset)
{
    if (!decoded->excerpt)
        return gl_original_offset(decoded, offset);
    return gl_original_range(decoded, (golchin_span){offset, offset + 1}).byte_begin;
}

// The offset in the text for one in the original, which run the same way.
static size_t text_offset(const gl_decoded *decoded, size_t original)
{
    size_t low = 0, high = decoded->text.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (original_of(decoded, (uint32_t)middle) < original)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

gl_passage gl_passage_at(const gl_decoded *decoded, golchin_span span)
{
    if (span.end <= span.begin)
        return (gl_passage){0};
    size_t begin = text_offset(decoded, span.begin), end = text_offset(decoded, span.end);
    return (gl_passage){span, around(decoded->text, begin, end)};
}

// How far `text` goes on with `words`; 0: it does not.
static size_t match_words(golchin_slice text, golchin_slice words)
{
    size_t at = 0;
    for (size_t i = 0; i < words.len;) {
        if (is_blank(words.start[i])) {
            if (at >= text.len || !is_blank(text.start[at]))
                return 0;
            while (at < text.len && is_blank(text.start[at]))
                at++;
            while (i < words.len && is_blank(words.start[i]))
                i++;
        } else if (at < text.len && text.start[at] == words.start[i]) {
            at++;
            i++;
        } else {
            return 0;
        }
    }
    return at;
}

gl_passage gl_passage_find(const gl_decoded *decoded, golchin_slice words)
{
    golchin_slice text = decoded->text;
    for (size_t at = 0; words.len > 0 && at < text.len; at++) {
        const char *first = memchr(text.start + at, words.start[0], text.len - at);
        if (!first)
            break;
        at = (size_t)(first - text.start);
        size_t len = match_words(gl_slice(first, text.len - at), words);
        if (len > 0)
            return gl_passage_at(
                decoded,
                (golchin_span){(uint32_t)gl_original_offset(decoded, (uint32_t)at),
                               (uint32_t)gl_original_offset(decoded, (uint32_t)(at + len))});
    }
    return (gl_passage){0};
}
