#include "text/decode.h"

#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "text/utf8.h"

static const struct {
    const char *bytes, *text;
    uint32_t broken;
} rows[] = {
    {"", "", 0},
    {"abc", "abc", 0},
    {"سلام", "سلام", 0},
    {"a\xFF"
     "b",
     "a\uFFFDb", 1},
    {"\xE2\x80", "\uFFFD", 1}, // cut at the end: one maximal subpart
    {"\xE2\x80"
     "A",
     "\uFFFDA", 1},                       // cut by another character
    {"\xE2\x28\xA1", "\uFFFD(\uFFFD", 2}, // wrong second byte
    {"\xC0\xAF", "\uFFFD\uFFFD", 2},      // overlong
    {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 3},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3}, // a surrogate
    {"\xF0\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
    {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4}, // behind U+10FFFF
    {"\xF0\x9F\x98", "\uFFFD", 1},
    {"\xF0\x9F\x98\x80", "\U0001F600", 0},
    {"\x80\xBF", "\uFFFD\uFFFD", 2},
    {"\xD8\xD8\xB3", "\uFFFDس", 1},
};

START_TEST(broken_sequences_become_replacement_characters)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    ck_assert_int_eq(gl_decode(gl_slice_of(rows[_i].bytes), "utf-8", arena, &out, NULL),
                     GOLCHIN_OK);
    ck_assert_msg(gl_slice_is(out.text, rows[_i].text), "row %d: %.*s", _i,
                  GL_SLICE_ARGS(out.text));
    ck_assert_msg(out.broken == rows[_i].broken, "row %d: %u broken", _i, out.broken);
    ck_assert_str_eq(out.encoding, "UTF-8");
    for (size_t i = 0; i < GL_TEXT_PADDING; i++)
        ck_assert_int_eq(out.text.start[out.text.len + i], 0);
    ck_assert_uint_eq(gl_original_offset(&out, (uint32_t)out.text.len), strlen(rows[_i].bytes));
    gl_arena_free(arena);
}
END_TEST

// The same bytes at every place of the 16-byte blocks that are checked at once.
START_TEST(checking_in_blocks_changes_nothing)
{
    char bytes[64];
    for (int row = 0; row < COUNT_OF(rows); row++) {
        size_t len = strlen(rows[row].bytes);
        memset(bytes, 'x', sizeof bytes);
        for (size_t i = 0; i < 16; i++)
            memcpy(bytes + 2 * i, "س", 2);
        memcpy(bytes + _i, rows[row].bytes, len);
        if (_i % 2) // the halves that were cut
            bytes[_i - 1] = 'y';
        size_t behind = (size_t)_i + len;
        if (behind % 2 && behind < 32)
            bytes[behind] = 'y';
        gl_arena *arena = gl_arena_new();
        gl_decoded out;
        gl_decode(gl_slice(bytes, sizeof bytes), "UTF-8", arena, &out, NULL);
        ck_assert_msg(out.broken == rows[row].broken, "row %d at %d: %u broken", row, _i,
                      out.broken);
        if (out.broken)
            ck_assert_uint_ge(out.first_broken, (uint32_t)_i);
        gl_arena_free(arena);
    }
}
END_TEST

START_TEST(offsets_lead_back_to_the_original)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    // a, broken, two letters, broken (two bytes), b
    golchin_slice bytes = GL_LITERAL("a\xFF\xD8\xB3\xD8\xA7\xE2\x80"
                                     "b");
    ck_assert_int_eq(gl_decode(bytes, NULL, arena, &out, NULL), GOLCHIN_OK);
    static const uint32_t text[] = {0, 1, 4, 6, 8, 11, 12}, original[] = {0, 1, 2, 4, 6, 8, 9};
    for (int i = 0; i < COUNT_OF(text); i++) {
        ck_assert_uint_eq(gl_original_offset(&out, text[i]), original[i]);
        ck_assert_uint_eq(gl_char_offset(&out, text[i]), (uint32_t)i);
    }
    ck_assert_uint_eq(out.first_broken, 1);
    gl_arena_free(arena);
}
END_TEST

