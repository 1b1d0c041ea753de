/// Times that a figure can be of, by their words: years, months, seasons, spans, rates.
#ifndef GL_LANGUAGE_PERIOD_H
#define GL_LANGUAGE_PERIOD_H

#include "language/reading.h"

/// A stretch of tokens that names a time.
typedef struct gl_time {
    uint32_t first; // tokens, half-open; last 0: there is none
    uint32_t last;
    const char *kind;    // year, month, season, span, relative, rate, occasion
    const char *worded;  // the canonical form where it is not the words themselves; else NULL
    int32_t year;        // 0: not known
    uint32_t year_token; // where two digits are to be written as `year`; only with year_count
    uint32_t year_count; // tokens of it; 0: nothing is to be written anew
} gl_time;

/// `امسال`, `سال گذشته`, `سال 97`, `سال های 95 تا 97` at a token.
gl_time gl_year_read(const gl_reading *, uint32_t token);

/// A year in digits or words where one may stand (behind سال or a month). `*year` full, else 0.
uint32_t gl_year_number(const gl_reading *, uint32_t token, int32_t *year);

/// The same behind a day and its month, where two digits are a year of the 1300s more often.
uint32_t gl_year_of_day(const gl_reading *, uint32_t token, int32_t *year);

typedef struct gl_month {
    uint32_t last; // token behind; 0: there is none
    int32_t month; // 1 … 12
    gl_month_calendar calendar;
    bool is_sure; // no other word, or with ماه
} gl_month;

/// `مهر`, `مهرماه`, `ماه مهر`, `ربیع الاول` at a token.
gl_month gl_month_read(const gl_reading *, uint32_t token);

/// `ماهانه`, `هر سال`, and `در سال` where a number or the end of a phrase follows.
gl_time gl_rate_read(const gl_reading *, uint32_t token);

/// `24 اسفندماه`, `1397/05/12`: adds a Date edge and returns the token behind; 0: no date.
uint32_t gl_date_read(gl_reading *, uint32_t token);

#endif
