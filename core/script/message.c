#include "script/message.h"

#include <stdlib.h>
#include <string.h>

// The length of the code point at `text`, 1 to 4; 0 when it is cut, overlong, a surrogate or no
// lead.
static size_t code_point_len(const unsigned char *text, size_t len)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char lead = text[0];
    if (lead < 0x80)
        return 1;
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || need > len)
        return 0;
    uint32_t code = lead & (0x7Fu >> need);
    for (size_t i = 1; i < need; i++) {
        if ((text[i] & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (text[i] & 0x3Fu);
    }
    if (code < smallest[need] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0;
    return need;
}

size_t gl_message_valid(const char *text, size_t len)
{
    size_t at = 0;
    while (at < len) {
        size_t step = code_point_len((const unsigned char *)text + at, len - at);
        if (step == 0)
            break;
        at += step;
    }
    return at;
}

// Append to out[used], and return the new length; `used` again when it does not fit.
static size_t append(char *out, size_t used, size_t size, const char *bytes, size_t len)
{
    if (used + len >= size)
        return used;
    memcpy(out + used, bytes, len);
    return used + len;
}

static size_t append_line(char *out, size_t used, size_t size, const char *text)
{
    size_t len = strlen(text);
    for (size_t at = 0; at < len;) {
        size_t step = code_point_len((const unsigned char *)text + at, len - at), before = used;
        if (step == 0)
            used = append(out, used, size, "?", 1);
        else if (text[at] == '\n')
            used = append(out, used, size, "; ", 2);
        else if ((unsigned char)text[at] < ' ')
            used = append(out, used, size, " ", 1);
        else
            used = append(out, used, size, text + at, step);
        if (used == before)
            break;
        at += step ? step : 1;
    }
    return used;
}

void gl_message_line(char *out, size_t size, const char *prefix, const char *text)
{
    size_t used = append_line(out, 0, size, prefix);
    out[append_line(out, used, size, text)] = '\0';
}

uint32_t gl_message_line_number(const char *message)
{
    const char *place = strstr(message, ".lua:");
    if (!place)
        return 0;
    unsigned long line = strtoul(place + strlen(".lua:"), NULL, 10);
    return line <= UINT32_MAX ? (uint32_t)line : 0;
}
