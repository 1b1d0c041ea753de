// One row an ending. Rows are wary where glueing makes other words: short nouns take no short
// endings (`تن` + `ها` is `تنها`, "only"; `بار` + `ان` is `باران`, "rain").
#include "lexicon/endings.h"

#include <stddef.h>
#include <string.h>

#include "base/slice.h"

enum {
    CONSONANT = GL_LETTER_CONSONANT,
    YEH = GL_LETTER_YEH,
    VOWEL = GL_LETTER_VOWEL,
    HEH = GL_LETTER_HEH,
    GAH = GL_LETTER_GAH,
    ANY = CONSONANT | YEH | VOWEL | HEH | GAH,
};

static const gl_ending endings[] = {
    // text, glued after, apart after, spaced, drops ه, letters, plural, goes on
    {"ها", ANY, ANY, true, false, 3, true, true},
    {"های", ANY, ANY, true, false, 3, true, true},
    {"هایی", ANY, ANY, true, false, 3, true, true},
    {"هایش", ANY, ANY, true, false, 3, true, false},
    {"هایشان", ANY, ANY, true, false, 3, true, false},
    // Apart from ه it is part of the token (core/text/token_join.c).
    {"ی", CONSONANT | VOWEL | HEH | GAH, VOWEL, true, false, 3, false, true},
    {"یی", VOWEL, VOWEL, false, false, 3, false, true},
    {"ای", HEH, HEH, true, false, 3, false, true},
    {"ان", CONSONANT | YEH, CONSONANT | YEH, false, false, 4, true, true},
    {"یان", VOWEL, VOWEL, false, false, 4, true, true},
    {"گان", HEH, HEH, false, true, 3, true, true},
    {"انی", CONSONANT | YEH, CONSONANT | YEH, false, false, 4, true, true}, // `معلولانی که`
    {"یانی", VOWEL, VOWEL, false, false, 4, true, true},
    {"گانی", HEH, HEH, false, true, 3, true, true},
    {"ات", CONSONANT | HEH, 0, false, true, 3, true, true},
    {"ین", CONSONANT, 0, false, false, 5, true, true},
    {"ش", CONSONANT | YEH | GAH, 0, false, false, 4, false, false},
    {"اش", HEH, HEH, true, false, 4, false, false},
    {"شان", CONSONANT | YEH | GAH, ANY, true, false, 4, false, false},
};

static const gl_broken_plural broken_plurals[] = {
    {"مرکز", "مراکز"}, {"مدرسه", "مدارس"}, {"منطقه", "مناطق"}, {"دفتر", "دفاتر"}, {"شعبه", "شعب"},
    {"منبع", "منابع"}, {"مرحله", "مراحل"}, {"مبلغ", "مبالغ"},  {"مورد", "موارد"}, {"فرد", "افراد"},
    {"عضو", "اعضا"},   {"عضو", "اعضای"},   {"رئیس", "رؤسا"},   {"رئیس", "رؤسای"}, {"وزیر", "وزرا"},
    {"وزیر", "وزرای"}, {"سفیر", "سفرا"},   {"سفیر", "سفرای"},  {"وکیل", "وکلا"},  {"وکیل", "وکلای"},
    {"شهید", "شهدا"},  {"شهید", "شهدای"},  {"طبیب", "اطبا"},   {"طبیب", "اطبای"}, {"امیر", "امرا"},
    {"امیر", "امرای"}, {"امام", "ائمه"},   {"فقیر", "فقرا"},   {"نسخه", "نسخ"},   {"سند", "اسناد"},
    {"قسط", "اقساط"},  {"خدمت", "خدمات"},  {"حادثه", "حوادث"}, {"عامل", "عوامل"}, {"عمل", "اعمال"},
    {"مرض", "امراض"},
};

const gl_ending *gl_ending_at(uint32_t number)
{
    return number - 1 < sizeof endings / sizeof *endings ? &endings[number - 1] : NULL;
}

const gl_broken_plural *gl_broken_plural_at(uint32_t index)
{
    return index < sizeof broken_plurals / sizeof *broken_plurals ? &broken_plurals[index] : NULL;
}

// The two bytes of an Arabic letter as one number; 0 for anything else.
static uint32_t letter_before(golchin_slice text, size_t end)
{
    if (end < 2 || ((unsigned char)text.start[end - 2] & 0xFC) != 0xD8)
        return 0;
    return (uint32_t)(unsigned char)text.start[end - 2] << 8 | (unsigned char)text.start[end - 1];
}

enum { ALEF = 0xD8A7, ALEF_MADDA = 0xD8A2, WAW = 0xD988, FARSI_YEH = 0xDB8C, LETTER_HEH = 0xD987 };

bool gl_ending_makes_plural(uint8_t number)
{
    return number == GL_ENDING_BROKEN_PLURAL || gl_ending_at(number)->is_plural;
}

gl_letter gl_last_letter(golchin_slice folded)
{
    uint32_t letter = letter_before(folded, folded.len), before;
    switch (letter) {
    case 0:
        return GL_LETTER_NONE;
    case ALEF:
    case ALEF_MADDA:
    case WAW:
        return GL_LETTER_VOWEL;
    case FARSI_YEH:
        return GL_LETTER_YEH;
    case LETTER_HEH:
        before = letter_before(folded, folded.len - 2);
        return before == ALEF || before == WAW ? GL_LETTER_GAH : GL_LETTER_HEH;
    default:
        return GL_LETTER_CONSONANT;
    }
}

bool gl_ending_is_glued(const gl_ending *ending, golchin_slice folded)
{
    return (ending->glued_after & gl_last_letter(folded)) && folded.len >= 2u * ending->letters;
}

bool gl_ending_is_apart(const gl_ending *ending, uint8_t letter, golchin_gap gap)
{
    return (ending->apart_after & letter) &&
           (gap == GOLCHIN_JOINER || (gap != GOLCHIN_GLUED && ending->may_be_spaced));
}
