// A period is [start] core [until now]: `از ابتدای` `سال` `تاکنون`, `شش ماهه نخست` `امسال`, `تا
// پایان` `بهمن`. Its canonical form is its own words, except that a bare year is its number and a
// rate its adverb.
#include "language/period.h"

#include "language/calendar.h"
#include "language/relative.h"

static const char *const kind_names[] = {
    [GL_TIME_YEAR] = "year",         [GL_TIME_MONTH] = "month",       [GL_TIME_SEASON] = "season",
    [GL_TIME_SPAN] = "span",         [GL_TIME_RELATIVE] = "relative", [GL_TIME_RATE] = "rate",
    [GL_TIME_OCCASION] = "occasion",
};

// ---- canonical forms ----

static golchin_slice joined(const gl_reading *reading, golchin_slice before, const char *year,
                            golchin_slice behind)
{
    return gl_slice_of(gl_arena_format(reading->arena, "%.*s%s%s%s%.*s", GL_SLICE_ARGS(before),
                                       before.len ? " " : "", year, behind.len ? " " : "",
                                       GL_SLICE_ARGS(behind)));
}

static golchin_slice canonical_of(const gl_reading *reading, const gl_time *time)
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

// The word goes on with the time: it stands behind no paragraph's end.
static bool is_word(const gl_reading *reading, uint32_t token, const char *word)
{
    return gl_reading_is(reading, token, word) &&
           reading->text->tokens[token].gap != GOLCHIN_PARAGRAPH;
}

// `تاکنون`, `تا امروز`, `تا به امروز`, `به بعد`, `به این سو`
static uint32_t skip_until_now(const gl_reading *reading, uint32_t token)
{
    uint32_t behind = token + 1;
    if (gl_reading_key(reading, token) == GL_KEY_UNTIL_NOW)
        return behind;
    if (is_word(reading, token, "به")) {
        bool is_side =
            gl_reading_key(reading, behind) == GL_KEY_THIS && is_word(reading, behind + 1, "سو");
        return is_side || is_word(reading, behind, "بعد") ? behind + 1 + is_side : token;
    }
    behind += is_word(reading, behind, "به");
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
    core.first = first;
    core.last = skip_until_now(reading, core.last);
    if (core.year_count)
        core.worded = NULL;
    core.kind = GL_TIME_SPAN;
    return core;
}

