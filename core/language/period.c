// A period is [start] core [until now]: `از ابتدای` `سال` `تاکنون`, `شش ماهه نخست` `امسال`, `تا
// پایان` `بهمن`. Its canonical form is its own words, except that a bare year is its number and a
// rate its adverb.
#include "language/period.h"

static gl_key key_at(const gl_reading *reading, uint32_t token)
{
    return gl_reading_key(reading, token);
}

static bool is_span_unit(gl_key key)
{
    return key == GL_KEY_MONTH || key == GL_KEY_YEAR || key == GL_KEY_WEEK || key == GL_KEY_DAY ||
           key == GL_KEY_HOUR || key == GL_KEY_LONG || key == GL_KEY_DECADE;
}

static bool is_relative(const gl_reading *reading, uint32_t token)
{
    return key_at(reading, token) == GL_KEY_RELATIVE && key_at(reading, token + 1) != GL_KEY_FROM;
}

// Takes over the year of what stands behind; without one `time` stays as it is.
static void append_year(gl_time *time, gl_time year)
{
    if (!year.last)
        return;
    time->last = year.last;
    time->year = year.year;
    time->year_token = year.year_token;
    time->year_count = year.year_count;
}

// The year behind a month, a season or a feast: in words, or bare digits (`مهر 97`).
static void append_any_year(const gl_reading *reading, gl_time *time)
{
    gl_time year = gl_year_read(reading, time->last);
    if (!year.last) {
        year.last = gl_year_number(reading, time->last, &year.year);
        year.year_token = time->last;
        year.year_count = year.last ? year.last - time->last : 0;
    }
    append_year(time, year);
}

// ---- cores ----

static gl_time read_month(const gl_reading *reading, uint32_t token, bool has_cue)
{
    gl_month month = gl_month_read(reading, token);
    gl_time time = {.first = token, .last = month.last, .kind = "month"};
    if (!month.last)
        return time;
    append_any_year(reading, &time);
    bool has_year = time.last > month.last;
    bool is_cued = month.is_sure || (has_cue && month.calendar != GL_MONTH_GREGORIAN);
    if (!has_year && !is_cued)
        time.last = 0;
    return time;
}

static gl_time read_season(const gl_reading *reading, uint32_t token, bool has_cue)
{
    uint32_t at = token + (key_at(reading, token) == GL_KEY_SEASON_OF);
    gl_time time = {.first = token, .last = at + 1, .kind = "season"};
    if (key_at(reading, at) != GL_KEY_SEASON) {
        time.last = 0;
        return time;
    }
    append_any_year(reading, &time);
    bool is_sure = time.last > at + 1 || at > token || has_cue ||
                   !gl_slice_is(gl_text_folded(reading->text, at), "بهار");
    time.last = is_sure ? time.last : 0;
    return time;
}

// `هفته گذشته`, `ماه های اخیر`
static gl_time read_relative(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = "relative"};
    gl_key key = key_at(reading, token);
    uint32_t at = token + 1;
    at += key_at(reading, at) == GL_KEY_PLURAL;
    bool is_unit = key == GL_KEY_WEEK || key == GL_KEY_MONTH || key == GL_KEY_DAY ||
                   key == GL_KEY_NIGHT || key == GL_KEY_DECADE;
    if (is_unit && is_relative(reading, at))
        time.last = at + 1;
    return time;
}

// `دهه هشتاد`, `دهه 60`
static gl_time read_decade(const gl_reading *reading, uint32_t token)
{
    enum { TEN = 10, HUNDRED = 100 };
    gl_time time = {.first = token, .kind = "span"};
    gl_number number;
    uint32_t behind = token + 1;
    if (key_at(reading, token) == GL_KEY_DECADE && behind < reading->text->token_count &&
        gl_number_read(reading->numbers, behind, &number) && number.kind == GL_CARDINAL &&
        number.value.places == 0 && number.value.mantissa >= TEN &&
        number.value.mantissa < HUNDRED && number.value.mantissa % TEN == 0)
        time.last = number.last;
    return time;
}

