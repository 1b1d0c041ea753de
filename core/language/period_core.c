// The core of a period: a year, a month, a season, a span, or what an adjective makes of a unit.
// The readers are asked in turn, and the first that finds a core has it; what may be another word
// (`مهر`, `بهار`) is one behind a cue only, or with a year.
#include "language/period.h"

#include "language/calendar.h"
#include "language/relative.h"
#include "language/unit.h"

bool gl_time_is_relative(const gl_reading *reading, uint32_t token)
{
    return gl_reading_key(reading, token) == GL_KEY_RELATIVE &&
           gl_reading_key(reading, token + 1) != GL_KEY_FROM;
}

void gl_time_append(gl_time *time, gl_time behind)
{
    if (!behind.last)
        return;
    time->last = behind.last;
    time->year = behind.year;
    time->year_token = behind.year_token;
    time->year_count = behind.year_count;
    time->days = behind.days;
}

void gl_time_append_year(const gl_reading *reading, gl_time *time)
{
    gl_time year = gl_year_read(reading, time->last);
    if (!year.last) {
        year.last = gl_year_number(reading, time->last, &year.year);
        year.year_token = time->last;
        year.year_count = year.last ? year.last - time->last : 0;
    }
    gl_time_append(time, year);
}

gl_time gl_bare_year_read(const gl_reading *reading, uint32_t token)
{
    enum { DIGITS = 4 };
    gl_time time = {.first = token, .kind = GL_TIME_YEAR, .year_token = token, .year_count = 1};
    gl_number number;
    uint32_t last;
    if (gl_reading_is_digits(reading, token) &&
        gl_text_folded(reading->text, token).len == DIGITS &&
        gl_number_read(reading->numbers, token, &number) && number.last == token + 1 &&
        !gl_unit_after(reading, &number, &last))
        time.last = gl_year_number(reading, token, &time.year);
    if (gl_year_is_jalali(time.year))
        time.days = gl_days_of_years(time.year, time.year);
    return time;
}

gl_time gl_month_period_read(const gl_reading *reading, uint32_t token, bool has_cue)
{
    gl_month month = gl_month_read(reading, token);
    gl_time time = {.first = token, .last = month.last, .kind = GL_TIME_MONTH};
    if (!month.last)
        return time;
    gl_time_append_year(reading, &time);
    bool has_year = time.last > month.last;
    bool is_cued = month.is_sure || (has_cue && month.calendar != GL_MONTH_GREGORIAN);
    if (!has_year && !is_cued)
        time.last = 0;
    int32_t year = time.year;
    if (!has_year && month.calendar == GL_MONTH_JALALI)
        year = gl_month_year(reading, month.month);
    time.days = gl_month_days(&month, year);
    return time;
}

// The months of a season; 0: of none.
static int32_t first_month(golchin_slice season)
{
    static const char *const names[] = {"بهار", "تابستان", "پاییز", "زمستان"};
    for (int32_t at = 0; at < 4; at++) {
        if (gl_slice_is(season, names[at]))
            return 3 * at + 1;
    }
    return 0;
}

gl_time gl_season_read(const gl_reading *reading, uint32_t token, bool has_cue)
{
    uint32_t at = token + (gl_reading_key(reading, token) == GL_KEY_SEASON_OF);
    gl_time time = {.first = token, .last = at + 1, .kind = GL_TIME_SEASON};
    if (gl_reading_key(reading, at) != GL_KEY_SEASON) {
        time.last = 0;
        return time;
    }
    if (gl_time_is_relative(reading, at + 1)) { // `تابستان گذشته`: of this year or the one before
        time.last = at + 2;
        return time;
    }
    gl_time_append_year(reading, &time);
    int32_t month = first_month(gl_text_folded(reading->text, at));
    int32_t year = time.year;
    if (time.last == at + 1)
        year =
            gl_day_is_known(reading->until) ? gl_month_year(reading, month) : reading->today.year;
    time.days =
        gl_year_is_jalali(year) && month ? gl_days_of_months(year, month, month + 2) : (gl_days){0};
    bool is_sure = time.last > at + 1 || at > token || has_cue ||
                   !gl_slice_is(gl_text_folded(reading->text, at), "بهار");
    time.last = is_sure ? time.last : 0;
    return time;
}

