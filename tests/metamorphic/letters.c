// Characters become others one by one; only the decomposition is more than that, and ICU's.
#include "variants.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "text/utf8.h"

enum { ZWNJ = 0x200C, DROPPED = 0 };

typedef uint32_t character_map(uint32_t character);

static golchin_slice map(golchin_slice article, character_map *become, gl_arena *arena)
{
    enum { GROWTH = 2 }; // an ASCII digit becomes two bytes
    char *out = gl_arena_array(arena, char, article.len *GROWTH);
    size_t len = 0;
    unsigned step;
    for (size_t at = 0; at < article.len; at += step) {
        uint32_t character = become(gl_utf8_read(article.start + at, &step));
        if (character != DROPPED)
            len += gl_utf8_write(out + len, character);
    }
    return (golchin_slice){out, len};
}

static uint32_t zwnj_to_space(uint32_t character)
{
    return character == ZWNJ ? ' ' : character;
}

static uint32_t zwnj_to_nothing(uint32_t character)
{
    return character == ZWNJ ? DROPPED : character;
}

static uint32_t to_ascii_mark(uint32_t character)
{
    switch (character) {
    case 0x060C: // ،
        return ',';
    case 0x061B: // ؛
        return ';';
    case 0x061F: // ؟
        return '?';
    default:
        return character;
    }
}

static uint32_t to_digits_from(uint32_t zero, uint32_t character)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0};
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        if (character >= zeros[i] && character < zeros[i] + 10)
            return zero + (character - zeros[i]);
    }
    return character;
}

static uint32_t to_ascii_digit(uint32_t character)
{
    return to_digits_from('0', character);
}

static uint32_t to_arabic_digit(uint32_t character)
{
    return to_digits_from(0x660, character);
}

static uint32_t to_persian_digit(uint32_t character)
{
    return to_digits_from(0x6F0, character);
}

static uint32_t to_arabic_letter(uint32_t character)
{
    enum { PERSIAN_YEH = 0x6CC, ARABIC_YEH = 0x64A, PERSIAN_KEHEH = 0x6A9, ARABIC_KAF = 0x643 };
    if (character == PERSIAN_YEH)
        return ARABIC_YEH;
    return character == PERSIAN_KEHEH ? ARABIC_KAF : character;
}

golchin_slice variant_zwnj_as_space(golchin_slice article, gl_arena *arena)
{
    return map(article, zwnj_to_space, arena);
}

golchin_slice variant_without_zwnj(golchin_slice article, gl_arena *arena)
{
    return map(article, zwnj_to_nothing, arena);
}

golchin_slice variant_zwnj_twice(golchin_slice article, gl_arena *arena)
{
    enum { GROWTH = 2 };
    char *out = gl_arena_array(arena, char, article.len *GROWTH);
    size_t len = 0;
    unsigned step;
    for (size_t at = 0; at < article.len; at += step) {
        uint32_t character = gl_utf8_read(article.start + at, &step);
        len += gl_utf8_write(out + len, character);
        if (character == ZWNJ)
            len += gl_utf8_write(out + len, character);
    }
    return (golchin_slice){out, len};
}

golchin_slice variant_ascii_marks(golchin_slice article, gl_arena *arena)
{
    return map(article, to_ascii_mark, arena);
}

golchin_slice variant_ascii_digits(golchin_slice article, gl_arena *arena)
{
    return map(article, to_ascii_digit, arena);
}

golchin_slice variant_arabic_digits(golchin_slice article, gl_arena *arena)
{
    return map(article, to_arabic_digit, arena);
}

golchin_slice variant_persian_digits(golchin_slice article, gl_arena *arena)
{
    return map(article, to_persian_digit, arena);
}

golchin_slice variant_arabic_letters(golchin_slice article, gl_arena *arena)
{
    return map(article, to_arabic_letter, arena);
}

golchin_slice variant_decomposed(golchin_slice article, gl_arena *arena)
{
    enum { GROWTH = 4 }; // UTF-16 units of a unit, and bytes of such a unit
    UErrorCode code = U_ZERO_ERROR;
    int32_t room = (int32_t)article.len * GROWTH, units = 0, len = 0;
    UChar *text = gl_arena_array(arena, UChar, article.len);
    UChar *apart = gl_arena_array(arena, UChar, article.len * GROWTH);
    char *out = gl_arena_array(arena, char, article.len *GROWTH);
    u_strFromUTF8(text, room / GROWTH, &units, article.start, (int32_t)article.len, &code);
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(&code);
    units = unorm2_normalize(normalizer, text, units, apart, room, &code);
    u_strToUTF8(out, room, &len, apart, units, &code);
    return U_SUCCESS(code) ? (golchin_slice){out, (size_t)len} : (golchin_slice){NULL, 0};
}
