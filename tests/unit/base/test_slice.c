#include "base/slice.h"

#include <stdio.h>

#include "suites.h"

START_TEST(slices_compare_by_their_bytes)
{
    ck_assert(gl_slice_equal(GL_LITERAL("ab"), gl_slice("abc", 2)));
    ck_assert(!gl_slice_equal(GL_LITERAL("ab"), GL_LITERAL("abc")));
    ck_assert(!gl_slice_equal(GL_LITERAL("ab"), GL_LITERAL("ac")));
    ck_assert(gl_slice_equal(gl_slice(NULL, 0), GL_LITERAL("")));
    ck_assert(gl_slice_is(gl_slice("role: x", 4), "role"));
    ck_assert_uint_eq(gl_slice_of(NULL).len, 0);
}
END_TEST

START_TEST(a_slice_prints_without_nul)
{
    char text[16];
    snprintf(text, sizeof text, "<%.*s%.*s>", GL_SLICE_ARGS(gl_slice("abc", 2)),
             GL_SLICE_ARGS(gl_slice(NULL, 0)));
    ck_assert_str_eq(text, "<ab>");
}
END_TEST

START_TEST(a_cut_goes_through_no_letter)
{
    golchin_slice text = GL_LITERAL("aسب");
    static const size_t lens[] = {0, 1, 1, 3, 3, 5, 5};
    for (size_t i = 0; i < COUNT_OF(lens); i++)
        ck_assert_uint_eq(gl_slice_cut(text, i).len, lens[i]);
    ck_assert_uint_eq(gl_slice_cut(gl_slice(NULL, 0), 9).len, 0);
}
END_TEST

START_TEST(values_know_their_kind)
{
    ck_assert_int_eq(gl_none().kind, GOLCHIN_NONE);
    ck_assert_int_eq(gl_integer(-5).as.integer, -5);
    ck_assert_double_eq(gl_decimal(2.5).as.decimal, 2.5);
    ck_assert(gl_boolean(true).as.boolean);
    ck_assert(gl_slice_is(gl_string(GL_LITERAL("x")).as.string, "x"));
}
END_TEST

Suite *slice_suite(void)
{
    Suite *suite = suite_create("slice");
    TCase *tc = tcase_create("slice");
    tcase_add_test(tc, slices_compare_by_their_bytes);
    tcase_add_test(tc, a_slice_prints_without_nul);
    tcase_add_test(tc, a_cut_goes_through_no_letter);
    tcase_add_test(tc, values_know_their_kind);
    suite_add_tcase(suite, tc);
    return suite;
}
