// A day of a month. What is written as a date but cannot be one (`31 مهر`) is none.
#include "language/calendar.h"
#include "language/date.h"
#include "language/period.h"

static const char *const calendar_names[] = {
    [GL_MONTH_JALALI] = "jalali", [GL_MONTH_GREGORIAN] = "gregorian", [GL_MONTH_LUNAR] = "lunar"};

bool gl_date_exists(gl_day day, gl_month_calendar calendar)
{
    if (calendar == GL_MONTH_LUNAR)
        return day.day >= 1 && day.day <= 30;
    if (calendar == GL_MONTH_GREGORIAN) {
        day.year = day.year ? day.year : 2000; // a leap year: every day of a month
        return gl_gregorian_is_day(day);
    }
    if (day.year == 0)
        return day.day >= 1 && day.day <= (day.month <= 6 ? 31 : 30);
    return gl_jalali_is_day(day);
}

// `1397-05-12`, for years of up to four digits.
static const char *iso(const gl_reading *reading, gl_day day)
{
    const int32_t numbers[] = {day.year / 100, day.year % 100, day.month, day.day};
    char *text = gl_arena_alloc(reading->arena, sizeof "0000-00-00");
    size_t len = 0;
    for (int at = 0; at < 4; at++) {
        if (at > 1)
            text[len++] = '-';
        text[len++] = (char)('0' + numbers[at] / 10 % 10);
        text[len++] = (char)('0' + numbers[at] % 10);
    }
    return text;
}

// The days in the Jalali calendar; one without a year is near the article's date.
static gl_days days_of(const gl_reading *reading, const gl_date *of)
{
    gl_day day = of->day;
    if (of->calendar == GL_MONTH_GREGORIAN && day.year)
        day = gl_gregorian_to_jalali(day);
    else if (of->calendar == GL_MONTH_JALALI && !day.year)
        day.year = gl_month_year(reading, day.month);
    else if (of->calendar != GL_MONTH_JALALI)
        day.year = 0;
    if (!day.year || !gl_jalali_is_day(day))
        return (gl_days){0};
    return (gl_days){day, gl_day_add(day, of->last_day ? of->last_day - of->day.day : 0)};
}

void gl_edge_draft_set_days(const gl_reading *reading, gl_edge_draft *draft, gl_days days)
{
    const gl_language_features *names = &reading->language->features;
    const golchin_symbol ends[] = {names->from, names->to};
    const gl_day known[] = {days.first, days.last};
    if (gl_day_is_known(days.first) && gl_day_is_known(days.last) &&
        gl_jalali_number(days.first) > gl_jalali_number(days.last))
        return; // `از آذر تاکنون` in an article of Mordad
    for (int end = 0; end < 2; end++) {
        if (gl_day_is_known(known[end]))
            gl_edge_draft_set(draft, ends[end], gl_string(gl_slice_of(iso(reading, known[end]))));
    }
}

static void add(gl_reading *reading, const gl_date *of)
{
    const gl_language *language = reading->language;
    const gl_language_features *names = &language->features;
    gl_edge_draft draft = {0};
    golchin_slice canonical = gl_reading_words(reading, of->first, of->last);
    if (of->day.year)
        canonical = gl_slice_of(iso(reading, of->day));
    if (of->day.year)
        gl_edge_draft_set(&draft, names->year, gl_integer(of->day.year));
    gl_edge_draft_set(&draft, names->month, gl_integer(of->day.month));
    gl_edge_draft_set(&draft, names->day, gl_integer(of->day.day));
    gl_edge_draft_set(&draft, names->calendar,
                      gl_string(gl_slice_of(calendar_names[of->calendar])));
    gl_edge_draft_set(&draft, names->canonical, gl_string(canonical));
    if (of->day.year && of->calendar == GL_MONTH_JALALI)
        gl_edge_draft_set(&draft, names->gregorian,
                          gl_string(gl_slice_of(iso(reading, gl_jalali_to_gregorian(of->day)))));
    gl_edge_draft_set_days(reading, &draft, days_of(reading, of));
    gl_reading_add(reading, language->types.date, of->first, of->last, &draft);
    gl_reading_take(reading, of->first, of->last);
}

typedef struct days_named {
    int32_t first;
    int32_t last; // of several; else 0
    uint32_t end; // token behind
} days_named;

enum { MONTH_DAYS_MAX = 31 };

static bool is_day(const gl_number *number)
{
    return (number->kind == GL_CARDINAL || number->kind == GL_ORDINAL) &&
           number->value.places == 0 && number->scale == 1 && number->value.mantissa >= 1 &&
           number->value.mantissa <= MONTH_DAYS_MAX;
}

