// Times with a beginning and an end: `از ابتدای سال تاکنون`, `فروردین تا پایان مرداد`, `از 12 مهر
// تا 5 آذر`. Where the end's words name a year, a beginning without one is the last such time
// before it.
#include "language/calendar.h"
#include "language/period.h"
#include "language/relative.h"

static golchin_slice joined(const gl_reading *reading, golchin_slice before, const char *year,
                            golchin_slice behind)
{
    return gl_slice_of(gl_arena_format(reading->arena, "%.*s%s%s%s%.*s", GL_SLICE_ARGS(before),
                                       before.len ? " " : "", year, behind.len ? " " : "",
                                       GL_SLICE_ARGS(behind)));
}

golchin_slice gl_time_canonical(const gl_reading *reading, const gl_time *time)
{
    if (time->worded)
        return gl_slice_of(time->worded);
    if (!time->year_count)
        return gl_reading_words(reading, time->first, time->last);
    const char *year = gl_arena_format(reading->arena, "%d", time->year);
    uint32_t behind = time->year_token + time->year_count;
    bool is_bare = time->kind == GL_TIME_YEAR && behind == time->last; // سال 97
    golchin_slice before =
        is_bare ? gl_slice("", 0) : gl_reading_words(reading, time->first, time->year_token);
    return joined(reading, before, year, gl_reading_words(reading, behind, time->last));
}

// ---- starts and ends ----

// `تاکنون`, `تا امروز`, `تا به امروز`, `به بعد`, `به این سو`
static uint32_t skip_until_now(const gl_reading *reading, uint32_t token)
{
    uint32_t behind = token + 1;
    if (gl_reading_key(reading, token) == GL_KEY_UNTIL_NOW)
        return behind;
    if (gl_reading_goes_on_with(reading, token, "به")) {
        bool is_side = gl_reading_key(reading, behind) == GL_KEY_THIS &&
                       gl_reading_goes_on_with(reading, behind + 1, "سو");
        return is_side || gl_reading_goes_on_with(reading, behind, "بعد") ? behind + 1 + is_side
                                                                          : token;
    }
    behind += gl_reading_goes_on_with(reading, behind, "به");
    bool is_now = gl_reading_key(reading, token) == GL_KEY_TO &&
                  gl_reading_key(reading, behind) == GL_KEY_NOW;
    return is_now ? behind + 1 : token;
}

static bool is_until_now(const gl_reading *reading, uint32_t token)
{
    return skip_until_now(reading, token) > token;
}

// The span from a day to now, or to an end that is open. `edge`: 1 when it begins with the core, -1
// when with its end, 0: nobody knows.
static gl_days days_since(const gl_reading *reading, gl_days core, int32_t edge, bool is_until_now)
{
    gl_days days = {0};
    if (edge)
        days.first = edge > 0 ? core.first : core.last;
    if (is_until_now)
        days.last = reading->today;
    return days;
}

static gl_time widened(const gl_reading *reading, gl_time core, uint32_t first)
{
    uint32_t behind = core.last;
    core.first = first;
    core.last = skip_until_now(reading, behind);
    if (core.year_count)
        core.worded = NULL;
    core.kind = GL_TIME_SPAN;
    core.until = core.last > behind ? reading->today : (gl_day){0};
    return core;
}

// سال alone is the year that the end of the span names, or this one.
static gl_time read_year_alone(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_YEAR};
    bool is_before = gl_day_is_known(reading->until);
    int32_t year = is_before ? reading->until.year : reading->today.year;
    if (gl_reading_key(reading, token) != GL_KEY_YEAR)
        return time;
    time.last = token + 1;
    if (year)
        time.days = gl_days_of_years(year, year);
    return time;
}

gl_time gl_started_read(const gl_reading *reading, uint32_t token, uint32_t start)
{
    gl_time core = gl_period_core(reading, start + 1, true);
    int32_t edge = gl_relative_end(reading, start);
    if (!core.last)
        core = read_year_alone(reading, start + 1);
    if (!core.last)
        core = gl_bare_year_read(reading, start + 1);
    if (!core.last)
        return core;
    gl_time time = widened(reading, core, token);
    bool is_now = time.last > core.last;
    gl_key lead = gl_reading_key(reading, token);
    if (lead == GL_KEY_TO && edge)
        time.days = (gl_days){.last = edge > 0 ? core.days.first : core.days.last};
    else
        time.days =
            days_since(reading, core.days, lead == GL_KEY_FROM || is_now ? edge : 0, is_now);
    return time;
}