// `عید سال گذشته`, `نوروز 92`; a feast alone is no time of a figure.
static gl_time read_feast(const gl_reading *reading, uint32_t token)
{
    uint32_t at = token + 1;
    at += key_at(reading, at) == GL_KEY_FEAST;
    gl_time time = {.first = token, .last = at, .kind = "occasion"};
    if (key_at(reading, token) == GL_KEY_FEAST)
        append_any_year(reading, &time);
    if (time.last == at)
        time.last = 0;
    return time;
}

// `مدت مشابه سال قبل`
static gl_time read_similar(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .last = token + 2, .kind = "relative"};
    if (key_at(reading, token) != GL_KEY_SPAN || key_at(reading, token + 1) != GL_KEY_SIMILAR) {
        time.last = 0;
        return time;
    }
    append_year(&time, gl_year_read(reading, time.last));
    return time;
}

// What a span belongs to: `امسال`, `سال 1402`, `مهر`.
static void append_whole(const gl_reading *reading, gl_time *time)
{
    gl_time whole = gl_year_read(reading, time->last);
    append_year(time, whole.last ? whole : read_month(reading, time->last, true));
}

// `شش ماهه`, `چند سال`, `ششماهه`: the token behind; 0: none.
static uint32_t read_length(const gl_reading *reading, uint32_t token, gl_key *unit)
{
    gl_number number;
    *unit = GL_KEY_LONG;
    if (key_at(reading, token) == GL_KEY_GLUED_LONG)
        return token + 1;
    if (!gl_number_read(reading->numbers, token, &number) ||
        (number.kind != GL_CARDINAL && number.kind != GL_VAGUE))
        return 0;
    *unit = key_at(reading, number.last);
    return is_span_unit(*unit) ? number.last + 1 : 0;
}

// `شش ماهه نخست امسال`, `سه سال اخیر`, `9 ماهه سال 1402`
static gl_time read_span(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = "span"};
    gl_key unit;
    uint32_t bare = read_length(reading, token, &unit);
    if (!bare)
        return time;
    if (is_relative(reading, bare)) {
        time.last = bare + 1;
        return time;
    }
    bool has_part = key_at(reading, bare) == GL_KEY_PART;
    time.last = bare + has_part;
    uint32_t before = time.last;
    append_whole(reading, &time);
    bool is_long = unit == GL_KEY_LONG || unit == GL_KEY_MONTH;
    if (time.last == before && has_part && key_at(reading, before) == GL_KEY_YEAR)
        time.last++; // `سه ماهه پایانی سال`
    bool has_whole = time.last > before && (is_long || has_part);
    if (!has_whole && !(has_part && is_long))
        time.last = 0;
    return time;
}

// `نیمه اول سال`, `نیمه نخست امسال`
static gl_time read_half(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = "span"};
    if (key_at(reading, token) != GL_KEY_HALF_OF)
        return time;
    time.last = token + 1;
    time.last += key_at(reading, time.last) == GL_KEY_PART;
    uint32_t before = time.last;
    append_whole(reading, &time);
    if (time.last == before && key_at(reading, before) == GL_KEY_YEAR)
        time.last++;
    if (time.last == before)
        time.last = 0;
    return time;
}

// Digits and plain number words begin nothing but a span.
static bool is_number_only(const gl_reading *reading, uint32_t token)
{
    const gl_word *word = &reading->words[token];
    return token < reading->text->token_count && word->key == GL_KEY_NONE && !word->month;
}

static gl_time read_core(const gl_reading *reading, uint32_t token, bool has_cue)
{
    if (is_number_only(reading, token))
        return read_span(reading, token);
    gl_time time = gl_year_read(reading, token);
    if (!time.last)
        time = read_span(reading, token);
    if (!time.last)
        time = read_relative(reading, token);
    if (!time.last)
        time = read_decade(reading, token);
    if (!time.last)
        time = read_month(reading, token, has_cue);
    if (!time.last)
        time = read_season(reading, token, has_cue);
    if (!time.last)
        time = read_half(reading, token);
    if (!time.last)
        time = read_feast(reading, token);
    return time.last ? time : read_similar(reading, token);
}