static const struct {
    const char *label; // of the bytes, and what is found
    const char *bytes;
    size_t len;
    const char *text;
} encoded[] = {
    {"UTF-8", "\xEF\xBB\xBF\xD8\xB3", 5, "\uFEFFس"},
    {"UTF-16LE", "\xFF\xFE\x33\x06\x20\x00", 6, "\uFEFFس "},
    {"UTF-16BE", "\xFE\xFF\x06\x33\x00\x20", 6, "\uFEFFس "},
    {"UTF-16LE", "\x33\x06\x20\x00\x27\x06\x0C\x20", 8, "س ا\u200c"},
    {"UTF-16BE", "\x06\x33\x00\x20\x06\x27\x20\x0C", 8, "س ا\u200c"},
    {"windows-1256", "\xC8\xED\xE3\xE5 \x98\x81\x8D", 8, "بيمه کپچ"},
    {"ISO-8859-6", "\xC8\xEA\xE5\xE7", 4, "بيمه"},
};

START_TEST(other_encodings_are_read_by_their_label)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    golchin_error error = {0};
    golchin_slice bytes = gl_slice(encoded[_i].bytes, encoded[_i].len);
    gl_decode(bytes, encoded[_i].label, arena, &out, &error);
    ck_assert_msg(error.status == GOLCHIN_OK, "%s: %s", encoded[_i].label, error.text);
    ck_assert_str_eq(out.encoding, encoded[_i].label);
    ck_assert_msg(gl_slice_is(out.text, encoded[_i].text), "%s: %.*s", encoded[_i].label,
                  GL_SLICE_ARGS(out.text));
    ck_assert_uint_eq(out.broken, 0);
    ck_assert_uint_eq(gl_original_offset(&out, (uint32_t)out.text.len), encoded[_i].len);
    gl_arena_free(arena);
}
END_TEST

START_TEST(utf_16_needs_no_label)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    gl_decode(gl_slice(encoded[_i].bytes, encoded[_i].len), NULL, arena, &out, NULL);
    ck_assert_str_eq(out.encoding, encoded[_i].label);
    ck_assert_msg(gl_slice_is(out.text, encoded[_i].text), "%s", encoded[_i].label);
    gl_arena_free(arena);
}
END_TEST

START_TEST(digits_with_spaces_between_are_no_utf_16)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    gl_decode(GL_LITERAL("1 2 3 4 5 6 7 8 "), NULL, arena, &out, NULL);
    ck_assert_str_eq(out.encoding, "UTF-8");
    gl_arena_free(arena);
}
END_TEST

// بیمه سلامت استان خراسان رضوی گفت این سازمان در سال گذشته هزینه های درمان را پرداخت کرد
static const char windows_1256[] =
    "\xC8\xED\xE3\xE5 \xD3\xE1\xC7\xE3\xCA \xC7\xD3\xCA\xC7\xE4 \xCE\xD1\xC7\xD3\xC7\xE4 "
    "\xD1\xD6\xE6\xED \x90\xDD\xCA \xC7\xED\xE4 \xD3\xC7\xD2\xE3\xC7\xE4 \xCF\xD1 \xD3\xC7\xE1 "
    "\x90\xD0\xD4\xCA\xE5 \xE5\xD2\xED\xE4\xE5 \xE5\xC7\xED \xCF\xD1\xE3\xC7\xE4 \xD1\xC7 "
    "\x81\xD1\xCF\xC7\xCE\xCA \x98\xD1\xCF.";

START_TEST(windows_1256_is_detected)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    ck_assert_int_eq(gl_decode(GL_LITERAL(windows_1256), NULL, arena, &out, NULL), GOLCHIN_OK);
    ck_assert_str_eq(out.encoding, "windows-1256");
    ck_assert_msg(strncmp(out.text.start, "بيمه سلامت", strlen("بيمه سلامت")) == 0, "%s",
                  out.text.start);
    uint32_t word = (uint32_t)strlen("بيمه ");
    ck_assert_uint_eq(gl_original_offset(&out, word), 5);
    ck_assert_uint_eq(gl_char_offset(&out, word), 5);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_few_broken_bytes_leave_it_utf_8)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    gl_decode(GL_LITERAL("بیمه سلامت \xFF استان \xC8\xED خراسان"), NULL, arena, &out, NULL);
    ck_assert_str_eq(out.encoding, "UTF-8");
    ck_assert_uint_eq(out.broken, 3);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_unit_cut_at_the_end_is_broken)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    ck_assert_int_eq(gl_decode(gl_slice("\xFF\xFE\x33\x06\x20", 5), NULL, arena, &out, NULL),
                     GOLCHIN_OK);
    ck_assert_uint_eq(out.broken, 1);
    ck_assert_msg(gl_slice_is(out.text, "\uFEFFس\uFFFD"), "%s", out.text.start);
    // a surrogate without its other half
    gl_decode(gl_slice("\xFF\xFE\x00\xD8\x33\x06", 6), NULL, arena, &out, NULL);
    ck_assert_msg(gl_slice_is(out.text, "\uFEFF\uFFFDس"), "%s", out.text.start);
    ck_assert_uint_eq(out.first_broken, 2);
    gl_arena_free(arena);
}
END_TEST

