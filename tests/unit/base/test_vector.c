#include "base/vector.h"

#include <stdint.h>

#include "suites.h"

START_TEST(a_vector_grows_and_keeps_its_items)
{
    gl_vector(int) numbers = {0};
    for (int i = 0; i < 1000; i++)
        gl_vector_push(&numbers, i * i);
    ck_assert_uint_eq(numbers.count, 1000);
    ck_assert_uint_ge(numbers.capacity, numbers.count);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(numbers.items[i], i * i);
    gl_vector_free(&numbers);
    ck_assert_ptr_null(numbers.items);
    ck_assert_uint_eq(numbers.count, 0);
}
END_TEST

START_TEST(a_new_item_is_zeroed)
{
    gl_vector(uint64_t) masks = {0};
    for (size_t i = 0; i < 20; i++) {
        ck_assert_uint_eq(*gl_vector_add(&masks), 0);
        masks.items[i] = UINT64_MAX;
    }
    gl_vector_free(&masks);
}
END_TEST

Suite *vector_suite(void)
{
    Suite *suite = suite_create("vector");
    TCase *tc = tcase_create("vector");
    tcase_add_test(tc, a_vector_grows_and_keeps_its_items);
    tcase_add_test(tc, a_new_item_is_zeroed);
    suite_add_tcase(suite, tc);
    return suite;
}
