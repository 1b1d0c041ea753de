// The fold as it is defined: NFKC by ICU, then one character for each by the list. Dropping a mark
// can bring two characters together that compose (jamo), so NFKC has the last word.
//
// The fast way (fold.c) must come to the same result; a test compares the two for all of Unicode.
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "text/fold_list.h"
#include "text/fold_table.h"

enum {
    NEAR = 512,         // UTF-16 units that need no memory from the heap
    MARKS_IN_A_ROW = 64 // more than any language has; ICU orders a longer run in quadratic time
};

typedef struct buffer {
    UChar *units;
    int32_t len, room;
    UChar near[NEAR];
} buffer;

static void make_room(buffer *text, size_t room)
{
    text->len = 0;
    text->room = room > NEAR ? (int32_t)room : NEAR;
    text->units = room > NEAR ? gl_alloc(gl_array_size(room, sizeof(UChar))) : text->near;
}

static void give_back(buffer *text)
{
    if (text->units != text->near)
        free(text->units);
}

static void append(buffer *text, uint32_t code_point)
{
    if (code_point < 0x10000) {
        text->units[text->len++] = (UChar)code_point;
    } else {
        text->units[text->len++] = (UChar)(0xD7C0 + (code_point >> 10));
        text->units[text->len++] = (UChar)(0xDC00 + (code_point & 0x3FF));
    }
}

static uint32_t read_unit(const buffer *text, int32_t *at)
{
    uint32_t unit = text->units[(*at)++];
    if (unit < 0xD800 || unit >= 0xDC00 || *at == text->len)
        return unit;
    return (unit - 0xD7C0) * 0x400 + text->units[(*at)++] - 0xDC00;
}

static void to_utf16(golchin_slice utf8, buffer *text)
{
    int marks = 0;
    make_room(text, utf8.len);
    for (size_t at = 0; at < utf8.len;) {
        unsigned len;
        uint32_t code_point = gl_utf8_read(utf8.start + at, &len);
        at += len;
        marks = u_charType((UChar32)code_point) == U_NON_SPACING_MARK ? marks + 1 : 0;
        if (marks <= MARKS_IN_A_ROW)
            append(text, code_point);
    }
}

static void normalise(const buffer *from, buffer *to)
{
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
    make_room(to, (size_t)from->len + 64);
    to->len = unorm2_normalize(nfkc, from->units, from->len, to->units, to->room, &code);
    if (code != U_BUFFER_OVERFLOW_ERROR)
        return;
    size_t room = (size_t)to->len;
    give_back(to);
    make_room(to, room);
    code = U_ZERO_ERROR;
    to->len = unorm2_normalize(nfkc, from->units, from->len, to->units, to->room, &code);
}

static void map_letters(const buffer *from, gl_fold_style style, buffer *to)
{
    make_room(to, (size_t)from->len);
    for (int32_t at = 0; at < from->len;) {
        uint32_t code_point = read_unit(from, &at);
        bool is_printed = style == GL_FOLD_PRINTING;
        // NFKC composes ئ from ي and a hamza above, but not from the Persian ی.
        if (is_printed && (code_point == 0x06CC || code_point == 0x0649) && at < from->len &&
            from->units[at] == 0x0654)
            code_point = 0x0626;
        uint32_t mapped = is_printed ? gl_fold_printed(code_point) : gl_fold_matched(code_point);
        if (mapped)
            append(to, mapped);
    }
}

// A not-sign stands for a lost ZWNJ when Arabic letters are on both sides.
static bool is_joining_sign(const buffer *text, int32_t before, int32_t behind)
{
    return before >= 0 && behind < text->len && gl_is_arabic_letter(text->units[before]) &&
           gl_is_arabic_letter(text->units[behind]);
}

static size_t write_out(const buffer *text, char *out)
{
    gl_fold_writer writer = {out, 0, GL_CLASS_DROP};
    for (int32_t at = 0; at < text->len;) {
        int32_t begin = at;
        uint32_t code_point = read_unit(text, &at);
        if (code_point == ' ') {
            writer.gap = GL_CLASS_SEPARATOR;
        } else if (code_point == 0x200C ||
                   (code_point == 0xAC && is_joining_sign(text, begin - 1, at))) {
            if (writer.gap == GL_CLASS_DROP)
                writer.gap = GL_CLASS_JOINER;
        } else {
            gl_fold_put_gap(&writer);
            writer.len += gl_utf8_write(out + writer.len, code_point);
        }
    }
    if (writer.gap == GL_CLASS_SEPARATOR)
        gl_fold_put_gap(&writer);
    return writer.len;
}

size_t gl_fold_by_icu(golchin_slice text, gl_fold_style style, char *out)
{
    buffer original, normal, mapped;
    to_utf16(text, &original);
    normalise(&original, &normal);
    give_back(&original);
    map_letters(&normal, style, &mapped);
    give_back(&normal);
    buffer last;
    normalise(&mapped, &last);
    give_back(&mapped);
    size_t len = write_out(&last, out);
    give_back(&last);
    return len;
}