START_TEST(what_is_no_text_is_refused)
{
    char bytes[4096];
    gl_arena *arena = gl_arena_new();
    gl_decoded out = {0};
    golchin_error error = {0};
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * i * 31 + i / 7);
    ck_assert_int_eq(gl_decode(gl_slice(bytes, sizeof bytes), NULL, arena, &out, &error),
                     GOLCHIN_NOT_TEXT);
    memset(bytes, 1, sizeof bytes);
    ck_assert_int_eq(gl_decode(gl_slice(bytes, sizeof bytes), NULL, arena, &out, NULL),
                     GOLCHIN_NOT_TEXT);
    ck_assert_ptr_null(out.encoding);
    gl_arena_free(arena);
}
END_TEST

START_TEST(an_unknown_label_is_an_error)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded out;
    golchin_error error = {0};
    ck_assert_int_eq(gl_decode(GL_LITERAL("x"), "no-such-code", arena, &out, &error),
                     GOLCHIN_BAD_ENCODING);
    ck_assert_ptr_nonnull(strstr(error.text, "no-such-code"));
    gl_arena_free(arena);
}
END_TEST

START_TEST(code_points_are_counted_over_long_texts)
{
    enum { COUNT = 3000 };
    char bytes[COUNT * 5];
    size_t len = 0;
    gl_arena *arena = gl_arena_new();
    for (int i = 0; i < COUNT; i++) { // a letter of two bytes, one of three
        memcpy(bytes + len, "س\u200c", 5);
        len += 5;
    }
    gl_decoded out;
    gl_decode(gl_slice(bytes, len), NULL, arena, &out, NULL);
    for (uint32_t i = 0; i < COUNT; i++) {
        ck_assert_uint_eq(gl_char_offset(&out, i * 5), i * 2);
        ck_assert_uint_eq(gl_char_offset(&out, i * 5 + 2), i * 2 + 1);
    }
    gl_arena_free(arena);
}
END_TEST

// Any number of bytes, from the start of their memory to its end.
START_TEST(code_points_of_any_length_are_counted)
{
    static const char letters[] = "aس\u200C\U0001F600";
    enum { SHORT = 300, LONG = 9000 };
    size_t len = _i < SHORT ? (size_t)_i : LONG + (size_t)_i;
    char *bytes = malloc(len + 1);
    uint32_t expected = 0;
    for (size_t i = 0; i < len; i++) {
        bytes[i] = letters[(i + (size_t)_i) % (sizeof letters - 1)];
        expected += ((unsigned char)bytes[i] & 0xC0) != 0x80;
    }
    ck_assert_uint_eq(gl_utf8_count(bytes, len), expected);
    free(bytes);
}
END_TEST

Suite *decode_suite(void)
{
    Suite *suite = suite_create("decode");
    TCase *tc = tcase_create("decode");
    tcase_add_loop_test(tc, broken_sequences_become_replacement_characters, 0, COUNT_OF(rows));
    tcase_add_loop_test(tc, checking_in_blocks_changes_nothing, 0, 40);
    tcase_add_loop_test(tc, code_points_of_any_length_are_counted, 0, 340);
    tcase_add_test(tc, offsets_lead_back_to_the_original);
    tcase_add_loop_test(tc, other_encodings_are_read_by_their_label, 0, COUNT_OF(encoded));
    tcase_add_loop_test(tc, utf_16_needs_no_label, 0, 5);
    tcase_add_test(tc, digits_with_spaces_between_are_no_utf_16);
    tcase_add_test(tc, windows_1256_is_detected);
    tcase_add_test(tc, a_few_broken_bytes_leave_it_utf_8);
    tcase_add_test(tc, a_unit_cut_at_the_end_is_broken);
    tcase_add_test(tc, what_is_no_text_is_refused);
    tcase_add_test(tc, an_unknown_label_is_an_error);
    tcase_add_test(tc, code_points_are_counted_over_long_texts);
    suite_add_tcase(suite, tc);
    return suite;
}
