/// The Iranian calendar, by arithmetic: leap years in the 33-year cycle that ICU uses, too.
#ifndef GL_LANGUAGE_CALENDAR_H
#define GL_LANGUAGE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

typedef struct gl_day {
    int32_t year;
    int32_t month; // 1 … 12
    int32_t day;   // 1 … 31
} gl_day;

/// Years 1 … 3000.
bool gl_jalali_is_leap(int32_t year);
/// Days of a month; 0 when there is no such month or year.
int32_t gl_jalali_month_days(int32_t year, int32_t month);
bool gl_jalali_is_day(gl_day);
/// The Gregorian date of a Jalali day that exists.
gl_day gl_jalali_to_gregorian(gl_day);

bool gl_gregorian_is_day(gl_day);
/// The Jalali date of a Gregorian day that exists; year 0 before the year 622 and behind 3620.
gl_day gl_gregorian_to_jalali(gl_day);

/// Days since a fixed Saturday, for a Jalali day that exists; the day for such a number, year 0
/// outside the years above.
int32_t gl_jalali_number(gl_day);
gl_day gl_jalali_of_number(int32_t number);

/// The year that two digits mean in Persian news: 60 … 99 → 13xx, 00 … 15 → 14xx; 0 for others.
int32_t gl_jalali_full_year(int32_t two_digits);

#endif
