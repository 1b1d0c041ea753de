#include "language/calendar.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include "suites.h"

static UCalendar *open_calendar(const char *locale, UCalendarType type)
{
    static const UChar zone[] = {'U', 'T', 'C', 0};
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(zone, 3, locale, type, &status);
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    ucal_clear(calendar);
    return calendar;
}

static void compare_day(UCalendar *persian, UCalendar *gregorian, gl_day day)
{
    UErrorCode status = U_ZERO_ERROR;
    ucal_setDate(persian, day.year, day.month - 1, day.day, &status);
    ucal_setMillis(gregorian, ucal_getMillis(persian, &status), &status);
    gl_day ours = gl_jalali_to_gregorian(day), back = gl_gregorian_to_jalali(ours);
    ck_assert_msg(back.year == day.year && back.month == day.month && back.day == day.day,
                  "%d-%d-%d comes back as %d-%d-%d", day.year, day.month, day.day, back.year,
                  back.month, back.day);
    int32_t weekday = gl_jalali_number(day) % 7; // ICU counts from Sunday, 1
    ck_assert_int_eq((weekday + 6) % 7 + 1, ucal_get(gregorian, UCAL_DAY_OF_WEEK, &status));
    ck_assert_msg(ours.year == ucal_get(gregorian, UCAL_YEAR, &status) &&
                      ours.month == ucal_get(gregorian, UCAL_MONTH, &status) + 1 &&
                      ours.day == ucal_get(gregorian, UCAL_DATE, &status),
                  "%d-%d-%d: %d-%d-%d", day.year, day.month, day.day, ours.year, ours.month,
                  ours.day);
}

START_TEST(every_day_of_1300_to_1450_agrees_with_icu)
{
    UCalendar *persian = open_calendar("fa@calendar=persian", UCAL_DEFAULT);
    UCalendar *gregorian = open_calendar("en", UCAL_GREGORIAN);
    UErrorCode status = U_ZERO_ERROR;
    for (int32_t year = 1300; year <= 1450; year++) {
        for (int32_t month = 1; month <= 12; month++) {
            int32_t days = gl_jalali_month_days(year, month);
            for (int32_t day = 1; day <= days; day++)
                compare_day(persian, gregorian, (gl_day){year, month, day});
            int32_t limit = ucal_getLimit(persian, UCAL_DAY_OF_MONTH, UCAL_ACTUAL_MAXIMUM, &status);
            ck_assert_msg(days == limit, "%d-%d has %d days, ICU: %d", year, month, days, limit);
        }
    }
    ucal_close(persian);
    ucal_close(gregorian);
}
END_TEST

START_TEST(two_digits_are_a_year_of_this_or_the_last_century)
{
    ck_assert_int_eq(gl_jalali_full_year(97), 1397);
    ck_assert_int_eq(gl_jalali_full_year(60), 1360);
    ck_assert_int_eq(gl_jalali_full_year(3), 1403);
    ck_assert_int_eq(gl_jalali_full_year(15), 1415);
    ck_assert_int_eq(gl_jalali_full_year(16), 0);
    ck_assert_int_eq(gl_jalali_full_year(59), 0);
    ck_assert_int_eq(gl_jalali_full_year(-1), 0);
}
END_TEST

START_TEST(days_that_do_not_exist_are_no_days)
{
    ck_assert(!gl_jalali_is_day((gl_day){1402, 12, 30}));
    ck_assert(gl_jalali_is_day((gl_day){1403, 12, 30}));
    ck_assert(!gl_jalali_is_day((gl_day){1402, 7, 31}));
    ck_assert(!gl_jalali_is_day((gl_day){1402, 13, 1}));
    ck_assert(!gl_jalali_is_day((gl_day){0, 1, 1}));
    ck_assert(!gl_gregorian_is_day((gl_day){2023, 2, 29}));
    ck_assert(gl_gregorian_is_day((gl_day){2024, 2, 29}));
    ck_assert(!gl_gregorian_is_day((gl_day){2024, 0, 1}));
}
END_TEST

Suite *calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tests = tcase_create("days");
    tcase_add_test(tests, every_day_of_1300_to_1450_agrees_with_icu);
    tcase_add_test(tests, two_digits_are_a_year_of_this_or_the_last_century);
    tcase_add_test(tests, days_that_do_not_exist_are_no_days);
    suite_add_tcase(suite, tests);
    return suite;
}
