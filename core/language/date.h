/// A date as it is read, before it is an edge.
#ifndef GL_LANGUAGE_DATE_H
#define GL_LANGUAGE_DATE_H

#include "language/reading.h"

typedef struct gl_date {
    uint32_t first;
    uint32_t last;
    gl_day day;       // year 0: not stated
    int32_t last_day; // of several (`12 تا 15 خرداد`); else 0
    gl_month_calendar calendar;
    bool is_in_digits; // with its month
} gl_date;

/// Whether the calendar has such a day; one without a year, in some year.
bool gl_date_exists(gl_day, gl_month_calendar);

/// `1397/05/12`, `12/5/97`, `1397 - 05 - 12` at a token; false: something else stands there.
bool gl_date_in_digits(const gl_reading *, uint32_t token, gl_date *out);

#endif
