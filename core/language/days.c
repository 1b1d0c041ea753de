// Months are counted through the years, so that going back from Farvardin needs no case of its own.
#include "language/days.h"

enum { MONTHS = 12, HALF = MONTHS / 2 };

static gl_day end_of_month(int32_t year, int32_t month)
{
    return (gl_day){year, month, gl_jalali_month_days(year, month)};
}

gl_days gl_days_of_months(int32_t year, int32_t first, int32_t last)
{
    return (gl_days){{year, first, 1}, end_of_month(year, last)};
}

gl_days gl_days_of_years(int32_t first, int32_t last)
{
    return (gl_days){{first, 1, 1}, end_of_month(last, MONTHS)};
}

gl_days gl_days_of_gregorian(int32_t year, int32_t month)
{
    gl_day first = {year, month ? month : 1, 1};
    bool ends_year = month == 0 || month == MONTHS;
    gl_day next = ends_year ? (gl_day){year + 1, 1, 1} : (gl_day){year, month + 1, 1};
    return (gl_days){gl_gregorian_to_jalali(first), gl_day_add(gl_gregorian_to_jalali(next), -1)};
}

gl_day gl_day_add(gl_day day, int32_t days)
{
    return gl_jalali_of_number(gl_jalali_number(day) + days);
}

gl_day gl_day_add_months(gl_day day, int32_t months)
{
    int32_t month = day.year * MONTHS + day.month - 1 + months;
    gl_day there = {month / MONTHS, month % MONTHS + 1, day.day};
    int32_t days = gl_jalali_month_days(there.year, there.month);
    there.day = there.day < days ? there.day : days;
    return there;
}

int32_t gl_day_nearest_year(gl_day today, int32_t month)
{
    if (month - today.month > HALF)
        return today.year - 1;
    return today.month - month > HALF ? today.year + 1 : today.year;
}
