#include "base/hash.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "suites.h"

START_TEST(padded_and_careful_hash_agree)
{
    char bytes[80];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * 37 + 11);
    for (size_t len = 0; len <= 64; len++)
        ck_assert_msg(gl_hash(bytes, len) == gl_hash_padded(bytes, len), "%zu bytes", len);
}
END_TEST

START_TEST(bytes_behind_the_end_do_not_count)
{
    char a[32] = "word", b[32] = "word and more";
    ck_assert_uint_eq(gl_hash_padded(a, 4), gl_hash_padded(b, 4));
    ck_assert_uint_ne(gl_hash("\0", 1), gl_hash("\0\0", 2));
}
END_TEST

START_TEST(strings_are_numbered_in_order_of_arrival)
{
    gl_strings *set = gl_strings_new();
    ck_assert_uint_eq(gl_strings_find(set, GL_LITERAL("0")), 0);
    for (uint32_t round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < 5000; i++) {
            char text[16];
            int len = snprintf(text, sizeof text, "%u", i);
            ck_assert_uint_eq(gl_strings_add(set, gl_slice(text, (size_t)len)), i + 1);
        }
    }
    ck_assert_uint_eq(gl_strings_count(set), 5000);
    ck_assert_str_eq(gl_strings_text(set, 43).start, "42");
    ck_assert_uint_eq(gl_strings_find(set, GL_LITERAL("4999")), 5000);
    ck_assert_uint_eq(gl_strings_find(set, GL_LITERAL("5000")), 0);
    gl_strings_free(set);
    gl_strings_free(NULL);
}
END_TEST

START_TEST(empty_string_and_nul_bytes_are_strings_too)
{
    gl_strings *set = gl_strings_new();
    ck_assert_uint_eq(gl_strings_add(set, gl_slice(NULL, 0)), 1);
    ck_assert_uint_eq(gl_strings_add(set, gl_slice("a\0b", 3)), 2);
    ck_assert_uint_eq(gl_strings_add(set, gl_slice("a\0c", 3)), 3);
    ck_assert_uint_eq(gl_strings_find(set, GL_LITERAL("")), 1);
    gl_strings_free(set);
}
END_TEST

Suite *hash_suite(void)
{
    Suite *suite = suite_create("hash");
    TCase *tc = tcase_create("hash");
    tcase_add_test(tc, padded_and_careful_hash_agree);
    tcase_add_test(tc, bytes_behind_the_end_do_not_count);
    tcase_add_test(tc, strings_are_numbered_in_order_of_arrival);
    tcase_add_test(tc, empty_string_and_nul_bytes_are_strings_too);
    suite_add_tcase(suite, tc);
    return suite;
}