// `02 آذر`: no number, but a day.
static bool read_padded_day(const gl_reading *reading, uint32_t token, days_named *out)
{
    golchin_slice text = gl_reading_is_digits(reading, token) ? gl_text_folded(reading->text, token)
                                                              : gl_slice("", 0);
    if (text.len != 2 || text.start[0] != '0' || text.start[1] < '1' || text.start[1] > '9')
        return false;
    *out = (days_named){text.start[1] - '0', 0, token + 1};
    return true;
}

// One day or several: `12 تا 15`, `12 و 13`, `دهم تا هجدهم`.
static bool read_days(const gl_reading *reading, uint32_t token, days_named *out)
{
    gl_number day, last;
    if (read_padded_day(reading, token, out))
        return true;
    if (!gl_number_read_range(reading->numbers, token, true, &day))
        return false;
    *out = (days_named){(int32_t)day.value.mantissa, 0, day.last};
    if (day.kind == GL_RANGE) {
        out->last = (int32_t)day.high.mantissa;
        bool is_within = day.high.places == 0 && day.high.mantissa <= MONTH_DAYS_MAX;
        day.kind = GL_CARDINAL;
        return is_day(&day) && is_within;
    }
    if (!is_day(&day))
        return false;
    gl_key key = gl_reading_key(reading, day.last);
    bool goes_on = day.kind == GL_ORDINAL && (key == GL_KEY_TO || key == GL_KEY_AND) &&
                   gl_number_read(reading->numbers, day.last + 1, &last) &&
                   last.kind == GL_ORDINAL && is_day(&last) &&
                   gl_exact_compare(day.value, last.value) < 0;
    if (goes_on) {
        out->last = (int32_t)last.value.mantissa;
        out->end = last.last;
    }
    return true;
}

// A month that is another word, too, is a month behind a day; only می and مه need a year as well.
static bool is_month(const gl_month *month, int32_t year)
{
    return month->is_sure || month->calendar != GL_MONTH_GREGORIAN || year;
}

static bool read_words(const gl_reading *reading, uint32_t token, gl_date *out)
{
    days_named days;
    if (!read_days(reading, token, &days))
        return false;
    gl_month month = gl_month_read(reading, days.end);
    if (!month.last || reading->text->tokens[days.end].gap == GOLCHIN_PARAGRAPH)
        return false;
    gl_time named = gl_year_read(reading, month.last);
    int32_t year = named.year;
    uint32_t last = named.last ? named.last : gl_year_of_day(reading, month.last, &year);
    if (!is_month(&month, year))
        return false;
    *out = (gl_date){.first = token,
                     .last = last ? last : month.last,
                     .day = {year, month.month, days.first},
                     .last_day = days.last,
                     .calendar = month.calendar};
    return gl_date_exists(out->day, out->calendar);
}

static bool find(const gl_reading *reading, uint32_t token, gl_date *out)
{
    if (!gl_reading_is_digits(reading, token) && !reading->words[token].number)
        return false;
    return gl_date_in_digits(reading, token, out) || read_words(reading, token, out);
}

uint32_t gl_date_read(gl_reading *reading, uint32_t token)
{
    gl_date found;
    if (!find(reading, token, &found))
        return 0;
    add(reading, &found);
    return found.last;
}

// `2 تا 8 مهر`, but not `2 و 8 مهر`.
static bool is_span(const gl_reading *reading, const gl_date *of)
{
    for (uint32_t at = of->first + 1; of->last_day && at < of->last; at++) {
        if (gl_reading_key(reading, at) == GL_KEY_TO)
            return true;
    }
    return false;
}

gl_time gl_date_time(const gl_reading *reading, uint32_t token)
{
    gl_date found;
    if (!find(reading, token, &found))
        return (gl_time){0};
    return (gl_time){
        .first = token,
        .last = found.last,
        .kind = is_span(reading, &found) ? GL_TIME_SPAN : GL_TIME_DAY,
        .worded = found.is_in_digits ? iso(reading, found.day) : NULL,
        .year = found.day.year,
        .days = days_of(reading, &found),
        .has_day = true,
    };
}

uint32_t gl_date_day(const gl_reading *reading, uint32_t token, gl_day *jalali)
{
    gl_date found;
    if (!find(reading, token, &found) || !found.day.year)
        return 0;
    gl_days days = days_of(reading, &found);
    *jalali = days.first;
    return days.first.year ? found.last : 0;
}
