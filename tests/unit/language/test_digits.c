#include "language/digits.h"

#include "suites.h"

static const struct {
    const char *text;
    gl_digits_kind kind;
    double value;
} rows[] = {
    {"0", GL_DIGITS_NUMBER, 0},
    {"97", GL_DIGITS_NUMBER, 97},
    {"2,500,000", GL_DIGITS_NUMBER, 2500000},
    {"1,066", GL_DIGITS_NUMBER, 1066},
    {"2,5", GL_DIGITS_NUMBER, 2.5},
    {"66.4", GL_DIGITS_NUMBER, 66.4},
    {"99.99", GL_DIGITS_NUMBER, 99.99},
    {"10.450", GL_DIGITS_NUMBER, 10450},
    {"0.125", GL_DIGITS_NUMBER, 0.125},
    {"1234.500", GL_DIGITS_NUMBER, 1234.5},
    {"1.250.000", GL_DIGITS_NUMBER, 1250000},
    {"2/5", GL_DIGITS_NUMBER, 2.5},
    {"2/125", GL_DIGITS_NUMBER, 2.125},
    {"500/000", GL_DIGITS_NUMBER, 500000},
    {"2/50", GL_DIGITS_NUMBER, 2.5},
    {"0/000", GL_DIGITS_NUMBER, 0},
    {"1/200/000", GL_DIGITS_NUMBER, 1200000},
    {"999,999,999,999,999,999", GL_DIGITS_NUMBER, 999999999999999999.0},
    {"1397/05/12", GL_DIGITS_DATE, 0},
    {"12/5/97", GL_DIGITS_DATE, 0},
    {"2020.03.01", GL_DIGITS_DATE, 0},
    {"07644322100", GL_DIGITS_CODE, 0},
    {"05", GL_DIGITS_CODE, 0},
    {"05.3", GL_DIGITS_CODE, 0},
    {"1234567890123456", GL_DIGITS_CODE, 0},
    {"1.2,3", GL_DIGITS_CODE, 0},
    {"1,,2", GL_DIGITS_CODE, 0},
    {"1.2.3.4", GL_DIGITS_CODE, 0},
    {"1,2,3,4,5,6,7,8,9,0", GL_DIGITS_CODE, 0},
    {"999,999,999,999,999,999,999", GL_DIGITS_CODE, 0},
    {"1.0123456789", GL_DIGITS_CODE, 0},
};

START_TEST(digits_are_read_by_the_marks_between_them)
{
    gl_digits read = gl_digits_read(gl_slice_of(rows[_i].text));
    ck_assert_msg(read.kind == rows[_i].kind, "%s: kind %d", rows[_i].text, (int)read.kind);
    if (read.kind == GL_DIGITS_NUMBER)
        ck_assert_msg(gl_exact_double(read.number) == rows[_i].value, "%s: %.17g", rows[_i].text,
                      gl_exact_double(read.number));
}
END_TEST

START_TEST(decimals_times_a_scale_are_exact_integers)
{
    gl_exact number = gl_digits_read(GL_LITERAL("2/5")).number;
    ck_assert(gl_exact_multiply(&number, 1000000));
    golchin_value value = gl_exact_value(number);
    ck_assert_int_eq(value.kind, GOLCHIN_INTEGER);
    ck_assert_int_eq(value.as.integer, 2500000);
}
END_TEST

START_TEST(what_does_not_fit_is_left_alone)
{
    gl_exact number = gl_exact_of(INT64_MAX / 2);
    ck_assert(!gl_exact_multiply(&number, 3));
    ck_assert(!gl_exact_add(&number, (gl_exact){1, 9}));
    ck_assert_int_eq(number.mantissa, INT64_MAX / 2);
    ck_assert_int_eq(gl_exact_compare(number, (gl_exact){1, 9}), 1);
    ck_assert_int_eq(gl_exact_compare((gl_exact){1, 9}, number), -1);
    ck_assert_int_eq(gl_exact_compare((gl_exact){25, 1}, (gl_exact){250, 2}), 0);
}
END_TEST

Suite *digits_suite(void)
{
    Suite *suite = suite_create("digits");
    TCase *tests = tcase_create("tokens");
    tcase_add_loop_test(tests, digits_are_read_by_the_marks_between_them, 0, COUNT_OF(rows));
    tcase_add_test(tests, decimals_times_a_scale_are_exact_integers);
    tcase_add_test(tests, what_does_not_fit_is_left_alone);
    suite_add_tcase(suite, tests);
    return suite;
}
