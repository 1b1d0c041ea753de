// The parser hands out text when it has read it, before it moves on from the last character where
// the text is long, and decoded where it was a character reference. So each guess is compared with
// the bytes of the page, and what fits nothing has the place of all that was read meanwhile.
#include "place.h"

#include <string.h>
#include <strings.h>

static bool is_at(golchin_slice page, golchin_slice text, size_t from, size_t begin)
{
    return begin >= from && begin <= page.len && text.len <= page.len - begin &&
           memcmp(page.start + begin, text.start, text.len) == 0;
}

static size_t last_char_len(golchin_slice text)
{
    size_t len = 1;
    while (len < text.len && ((unsigned char)text.start[text.len - len] & 0xC0) == 0x80)
        len++;
    return len;
}

// A reference that nobody knows comes as `&` first, and then its name.
static size_t reference_end(golchin_slice page, golchin_slice text, size_t begin, size_t at)
{
    bool is_sign = text.len == 1 && text.start[0] == '&';
    bool is_amp = at >= begin + 4 && strncasecmp(page.start + begin + 1, "amp", 3) == 0;
    bool is_number = at >= begin + 2 && page.start[begin + 1] == '#';
    return is_sign && !is_amp && !is_number ? begin + 1 : at;
}

place place_of(golchin_slice page, golchin_slice text, size_t from, size_t at)
{
    at = at < page.len ? at : page.len;
    if (at >= text.len && is_at(page, text, from, at - text.len))
        return (place){at - text.len, at, PLACE_LITERAL};
    size_t end = at + last_char_len(text);
    if (text.len > REFERENCE_MAX && end >= text.len && is_at(page, text, from, end - text.len))
        return (place){end - text.len, end, PLACE_LITERAL};
    if (at < from)
        return (place){from, from, PLACE_LOOSE};
    const char *sign = memrchr(page.start + from, '&', at - from);
    if (sign && text.len <= REFERENCE_MAX) {
        size_t begin = (size_t)(sign - page.start);
        return (place){begin, reference_end(page, text, begin, at), PLACE_REFERENCE};
    }
    return (place){from, at, PLACE_LOOSE};
}
