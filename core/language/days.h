/// Stretches of days, in the Jalali calendar: what a time of an article means.
#ifndef GL_LANGUAGE_DAYS_H
#define GL_LANGUAGE_DAYS_H

#include "language/calendar.h"

/// Both ends belong to it. Year 0: that end is open, or not known.
typedef struct gl_days {
    gl_day first;
    gl_day last;
} gl_days;

/// Months `first` to `last` of a year, from 1.
gl_days gl_days_of_months(int32_t year, int32_t first, int32_t last);
gl_days gl_days_of_years(int32_t first, int32_t last);
/// A Gregorian month (0: the whole year).
gl_days gl_days_of_gregorian(int32_t year, int32_t month);

/// A day later, or earlier with a negative count. A day that the month lacks is its last one.
gl_day gl_day_add(gl_day, int32_t days);
gl_day gl_day_add_months(gl_day, int32_t months);

/// The year that brings a day or month nearest to `today`, which is known: `خرداد` in an article of
/// Farvardin is ahead, `اسفند` is behind.
int32_t gl_day_nearest_year(gl_day today, int32_t month);

/// A year of four digits is of this calendar, and not of the Gregorian one.
static inline bool gl_year_is_jalali(int32_t year)
{
    return year > 0 && year < 1700;
}

static inline bool gl_day_is_known(gl_day day)
{
    return day.year != 0;
}

#endif
