// Counting by name.
#include <stdio.h>

#include "run/counts.h"
#include "suites.h"
#include "unit.h"

START_TEST(names_are_counted_in_the_order_in_which_they_come_until_they_are_sorted)
{
    gl_counts counts = {0};
    gl_counts_add(&counts, "official");
    gl_counts_add(&counts, "%s", "facility");
    gl_counts_add(&counts, "official");
    ck_assert_uint_eq(counts.count, 2);
    ck_assert_str_eq(counts.items[0].name, "official");
    ck_assert_uint_eq(counts.items[0].count, 2);
    gl_counts_sort(&counts);
    ck_assert_str_eq(counts.items[0].name, "facility");
    ck_assert_uint_eq(counts.items[0].count, 1);
}
END_TEST

START_TEST(names_without_room_are_counted_together_and_stand_last)
{
    gl_counts counts = {0};
    for (int i = 0; i < 2 * GL_COUNTS; i++)
        gl_counts_add(&counts, "z%d", i);
    gl_counts_sort(&counts);
    ck_assert_uint_eq(counts.count, GL_COUNTS);
    ck_assert_str_eq(counts.items[GL_COUNTS - 1].name, "others");
    ck_assert_uint_eq(counts.items[GL_COUNTS - 1].count, GL_COUNTS + 1);
}
END_TEST

Suite *counts_suite(void)
{
    Suite *suite = suite_create("counts");
    TCase *tcase = tcase_create("counts");
    tcase_add_test(tcase, names_are_counted_in_the_order_in_which_they_come_until_they_are_sorted);
    tcase_add_test(tcase, names_without_room_are_counted_together_and_stand_last);
    suite_add_tcase(suite, tcase);
    return suite;
}
