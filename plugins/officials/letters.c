// Two texts are walked side by side, letter by letter, so that unequal ones part at once.
#include "letters.h"

#include <string.h>

golchin_slice slice_of(const char *text)
{
    return (golchin_slice){text, strlen(text)};
}

bool slice_is(golchin_slice text, const char *word)
{
    size_t len = strlen(word);
    return text.len == len && memcmp(text.start, word, len) == 0;
}

bool starts_with(golchin_slice text, const char *start)
{
    size_t len = strlen(start);
    return text.len >= len && (!len || memcmp(text.start, start, len) == 0);
}

bool slice_is_one_of(golchin_slice text, const char *const *words)
{
    while (*words && !slice_is(text, *words))
        words++;
    return *words != NULL;
}

bool starts_with_one_of(golchin_slice text, const char *const *starts)
{
    while (*starts && !starts_with(text, *starts))
        starts++;
    return *starts != NULL;
}

bool ends_with(golchin_slice text, const char *end)
{
    size_t len = strlen(end);
    return text.len >= len && (!len || memcmp(text.start + text.len - len, end, len) == 0);
}

golchin_slice first_word(golchin_slice text)
{
    const char *space = text.len ? memchr(text.start, ' ', text.len) : NULL;
    return space ? (golchin_slice){text.start, (size_t)(space - text.start)} : text;
}

enum {
    LEAD_OTHERS = 0xC3,       // lead bytes of Latin letters with accents, Greek, Cyrillic …
    LEAD_LETTERS_LAST = 0xDB, // … to those of the Arabic block
    LEAD_LONG = 0xE3, // lead bytes of Chinese and other scripts of three bytes, behind punctuation
    LEAD_LONG_LAST = 0xED,
    ALEF = 0xD8A7,
    ALEF_MADDA = 0xD8A2,
    YEH = 0xDB8C,
    YEH_HAMZA = 0xD8A6,
    COMMA = 0xD88C,
};

static size_t size_of(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// The next letter or digit, taken off the front; 0 at the end.
static inline uint32_t next_letter(golchin_slice *text)
{
    while (text->len) {
        unsigned char lead = (unsigned char)text->start[0];
        size_t size = size_of(lead);
        if (size > text->len)
            break;
        uint32_t letter = 0;
        if (lead >= LEAD_OTHERS && lead <= LEAD_LETTERS_LAST)
            letter = (uint32_t)lead << 8 | (unsigned char)text->start[1];
        else if (lead >= LEAD_LONG && lead <= LEAD_LONG_LAST)
            letter = (uint32_t)lead << 16 | (uint32_t)(unsigned char)text->start[1] << 8 |
                     (unsigned char)text->start[2];
        else if ((lead >= '0' && lead <= '9') || (lead >= 'a' && lead <= 'z'))
            letter = lead;
        else if (lead >= 'A' && lead <= 'Z')
            letter = lead | 0x20u;
        text->start += size;
        text->len -= size;
        if (letter == ALEF_MADDA)
            return ALEF;
        if (letter == YEH_HAMZA)
            return YEH;
        if (letter && letter != COMMA)
            return letter;
    }
    return 0;
}

size_t letter_count(golchin_slice text)
{
    size_t count = 0;
    while (next_letter(&text))
        count++;
    return count;
}

size_t letters_copy(char *out, golchin_slice text)
{
    size_t len = 0;
    for (uint32_t letter; (letter = next_letter(&text));) {
        if (letter > UINT8_MAX)
            out[len++] = (char)(letter >> 8);
        out[len++] = (char)letter;
    }
    return len;
}

size_t letters_size(golchin_slice text)
{
    size_t size = 0;
    for (uint32_t letter; (letter = next_letter(&text));)
        size += letter > UINT8_MAX ? 2 : 1;
    return size;
}

bool same_letters(golchin_slice a, golchin_slice b)
{
    for (;;) {
        uint32_t letter = next_letter(&a);
        if (letter != next_letter(&b))
            return false;
        if (!letter)
            return true;
    }
}

bool letters_take(golchin_slice *text, golchin_slice start)
{
    golchin_slice rest = *text;
    for (uint32_t letter; (letter = next_letter(&start));)
        if (letter != next_letter(&rest))
            return false;
    *text = rest;
    return true;
}

bool letters_begin(golchin_slice text, golchin_slice start)
{
    return letters_take(&text, start);
}

bool letters_end(golchin_slice text, golchin_slice end)
{
    size_t have = letter_count(text), wanted = letter_count(end);
    if (wanted > have)
        return false;
    for (; have > wanted; have--)
        next_letter(&text);
    return same_letters(text, end);
}

size_t letters_shared(golchin_slice a, golchin_slice b)
{
    size_t count = 0;
    for (uint32_t letter; (letter = next_letter(&a)) && letter == next_letter(&b);)
        count++;
    return count;
}

uint8_t letters_key(golchin_slice text)
{
    uint32_t first = next_letter(&text);
    return (uint8_t)(first * 31 + next_letter(&text));
}
