// The parser hands out text before or after it has moved on from its last character, and decoded
// where it was a character reference. So each guess is compared with the bytes of the page, and
// what fits nothing has the place of all that was read meanwhile.
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
        return (place){at - text.len, at, true};
    size_t end = at + last_char_len(text);
    if (end >= text.len && is_at(page, text, from, end - text.len))
        return (place){end - text.len, end, true};
    if (at < from)
        return (place){from, from, false};
    const char *sign = memrchr(page.start + from, '&', at - from);
    if (sign && text.len <= 8) {
        size_t begin = (size_t)(sign - page.start);
        return (place){begin, reference_end(page, text, begin, at), false};
    }
    return (place){from, at, false};
}
