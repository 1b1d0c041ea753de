#include "base/error.h"

#include <string.h>

#include "suites.h"

START_TEST(the_first_error_stays)
{
    golchin_error error = {0};
    ck_assert_int_eq(gl_fail_at(&error, GOLCHIN_BAD_LIST, 3, 7, "%s: first", "a.tsv"),
                     GOLCHIN_BAD_LIST);
    ck_assert_int_eq(gl_fail(&error, GOLCHIN_FAILED, "second"), GOLCHIN_FAILED);
    ck_assert_int_eq(error.status, GOLCHIN_BAD_LIST);
    ck_assert_str_eq(error.text, "a.tsv: first");
    ck_assert_uint_eq(error.line, 3);
    ck_assert_uint_eq(error.column, 7);
}
END_TEST

START_TEST(no_error_is_wanted)
{
    ck_assert_int_eq(gl_fail(NULL, GOLCHIN_LIMIT, "dropped"), GOLCHIN_LIMIT);
}
END_TEST

// `lead` bytes of ASCII in front move the cut through a four-byte code point.
START_TEST(a_long_message_is_cut_at_a_code_point)
{
    char text[GOLCHIN_ERROR_TEXT * 2] = {0};
    memset(text, 'x', (size_t)_i);
    for (size_t at = (size_t)_i; at + 4 < sizeof text; at += 4)
        memcpy(text + at, "\xF0\x9F\x98\x80", 4);
    golchin_error error = {0};
    gl_fail(&error, GOLCHIN_FAILED, "%s", text);
    size_t len = strlen(error.text);
    ck_assert_uint_lt(len, sizeof error.text);
    ck_assert_msg((len - (size_t)_i) % 4 == 0, "%d bytes in front: %zu bytes left", _i, len);
}
END_TEST

START_TEST(a_text_without_an_end_gets_one)
{
    golchin_error error = {0};
    memset(error.text, 'x', sizeof error.text);
    memcpy(error.text + sizeof error.text - 3, "\xF0\x9F\x98", 3);
    gl_error_end(&error);
    ck_assert_uint_eq(strnlen(error.text, sizeof error.text), sizeof error.text - 3);
    gl_error_end(&error);
    ck_assert_uint_eq(strlen(error.text), sizeof error.text - 3);
}
END_TEST

START_TEST(every_status_has_a_name_and_a_sentence)
{
#define CHECK_STATUS(number, name, sentence)                                                       \
    ck_assert_str_eq(gl_status_name(GOLCHIN_##name), #name);                                       \
    ck_assert_str_eq(gl_status_text((golchin_status)(number)), sentence);
    GOLCHIN_STATUS_MAP(CHECK_STATUS)
    ck_assert_str_eq(gl_status_name((golchin_status)77), "?");
    ck_assert_str_eq(gl_status_text((golchin_status)77), "?");
}
END_TEST

Suite *error_suite(void)
{
    Suite *suite = suite_create("error");
    TCase *tc = tcase_create("error");
    tcase_add_test(tc, the_first_error_stays);
    tcase_add_test(tc, no_error_is_wanted);
    tcase_add_loop_test(tc, a_long_message_is_cut_at_a_code_point, 0, 4);
    tcase_add_test(tc, a_text_without_an_end_gets_one);
    tcase_add_test(tc, every_status_has_a_name_and_a_sentence);
    suite_add_tcase(suite, tc);
    return suite;
}
