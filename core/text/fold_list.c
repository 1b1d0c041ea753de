#include "text/fold_list.h"

#include <unicode/uchar.h>

enum { ALEF = 0x0627, WAW = 0x0648, HEH = 0x0647, KEHEH = 0x06A9, YEH = 0x06CC, ZWNJ = 0x200C };

// Spellings of one Persian letter. 0: no letter of the list.
static uint32_t letter(uint32_t code_point)
{
    switch (code_point) {
    case 0x0623: // أ
    case 0x0625: // إ
    case 0x0671: // ٱ
    case 0x0672: // ٲ
    case 0x0673: // ٳ
        return ALEF;
    case 0x0624: // ؤ
        return WAW;
    case 0x0629: // ة
    case 0x06BE: // ھ
    case 0x06C0: // ۀ
    case 0x06C1: // ہ
    case 0x06C2: // ۂ
    case 0x06C3: // ۃ
    case 0x06D5: // ە
        return HEH;
    case 0x0643: // ك
    case 0x06AA: // ڪ
        return KEHEH;
    case 0x0649: // ى
    case 0x064A: // ي
    case 0x06D2: // ے
    case 0x06D3: // ۓ
        return YEH;
    default:
        return 0;
    }
}

// What is no letter: 0 is dropped, the character itself is left alone.
static uint32_t by_category(uint32_t code_point)
{
    switch (u_charType((UChar32)code_point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
        return 0;
    case U_FORMAT_CHAR: // bidi marks, soft hyphen, ZWJ, byte-order mark; U+200B breaks like ZWNJ
        return code_point == ZWNJ || code_point == 0x200B ? ZWNJ : 0;
    case U_CONTROL_CHAR:
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
        return ' ';
    case U_DECIMAL_DIGIT_NUMBER:
        return '0' + (uint32_t)u_charDigitValue((UChar32)code_point);
    default:
        return code_point;
    }
}

static bool is_koranic_sign(uint32_t code_point)
{
    return code_point == 0x06DE || code_point == 0x06E5 || code_point == 0x06E6 ||
           code_point == 0x06E9;
}

uint32_t gl_fold_printed(uint32_t code_point)
{
    uint32_t mapped = letter(code_point);
    if (mapped)
        return mapped;
    if (code_point == 0x0640 || is_koranic_sign(code_point)) // tatweel
        return 0;
    return by_category(code_point);
}

uint32_t gl_fold_matched(uint32_t code_point)
{
    if (code_point == 0x0626) // ئ
        return YEH;
    uint32_t mapped = gl_fold_printed(code_point);
    return mapped ? (uint32_t)u_foldCase((UChar32)mapped, U_FOLD_CASE_DEFAULT) : 0;
}