// A date behind a word that leads it; none where a paragraph ends between them.
static gl_time read_day_behind(const gl_reading *reading, uint32_t token)
{
    return gl_reading_goes_on(reading, token) ? gl_date_time(reading, token) : (gl_time){0};
}

// What a span may end with: `مهر`, `تابستان امسال`, `سال 98`, `پایان شهریور`, `5 آذر`, `امروز`.
static gl_time read_end(const gl_reading *reading, uint32_t token)
{
    if (gl_reading_key(reading, token) == GL_KEY_START) {
        gl_time started = gl_started_read(reading, token - 1, token); // with the تا before it
        started.first = token;
        return started;
    }
    if (gl_reading_key(reading, token) == GL_KEY_NOW)
        return (gl_time){.first = token,
                         .last = token + 1,
                         .kind = GL_TIME_RELATIVE,
                         .days = {.first = reading->today, .last = reading->today}};
    gl_time end = read_day_behind(reading, token);
    if (!end.last)
        end = gl_year_read(reading, token);
    if (!end.last)
        end = gl_month_period_read(reading, token, true);
    return end.last ? end : gl_season_read(reading, token, true);
}

// Two months, or two seasons.
static bool are_of_a_kind(const gl_time *one, const gl_time *other)
{
    bool is_part = one->kind == GL_TIME_MONTH || one->kind == GL_TIME_SEASON;
    return is_part && one->kind == other->kind;
}

gl_time gl_time_read_on(const gl_reading *reading, gl_time time)
{
    gl_key key = gl_reading_key(reading, time.last);
    gl_time end = {0};
    if (time.last && (key == GL_KEY_TO || key == GL_KEY_AND))
        end = read_end(reading, time.last + 1);
    if (!end.last || (key == GL_KEY_AND && !are_of_a_kind(&time, &end)))
        return time;
    golchin_slice first = gl_time_canonical(reading, &time),
                  last = gl_time_canonical(reading, &end);
    gl_days days = {0};
    if (time.days.first.year && end.days.last.year &&
        gl_jalali_number(time.days.first) <= gl_jalali_number(end.days.last))
        days = (gl_days){time.days.first, end.days.last};
    return (gl_time){
        .first = time.first,
        .last = end.last,
        .kind = GL_TIME_SPAN,
        .worded = gl_arena_format(reading->arena, "%.*s %s %.*s", GL_SLICE_ARGS(first),
                                  key == GL_KEY_TO ? "تا" : "و", GL_SLICE_ARGS(last)),
        .days = days,
        .has_day = time.has_day || end.has_day,
        .until = end.year ? end.days.last : (gl_day){0},
    };
}

gl_time gl_since_read(const gl_reading *reading, uint32_t token)
{
    gl_time core = gl_period_core(reading, token + 1, true);
    gl_time none = {0};
    if (!core.last && gl_reading_key(reading, token + 1) == GL_KEY_FEAST)
        core = (gl_time){.first = token + 1, .last = token + 2, .kind = GL_TIME_OCCASION};
    if (!core.last)
        core = read_day_behind(reading, token + 1);
    if (!core.last)
        return none;
    bool is_month = gl_month_read(reading, token + 1).last != 0;
    bool is_now = is_until_now(reading, core.last);
    gl_time whole = is_now ? core : gl_time_read_on(reading, core);
    if (whole.last > core.last) {
        whole.first = token;
        whole.worded = gl_arena_format(reading->arena, "از %s", whole.worded);
        return whole;
    }
    if (!is_month && !is_now)
        return none;
    gl_time time = widened(reading, core, token);
    time.days = days_since(reading, core.days, 1, is_now);
    return time;
}

gl_time gl_until_read(const gl_reading *reading, uint32_t token)
{
    gl_time end = read_day_behind(reading, token + 1);
    if (!end.last)
        end = gl_month_period_read(reading, token + 1, false);
    if (!end.last)
        return end;
    end.first = token;
    end.kind = GL_TIME_SPAN;
    end.days.first = (gl_day){0};
    if (end.worded)
        end.worded = gl_arena_format(reading->arena, "تا %s", end.worded);
    return end;
}
