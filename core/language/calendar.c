// Days are counted from a fixed day before both calendars begin to matter; a date in one calendar
// is a count of days, a date in the other one is read back from it.
#include "language/calendar.h"

enum {
    YEAR_MAX = 3000,
    JALALI_EPOCH = 226894, // days before 1 Farvardin 1 in the proleptic Gregorian calendar
    DAYS_400_YEARS = 146097,
    DAYS_100_YEARS = 36524,
    DAYS_4_YEARS = 1461,
    SATURDAY = 5, // 1 January 1 was a Monday
};

bool gl_jalali_is_leap(int32_t year)
{
    return (25 * year + 11) % 33 < 8;
}

int32_t gl_jalali_month_days(int32_t year, int32_t month)
{
    if (year < 1 || year > YEAR_MAX || month < 1 || month > 12)
        return 0;
    if (month <= 6)
        return 31;
    return month < 12 || gl_jalali_is_leap(year) ? 30 : 29;
}

bool gl_jalali_is_day(gl_day date)
{
    return date.day >= 1 && date.day <= gl_jalali_month_days(date.year, date.month);
}

static bool is_gregorian_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t gregorian_month_days(int32_t year, int32_t month)
{
    static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_gregorian_leap(year));
}

bool gl_gregorian_is_day(gl_day date)
{
    return date.year >= 1 && date.year <= YEAR_MAX && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= gregorian_month_days(date.year, date.month);
}

// Days from 1 January 1 (day 0) to a Jalali date.
static int32_t days_of_jalali(gl_day date)
{
    int32_t before = date.month <= 7 ? (date.month - 1) * 31 : (date.month - 1) * 30 + 6;
    int32_t leaps = (8 * date.year + 21) / 33; // leap years before this one
    return JALALI_EPOCH + 365 * (date.year - 1) + leaps + before + date.day - 1;
}

static int32_t take(int32_t *days, int32_t period, int32_t most)
{
    int32_t count = *days / period;
    if (count > most)
        count = most;
    *days -= count * period;
    return count;
}

// Days from 1 January 1 (day 0) to a Gregorian date.
static int32_t days_of_gregorian(gl_day date)
{
    int32_t past = date.year - 1;
    int32_t days = 365 * past + past / 4 - past / 100 + past / 400 + date.day - 1;
    for (int32_t month = 1; month < date.month; month++)
        days += gregorian_month_days(date.year, month);
    return days;
}

// Year 0 for days that are in none of the calendar's years.
static gl_day jalali_of_days(int32_t days)
{
    if (days < JALALI_EPOCH || days > days_of_jalali((gl_day){YEAR_MAX, 12, 29}))
        return (gl_day){0};
    int32_t year = (days - JALALI_EPOCH) / 366 + 1; // not too late
    while (year < YEAR_MAX && days_of_jalali((gl_day){year + 1, 1, 1}) <= days)
        year++;
    int32_t month = 1, first = days_of_jalali((gl_day){year, 1, 1});
    while (days - first >= gl_jalali_month_days(year, month))
        first += gl_jalali_month_days(year, month++);
    return (gl_day){year, month, days - first + 1};
}

gl_day gl_gregorian_to_jalali(gl_day date)
{
    return jalali_of_days(days_of_gregorian(date));
}

int32_t gl_jalali_number(gl_day date)
{
    return days_of_jalali(date) - SATURDAY;
}

gl_day gl_jalali_of_number(int32_t number)
{
    return jalali_of_days(number + SATURDAY);
}

gl_day gl_jalali_to_gregorian(gl_day date)
{
    int32_t days = days_of_jalali(date);
    int32_t year = 1 + 400 * take(&days, DAYS_400_YEARS, YEAR_MAX);
    year += 100 * take(&days, DAYS_100_YEARS, 3);
    year += 4 * take(&days, DAYS_4_YEARS, YEAR_MAX);
    year += take(&days, 365, 3);
    int32_t month = 1;
    while (days >= gregorian_month_days(year, month))
        days -= gregorian_month_days(year, month++);
    return (gl_day){year, month, days + 1};
}

int32_t gl_jalali_full_year(int32_t two_digits)
{
    if (two_digits >= 60 && two_digits <= 99)
        return 1300 + two_digits;
    return two_digits >= 0 && two_digits <= 15 ? 1400 + two_digits : 0;
}