// Weeks begin on Saturday.
static gl_days days_away(const gl_reading *reading, gl_key unit, int32_t offset)
{
    enum { WEEK = 7 };
    gl_day today = reading->today, there;
    if (!gl_day_is_known(today))
        return (gl_days){0};
    switch (unit) {
    case GL_KEY_MONTH:
        there = gl_day_add_months(today, offset);
        return gl_days_of_months(there.year, there.month, there.month);
    case GL_KEY_WEEK:
        there = gl_day_add(today, WEEK * offset - gl_jalali_number(today) % WEEK);
        return (gl_days){there, gl_day_add(there, WEEK - 1)};
    case GL_KEY_DAY:
    case GL_KEY_NIGHT:
        there = gl_day_add(today, offset);
        return (gl_days){there, there};
    default:
        return (gl_days){0};
    }
}

// `هفته گذشته`, `ماه های اخیر`
static gl_time read_relative(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_RELATIVE};
    gl_key key = gl_reading_key(reading, token);
    uint32_t at = token + 1;
    at += gl_reading_key(reading, at) == GL_KEY_PLURAL;
    bool is_unit = key == GL_KEY_WEEK || key == GL_KEY_MONTH || key == GL_KEY_DAY ||
                   key == GL_KEY_NIGHT || key == GL_KEY_DECADE;
    if (!is_unit || !gl_time_is_relative(reading, at))
        return time;
    time.last = at + 1;
    int32_t offset;
    if (at == token + 1 && gl_relative_offset(reading, at, &offset))
        time.days = days_away(reading, key, offset);
    return time;
}

// `این هفته`, `همین ماه`
static gl_time read_pointed(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_RELATIVE};
    gl_key unit = gl_reading_key(reading, token + 1);
    if (gl_reading_key(reading, token) == GL_KEY_THIS &&
        (unit == GL_KEY_WEEK || unit == GL_KEY_MONTH)) {
        time.last = token + 2;
        time.days = days_away(reading, unit, 0);
    }
    return time;
}

// `عید سال گذشته`, `نوروز 92`; a feast alone is no time of a figure.
static gl_time read_feast(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + 1;
    at += gl_reading_key(reading, at) == GL_KEY_FEAST;
    gl_time time = {.first = token, .last = at, .kind = GL_TIME_OCCASION};
    if (gl_reading_key(reading, token) == GL_KEY_FEAST)
        gl_time_append_year(reading, &time);
    time.days = (gl_days){0}; // some days of that year
    if (time.last == at)
        time.last = 0;
    return time;
}

// `مدت مشابه سال قبل`
static gl_time read_similar(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .last = token + 2, .kind = GL_TIME_RELATIVE};
    if (gl_reading_key(reading, token) != GL_KEY_SPAN ||
        gl_reading_key(reading, token + 1) != GL_KEY_SIMILAR) {
        time.last = 0;
        return time;
    }
    gl_time_append(&time, gl_year_read(reading, time.last));
    time.days = (gl_days){0}; // as long as another span
    return time;
}

// Digits and plain number words begin nothing but a span.
static bool is_number_only(const gl_reading *reading, uint32_t token)
{
    const gl_vocabulary_word *word = &reading->words[token];
    return token < reading->text->token_count && word->key == GL_KEY_NONE && !word->month;
}

gl_time gl_period_core(const gl_reading *reading, uint32_t token, bool has_cue)
{
    if (is_number_only(reading, token))
        return gl_span_read(reading, token);
    gl_time time = gl_year_read(reading, token);
    if (!time.last)
        time = gl_span_read(reading, token);
    if (!time.last)
        time = read_relative(reading, token);
    if (!time.last)
        time = gl_decade_read(reading, token);
    if (!time.last)
        time = gl_month_period_read(reading, token, has_cue);
    if (!time.last)
        time = gl_season_read(reading, token, has_cue);
    if (!time.last)
        time = gl_half_read(reading, token);
    if (!time.last)
        time = read_pointed(reading, token);
    if (!time.last)
        time = read_feast(reading, token);
    return time.last ? time : read_similar(reading, token);
}
