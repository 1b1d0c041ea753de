// Encodings other than UTF-8 are rare, so this is the plain way: one code point at a time from
// ICU's converter, with the place it came from.
#include "text/encoding.h"

#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/bytes.h"
#include "base/error.h"
#include "base/slice.h"
#include "text/controls.h"
#include "text/offsets.h"
#include "text/text.h"
#include "text/utf8.h"

enum {
    SAMPLE = 64 * 1024, // bytes that a guess looks at
    WIDE_SAMPLE = 1024, // bytes whose pairs are looked at
};

static const struct {
    const char *bytes;
    size_t len;
    const char *encoding;
} marks[] = {
    {"\xFF\xFE\0\0", 4, "UTF-32LE"}, // before UTF-16LE, whose mark it begins with
    {"\0\0\xFE\xFF", 4, "UTF-32BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},
};

// Is a UTF-16 unit one of Persian or English text?
static bool is_plausible_unit(unsigned char high, unsigned char low)
{
    return high == 0x06 || (high == 0 && low != 0) || (high == 0x20 && low < 0x40) || high == 0xFE;
}

const char *gl_encoding_of_wide(golchin_slice bytes)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (bytes.len >= marks[i].len && memcmp(bytes.start, marks[i].bytes, marks[i].len) == 0)
            return marks[i].encoding;
    }
    size_t sample = bytes.len < WIDE_SAMPLE ? bytes.len : WIDE_SAMPLE, pairs = sample / 2,
           little = 0, big = 0;
    const unsigned char *at = (const unsigned char *)bytes.start;
    // The upper halves of Persian and of English letters, 06 and 00, are control bytes. Without one
    // the units are spaces between digits.
    if (gl_controls_count(gl_slice(bytes.start, sample)) == 0)
        return NULL;
    for (size_t i = 0; i < pairs; i++) {
        little += is_plausible_unit(at[2 * i + 1], at[2 * i]);
        big += is_plausible_unit(at[2 * i], at[2 * i + 1]);
    }
    if (pairs < 2 || bytes.len % 2 != 0)
        return NULL;
    if (little * 10 >= pairs * 9 && little > big)
        return "UTF-16LE";
    if (big * 10 >= pairs * 9 && big > little)
        return "UTF-16BE";
    return NULL;
}

// The detector goes by Arabic and now and then takes Persian for ISO-8859-6, which has no پ چ گ ک
// and no ZWNJ: a byte that is undefined there tells them apart.
static bool is_iso_arabic(const char *bytes, int32_t len)
{
    for (int32_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool is_mark = byte == 0xA4 || byte == 0xAC || byte == 0xAD || byte == 0xBB || byte == 0xBF;
        bool is_letter = (byte >= 0xC1 && byte <= 0xDA) || (byte >= 0xE0 && byte <= 0xF2);
        if (byte >= 0x80 && byte != 0xA0 && !is_mark && !is_letter)
            return false;
    }
    return true;
}

const char *gl_encoding_guess(golchin_slice bytes)
{
    static const char *const arabic[] = {"windows-1256", "ISO-8859-6"};
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    int32_t len = (int32_t)(bytes.len < SAMPLE ? bytes.len : SAMPLE), count = 0;
    ucsdet_setText(detector, bytes.start, len, &code);
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &code);
    const char *found = NULL;
    for (int32_t i = 0; U_SUCCESS(code) && i < count && !found; i++) {
        const char *name = ucsdet_getName(matches[i], &code);
        for (size_t k = 0; k < sizeof arabic / sizeof *arabic; k++) {
            if (U_SUCCESS(code) && strcmp(name, arabic[k]) == 0)
                found = arabic[k];
        }
    }
    ucsdet_close(detector);
    if (found == arabic[1] && !is_iso_arabic(bytes.start, len))
        found = arabic[0];
    return found;
}

static void put(gl_bytes *out, uint32_t code_point)
{
    gl_bytes_reserve(out, 4);
    out->len += gl_utf8_write(out->start + out->len, code_point);
}

static void note_broken(gl_decoded *out, size_t original)
{
    if (out->broken++ == 0)
        out->first_broken = (uint32_t)original;
}

static void convert_all(UConverter *converter, golchin_slice bytes, gl_bytes *text,
                        gl_shifts *shifts, gl_decoded *out)
{
    const char *source = bytes.start, *end = bytes.start + bytes.len;
    while (source < end) {
        size_t original = (size_t)(source - bytes.start);
        gl_shifts_note(shifts, original, text->len);
        UErrorCode code = U_ZERO_ERROR;
        UChar32 code_point = ucnv_getNextUChar(converter, &source, end, &code);
        if (code == U_INDEX_OUTOFBOUNDS_ERROR)
            break; // the rest makes no character: a shift sequence at the end
        bool is_broken = U_FAILURE(code) || code_point == GL_REPLACEMENT ||
                         (code_point >= 0xD800 && code_point < 0xE000);
        if (is_broken)
            note_broken(out, original);
        if (U_FAILURE(code)) { // a sequence that the end of the file cuts
            ucnv_resetToUnicode(converter);
            if (source == bytes.start + original)
                source = end;
        }
        put(text, is_broken ? GL_REPLACEMENT : (uint32_t)code_point);
    }
    gl_shifts_note(shifts, bytes.len, text->len);
}

golchin_status gl_encoding_convert(golchin_slice bytes, const char *name, gl_arena *result,
                                   gl_decoded *out, golchin_error *error)
{
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &code);
    if (U_FAILURE(code))
        return gl_fail(error, GOLCHIN_BAD_ENCODING,
                       "\"%s\" is no encoding that is known; try UTF-8 or windows-1256", name);
    UErrorCode unnamed = U_ZERO_ERROR;
    const char *own_name = ucnv_getName(converter, &code);
    const char *standard = ucnv_getStandardName(own_name, "MIME", &unnamed);
    // The alias table of ICU is constant; a converter's own name is not.
    out->encoding = U_SUCCESS(unnamed) && standard ? standard : gl_arena_format(result, "%s", name);
    gl_bytes text = {0};
    gl_shifts shifts = {0};
    convert_all(converter, bytes, &text, &shifts, out);
    ucnv_close(converter);
    golchin_status status = GOLCHIN_OK;
    if (text.len >= UINT32_MAX - GL_TEXT_PADDING) {
        status = gl_fail(error, GOLCHIN_TOO_LARGE, "the text is 4 GiB or more");
    } else {
        char *copy = gl_arena_alloc(result, text.len + GL_TEXT_PADDING);
        if (text.len)
            memcpy(copy, text.start, text.len);
        out->text = (golchin_slice){copy, text.len};
    }
    gl_shifts_finish(&shifts, result, out);
    gl_bytes_free(&text);
    return status;
}