// ---- starts and ends ----

static bool is_until_now(const gl_reading *reading, uint32_t token)
{
    return key_at(reading, token) == GL_KEY_UNTIL_NOW ||
           (key_at(reading, token) == GL_KEY_TO && key_at(reading, token + 1) == GL_KEY_NOW);
}

static uint32_t skip_until_now(const gl_reading *reading, uint32_t token)
{
    if (!is_until_now(reading, token))
        return token;
    return token + (key_at(reading, token) == GL_KEY_UNTIL_NOW ? 1 : 2);
}

static gl_time widened(const gl_reading *reading, gl_time core, uint32_t first)
{
    core.first = first;
    core.last = skip_until_now(reading, core.last);
    if (core.year_count)
        core.worded = NULL;
    core.kind = "span";
    return core;
}

// `تا پایان سال`, `از ابتدای امسال`; behind such a word سال alone is this year.
static gl_time read_started(const gl_reading *reading, uint32_t token, uint32_t start)
{
    gl_time core = read_core(reading, start + 1, true);
    if (!core.last && key_at(reading, start + 1) == GL_KEY_YEAR)
        core = (gl_time){.first = start + 1, .last = start + 2, .kind = "year"};
    if (!core.last)
        return core;
    return widened(reading, core, token);
}

// `از خرداد امسال`, `از سال 1386 تاکنون`: only a month, or what reaches until now, takes the از.
static gl_time read_since(const gl_reading *reading, uint32_t token)
{
    gl_time core = read_core(reading, token + 1, true);
    gl_time none = {0};
    if (!core.last)
        return none;
    bool is_month = gl_month_read(reading, token + 1).last != 0;
    return is_month || is_until_now(reading, core.last) ? widened(reading, core, token) : none;
}

static gl_time read_period(const gl_reading *reading, uint32_t token)
{
    gl_key key = key_at(reading, token), next = key_at(reading, token + 1);
    bool leads = key == GL_KEY_FROM || key == GL_KEY_TO;
    if (leads && next == GL_KEY_START)
        return read_started(reading, token, token + 1);
    if (key == GL_KEY_START)
        return read_started(reading, token, token);
    if (key == GL_KEY_FROM)
        return read_since(reading, token);
    gl_time rate = gl_rate_read(reading, token);
    return rate.last ? rate : read_core(reading, token, false);
}

// ---- edges ----

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
    bool is_bare = time->kind[0] == 'y' && behind == time->last; // سال 97
    golchin_slice before =
        is_bare ? gl_slice("", 0) : gl_reading_words(reading, time->first, time->year_token);
    return joined(reading, before, year, gl_reading_words(reading, behind, time->last));
}

static void add_period(gl_reading *reading, const gl_time *time)
{
    const gl_language *language = reading->language;
    const gl_language_features *names = &language->features;
    gl_draft draft = {0};
    gl_draft_set(&draft, names->canonical, gl_string(canonical_of(reading, time)));
    gl_draft_set(&draft, names->period_kind, gl_string(gl_slice_of(time->kind)));
    if (time->year)
        gl_draft_set(&draft, names->year, gl_integer(time->year));
    gl_reading_add(reading, language->types.period, time->first, time->last, &draft);
    gl_reading_take(reading, time->first, time->last);
}

// Most tokens can be no part of a time.
static bool is_of_time(const gl_reading *reading, uint32_t token)
{
    gl_word word = reading->words[token];
    return (word.key >= GL_KEY_YEAR && word.key <= GL_KEY_SIMILAR) || word.month || word.number ||
           reading->text->tokens[token].kind == GOLCHIN_DIGITS;
}

static bool may_start(const gl_reading *reading, uint32_t token)
{
    switch (reading->words[token].key) {
    case GL_KEY_FROM:
    case GL_KEY_TO:
    case GL_KEY_IN:
    case GL_KEY_EVERY:
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