// `تا پایان سال`, `از ابتدای امسال`; behind such a word سال alone is this year.
static gl_time read_started(const gl_reading *reading, uint32_t token, uint32_t start)
{
    gl_time core = gl_period_core(reading, start + 1, true);
    int32_t this_year = reading->today.year, edge = gl_relative_end(reading, start);
    if (!core.last && gl_reading_key(reading, start + 1) == GL_KEY_YEAR) {
        core = (gl_time){.first = start + 1, .last = start + 2, .kind = GL_TIME_YEAR};
        if (this_year)
            core.days = gl_days_of_years(this_year, this_year);
    }
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

// What a span may end with: `مهر`, `تابستان امسال`, `سال 98`, `پایان شهریور`, `امروز`.
static gl_time read_end(const gl_reading *reading, uint32_t token)
{
    if (gl_reading_key(reading, token) == GL_KEY_START) {
        gl_time started = read_started(reading, token - 1, token); // with the تا before it
        started.first = token;
        return started;
    }
    if (gl_reading_key(reading, token) == GL_KEY_NOW)
        return (gl_time){.first = token,
                         .last = token + 1,
                         .kind = GL_TIME_RELATIVE,
                         .days = {.first = reading->today, .last = reading->today}};
    gl_time end = gl_year_read(reading, token);
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

// `فروردین تا پایان مرداد`, `مهر و آبان امسال`: one span from the first to the last.
static gl_time read_on(const gl_reading *reading, gl_time time)
{
    gl_key key = gl_reading_key(reading, time.last);
    gl_time end = {0};
    if (time.last && (key == GL_KEY_TO || key == GL_KEY_AND))
        end = read_end(reading, time.last + 1);
    if (!end.last || (key == GL_KEY_AND && !are_of_a_kind(&time, &end)))
        return time;
    golchin_slice first = canonical_of(reading, &time), last = canonical_of(reading, &end);
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
    };
}

// The same of a month or season that is another word, too: its pair is the cue.
static gl_time read_core(const gl_reading *reading, uint32_t token)
{
    gl_time time = gl_period_core(reading, token, false);
    if (time.last)
        return read_on(reading, time);
    if (token >= reading->text->token_count ||
        (!reading->words[token].month && gl_reading_key(reading, token) != GL_KEY_SEASON))
        return time;
    gl_time doubtful = gl_period_core(reading, token, true);
    time = read_on(reading, doubtful);
    return time.last > doubtful.last ? time : (gl_time){0};
}

// `از خرداد امسال`, `از سال 1386 تاکنون`: only a month, or what reaches until now or to another
// time, takes the از.
static gl_time read_since(const gl_reading *reading, uint32_t token)
{
    gl_time core = gl_period_core(reading, token + 1, true);
    gl_time none = {0};
    if (!core.last && gl_reading_key(reading, token + 1) == GL_KEY_FEAST)
        core = (gl_time){.first = token + 1, .last = token + 2, .kind = GL_TIME_OCCASION};
    if (!core.last)
        return none;
    bool is_month = gl_month_read(reading, token + 1).last != 0;
    bool is_now = is_until_now(reading, core.last);
    gl_time whole = is_now ? core : read_on(reading, core);
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

// `در شهریور`, `در شش ماه`, `طی مدت سه روز`. What is a period without the preposition (`سه روز
// گذشته`) is read where it begins.
static gl_time read_during(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + (gl_reading_key(reading, token) == GL_KEY_SPAN);
    gl_time time = gl_length_read(reading, at);
    if (!time.last)
        time = gl_month_period_read(reading, at, true);
    if (time.last && read_core(reading, at).last)
        time.last = 0;
    return time;
}

static gl_time read_period(const gl_reading *reading, uint32_t token)
{
    gl_key key = gl_reading_key(reading, token), next = gl_reading_key(reading, token + 1);
    bool leads = key == GL_KEY_FROM || key == GL_KEY_TO;
    if (leads && (next == GL_KEY_START || is_word(reading, token + 1, "اول")))
        return read_on(reading, read_started(reading, token, token + 1));
    if (key == GL_KEY_START)
        return read_on(reading, read_started(reading, token, token));
    if (key == GL_KEY_FROM)
        return read_since(reading, token);
    gl_time rate = gl_rate_read(reading, token);
    if (rate.last)
        return rate;
    if (key == GL_KEY_IN || key == GL_KEY_DURING)
        return read_during(reading, token + 1);
    return read_core(reading, token);
}

// ---- edges ----

static void add_period(gl_reading *reading, const gl_time *time)
{
    const gl_language *language = reading->language;
    const gl_language_features *names = &language->features;
    gl_edge_draft draft = {0};
    gl_edge_draft_set(&draft, names->canonical, gl_string(canonical_of(reading, time)));
    gl_edge_draft_set(&draft, names->period_kind, gl_string(gl_slice_of(kind_names[time->kind])));
    if (time->year)
        gl_edge_draft_set(&draft, names->year, gl_integer(time->year));
    gl_edge_draft_set_days(reading, &draft, time->days);
    gl_reading_add(reading, language->types.period, time->first, time->last, &draft);
    gl_reading_take(reading, time->first, time->last);
}

// Most tokens can be no part of a time.
static bool is_of_time(const gl_reading *reading, uint32_t token)
{
    gl_vocabulary_word word = reading->words[token];
    return (word.key >= GL_KEY_YEAR && word.key <= GL_KEY_SIMILAR) || word.month || word.number ||
           reading->text->tokens[token].kind == GOLCHIN_DIGITS;
}

static bool may_start(const gl_reading *reading, uint32_t token)
{
    switch (reading->words[token].key) {
    case GL_KEY_FROM:
    case GL_KEY_TO:
    case GL_KEY_IN:
    case GL_KEY_DURING:
    case GL_KEY_EVERY:
    case GL_KEY_THIS:
        return token + 1 < reading->text->token_count && is_of_time(reading, token + 1);
    default:
        return is_of_time(reading, token);
    }
}

static uint32_t read_time(gl_reading *reading, uint32_t token)
{
    uint32_t last = gl_date_read(reading, token);
    if (last)
        return last;
    gl_time time = read_period(reading, token);
    if (!time.last)
        return 0;
    add_period(reading, &time);
    return time.last;
}

void gl_periods_read(gl_reading *reading)
{
    const gl_stops *stops = &reading->scan->times;
    for (uint32_t stop = 0; stop < stops->count;) {
        uint32_t token = stops->tokens[stop];
        reading->at = token;
        uint32_t last = may_start(reading, token) ? read_time(reading, token) : 0;
        stop = gl_stops_skip(stops, stop + 1, last);
    }
}
