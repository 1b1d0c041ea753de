/// Times that a figure can be of, by their words: years, months, seasons, spans, rates.
#ifndef GL_LANGUAGE_PERIOD_H
#define GL_LANGUAGE_PERIOD_H

#include "language/days.h"
#include "language/reading.h"

/// What a period is called in `period_kind`; a day alone is none.
typedef enum gl_time_kind {
    GL_TIME_YEAR,
    GL_TIME_MONTH,
    GL_TIME_SEASON,
    GL_TIME_SPAN,
    GL_TIME_RELATIVE,
    GL_TIME_RATE,
    GL_TIME_OCCASION,
    GL_TIME_DAY,
} gl_time_kind;

/// A stretch of tokens that names a time.
typedef struct gl_time {
    uint32_t first; // tokens, half-open; last 0: there is none
    uint32_t last;
    gl_time_kind kind;
    const char *worded;  // the canonical form where it is not the words themselves; else NULL
    int32_t year;        // 0: not known
    uint32_t year_token; // where two digits are to be written as `year`; only with year_count
    uint32_t year_count; // tokens of it; 0: nothing is to be written anew
    gl_days days;        // what it means, as far as that is known
    bool has_day;        // a date is part of it
    gl_day until;        // its end, when its words name the year; year 0: they do not
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

/// The days of a month of the calendar; none for a lunar one.
gl_days gl_month_days(const gl_month *, int32_t year);

/// The year that a Jalali month without one is of: the end of its span tells it, or the article's
/// date; 0: neither.
int32_t gl_month_year(const gl_reading *, int32_t month);

/// `گذشته`, `جاری`: but `قبل از انقلاب` is before something, not the last one.
bool gl_time_is_relative(const gl_reading *, uint32_t token);

/// A year in four digits alone behind words of time: `سه ماهه 1402`, but not `سه ماهه 1400 نفر`.
gl_time gl_bare_year_read(const gl_reading *, uint32_t token);

/// Makes what stands behind `time` part of it, with its year and days; without one `time` stays as
/// it is.
void gl_time_append(gl_time *time, gl_time behind);
/// The year behind a month, a season or a feast: in words, or bare digits (`مهر 97`).
void gl_time_append_year(const gl_reading *, gl_time *time);

/// `مهر`, `مهر 97`; a month that is another word, too, needs a cue before it or a year.
gl_time gl_month_period_read(const gl_reading *, uint32_t token, bool has_cue);

/// `تابستان`, `بهار 98`, `پاییز گذشته`; بهار needs a cue before it or a year.
gl_time gl_season_read(const gl_reading *, uint32_t token, bool has_cue);

/// `شش ماهه نخست امسال`, `سه سال اخیر`, `9 ماهه سال 1402`
gl_time gl_span_read(const gl_reading *, uint32_t token);
/// A length alone, which is a time only behind a word that says so: `شش ماه`, `دو سه روز`.
gl_time gl_length_read(const gl_reading *, uint32_t token);
/// `نیمه اول سال`, `نیمه نخست امسال`
gl_time gl_half_read(const gl_reading *, uint32_t token);
/// `دهه هشتاد`, `دهه 60`
gl_time gl_decade_read(const gl_reading *, uint32_t token);

/// The core of a period at a token, without what may stand before and behind it (`از ابتدای`,
/// `تاکنون`). `has_cue`: words of time stand before it.
gl_time gl_period_core(const gl_reading *, uint32_t token, bool has_cue);

/// A time with a beginning or an end: `تا پایان سال`, `از ابتدای امسال`. It begins at `token`;
/// `start` is the word for its edge. Behind such a word سال alone is this year.
gl_time gl_started_read(const gl_reading *, uint32_t token, uint32_t start);
/// `از خرداد امسال`, `از سال 1386 تاکنون`, `از 12 مهر تا 5 آذر`: only a month, or what reaches
/// until now or to another time, takes the از.
gl_time gl_since_read(const gl_reading *, uint32_t token);
/// `تا 15 بهمن`, `تا بهمن`: to an end, from nobody says when.
gl_time gl_until_read(const gl_reading *, uint32_t token);
/// `فروردین تا پایان مرداد`, `مهر و آبان امسال`: one span from `time`, which is read, to the next
/// one; `time` itself when none follows.
gl_time gl_time_read_on(const gl_reading *, gl_time time);
/// The words of a time; two digits of a year in full, a bare year its number.
golchin_slice gl_time_canonical(const gl_reading *, const gl_time *);

/// `24 اسفندماه`, `1397/05/12` as a time; `2 تا 8 مهر` is a span.
gl_time gl_date_time(const gl_reading *, uint32_t token);
/// The same: adds a Date edge and returns the token behind; 0: no date.
uint32_t gl_date_read(gl_reading *, uint32_t token);
/// The day of a date with a year at a token, and the token behind it; 0: none.
uint32_t gl_date_day(const gl_reading *, uint32_t token, gl_day *jalali);

/// Adds the features `from` and `to` where these days are known.
void gl_edge_draft_set_days(const gl_reading *, gl_edge_draft *, gl_days);

/// The day of the article: that of a line of date in its head, or behind `تاریخ انتشار`. Year 0:
/// none.
gl_day gl_dateline_find(gl_reading *);

#endif
