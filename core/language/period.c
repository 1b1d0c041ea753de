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

// The same of a month or season that is another word, too: its pair is the cue.
static gl_time read_core(const gl_reading *reading, uint32_t token)
{
    gl_time time = gl_period_core(reading, token, false);
    if (time.last)
        return gl_time_read_on(reading, time);
    if (token >= reading->text->token_count ||
        (!reading->words[token].month && gl_reading_key(reading, token) != GL_KEY_SEASON))
        return time;
    gl_time doubtful = gl_period_core(reading, token, true);
    time = gl_time_read_on(reading, doubtful);
    return time.last > doubtful.last ? time : (gl_time){0};
}

// What stands behind a number says that it counts nothing: `در 1402 به 98 هزار`, but `در 1402
// مرکز`.
static bool is_followed_as_year(const gl_reading *reading, uint32_t token)
{
    static const char *const words[] = {"به",  "با", "از",  "بابت", "برای", "که",
                                        "نیز", "هم", "این", "شمار", "تعداد"};
    const gl_text *text = reading->text;
    return !gl_reading_goes_on(reading, token) || text->tokens[token].kind == GOLCHIN_PUNCTUATION ||
           gl_reading_is_digits(reading, token) ||
           gl_slice_is_one_of(gl_text_folded(text, token), words, sizeof words / sizeof *words) ||
           gl_lattice_starting(reading->lattice, reading->language->types.qualifier_list, token);
}

// `در 1402`
static gl_time read_in_year(const gl_reading *reading, uint32_t token)
{
    enum { FIRST = 1350, LAST = 1449 };
    gl_time time = gl_bare_year_read(reading, token);
    if (time.year < FIRST || time.year > LAST || !is_followed_as_year(reading, time.last))
        time.last = 0;
    return time;
}

// `در شهریور`, `در شش ماه`, `طی مدت سه روز`, `در 1402`. What is a period without the preposition
// (`سه روز گذشته`) is read where it begins.
static gl_time read_during(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + (gl_reading_key(reading, token) == GL_KEY_SPAN);
    gl_time time = gl_length_read(reading, at);
    if (!time.last)
        time = gl_month_period_read(reading, at, true);
    if (!time.last && gl_reading_key(reading, token - 1) == GL_KEY_IN)
        time = read_in_year(reading, token);
    if (time.last && read_core(reading, at).last)
        time.last = 0;
    return time;
}

static gl_time read_period(const gl_reading *reading, uint32_t token)
{
    gl_time day = gl_date_time(reading, token);
    if (day.last)
        return gl_time_read_on(reading, day);
    gl_key key = gl_reading_key(reading, token), next = gl_reading_key(reading, token + 1);
    bool leads = key == GL_KEY_FROM || key == GL_KEY_TO;
    if (leads && (next == GL_KEY_START || gl_reading_goes_on_with(reading, token + 1, "اول")))
        return gl_time_read_on(reading, gl_started_read(reading, token, token + 1));
    if (key == GL_KEY_START)
        return gl_time_read_on(reading, gl_started_read(reading, token, token));
    if (key == GL_KEY_FROM)
        return gl_since_read(reading, token);
    if (key == GL_KEY_TO)
        return gl_until_read(reading, token);
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
    gl_edge_draft_set(&draft, names->canonical, gl_string(gl_time_canonical(reading, time)));
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

static void add_dates(gl_reading *reading, const gl_time *time)
{
    for (uint32_t at = time->first; at < time->last;) {
        uint32_t last = gl_date_read(reading, at);
        at = last ? last : at + 1;
    }
}

// `از مهر تا آذر 1400`: the year stands at the end. The times before it are read once more when it
// is known.
static uint32_t read_time(gl_reading *reading, uint32_t token)
{
    gl_time time = read_period(reading, token);
    if (gl_day_is_known(time.until)) {
        reading->until = time.until;
        time = read_period(reading, token);
    }
    if (time.last && time.kind != GL_TIME_DAY)
        add_period(reading, &time);
    if (time.has_day)
        add_dates(reading, &time);
    reading->until = (gl_day){0};
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
