// A day of a month. What is written as a date but cannot be one (`31 مهر`) is none.
#include "language/calendar.h"
#include "language/digits.h"
#include "language/period.h"

typedef struct date {
    uint32_t first;
    uint32_t last;
    gl_day day;       // year 0: not stated
    int32_t last_day; // of several (`12 تا 15 خرداد`); else 0
    gl_month_calendar calendar;
} date;

static const char *const calendar_names[] = {
    [GL_MONTH_JALALI] = "jalali", [GL_MONTH_GREGORIAN] = "gregorian", [GL_MONTH_LUNAR] = "lunar"};

static bool exists(gl_day day, gl_month_calendar calendar)
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
static golchin_slice iso(const gl_reading *reading, gl_day day)
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
    return gl_slice(text, len);
}

// The days in the Jalali calendar; one without a year is near the article's date.
static gl_days days_of(const gl_reading *reading, const date *of)
{
    gl_day day = of->day;
    if (of->calendar == GL_MONTH_GREGORIAN && day.year)
        day = gl_gregorian_to_jalali(day);
    else if (of->calendar == GL_MONTH_JALALI && !day.year && gl_day_is_known(reading->today))
        day.year = gl_day_nearest_year(reading->today, day.month);
    else if (of->calendar != GL_MONTH_JALALI)
        day.year = 0;
    if (!day.year || !gl_jalali_is_day(day))
        return (gl_days){0};
    return (gl_days){day, gl_day_add(day, of->last_day ? of->last_day - of->day.day : 0)};
}

void gl_draft_set_days(const gl_reading *reading, gl_draft *draft, gl_days days)
{
    const gl_language_features *names = &reading->language->features;
    const golchin_symbol ends[] = {names->from, names->to};
    const gl_day known[] = {days.first, days.last};
    for (int end = 0; end < 2; end++) {
        if (gl_day_is_known(known[end]))
            gl_draft_set(draft, ends[end], gl_string(iso(reading, known[end])));
    }
}

static void add(gl_reading *reading, const date *of)
{
    const gl_language *language = reading->language;
    const gl_language_features *names = &language->features;
    gl_draft draft = {0};
    golchin_slice canonical = gl_reading_words(reading, of->first, of->last);
    if (of->day.year)
        canonical = iso(reading, of->day);
    if (of->day.year)
        gl_draft_set(&draft, names->year, gl_integer(of->day.year));
    gl_draft_set(&draft, names->month, gl_integer(of->day.month));
    gl_draft_set(&draft, names->day, gl_integer(of->day.day));
    gl_draft_set(&draft, names->calendar, gl_string(gl_slice_of(calendar_names[of->calendar])));
    gl_draft_set(&draft, names->canonical, gl_string(canonical));
    if (of->day.year && of->calendar == GL_MONTH_JALALI)
        gl_draft_set(&draft, names->gregorian,
                     gl_string(iso(reading, gl_jalali_to_gregorian(of->day))));
    gl_draft_set_days(reading, &draft, days_of(reading, of));
    gl_reading_add(reading, language->types.date, of->first, of->last, &draft);
    gl_reading_take(reading, of->first, of->last);
}

// ---- in digits ----

static int32_t full_year(int32_t part, uint32_t digits)
{
    return digits == 4 ? part : gl_jalali_full_year(part);
}

static bool of_parts(const gl_digits *digits, bool year_first, date *out)
{
    int at = year_first ? 0 : 2;
    int32_t year = full_year(digits->parts[at], digits->part_digits[at]);
    out->day = (gl_day){year, digits->parts[1], digits->parts[2 - at]};
    out->calendar = year >= 1700 ? GL_MONTH_GREGORIAN : GL_MONTH_JALALI;
    return year >= 1200 && exists(out->day, out->calendar);
}

static bool read_digits(const gl_reading *reading, uint32_t token, date *out)
{
    if (!gl_reading_is_digits(reading, token))
        return false;
    gl_digits digits = gl_digits_read(gl_text_folded(reading->text, token));
    *out = (date){.first = token, .last = token + 1};
    return digits.kind == GL_DIGITS_DATE &&
           (of_parts(&digits, true, out) || of_parts(&digits, false, out));
}

static bool is_dash(const gl_reading *reading, uint32_t token)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].gap == GOLCHIN_GLUED &&
           gl_slice_is(gl_text_folded(reading->text, token), "-");
}

static bool read_part(const gl_reading *reading, uint32_t token, gl_digits *out, int index)
{
    if (!gl_reading_is_digits(reading, token))
        return false;
    golchin_slice text = gl_text_folded(reading->text, token);
    int32_t value = 0;
    for (size_t at = 0; at < text.len; at++) {
        if (text.len > 4 || text.start[at] < '0' || text.start[at] > '9')
            return false;
        value = value * 10 + (text.start[at] - '0');
    }
    out->parts[index] = value;
    out->part_digits[index] = (uint32_t)text.len;
    return true;
}

// `1400-03-12`, `12-3-1400`: three tokens with dashes, one of them a full year.
static bool read_dashed(const gl_reading *reading, uint32_t token, date *out)
{
    gl_digits digits = {0};
    for (int index = 0; index < 3; index++) {
        uint32_t at = token + 2 * (uint32_t)index;
        if ((index && !is_dash(reading, at - 1)) || !read_part(reading, at, &digits, index))
            return false;
    }
    bool is_longer = is_dash(reading, token + 5) || (token > 0 && is_dash(reading, token - 1));
    *out = (date){.first = token, .last = token + 5};
    return !is_longer && ((digits.part_digits[0] == 4 && of_parts(&digits, true, out)) ||
                          (digits.part_digits[2] == 4 && of_parts(&digits, false, out)));
}

// ---- in words ----

// One day or several: `12 تا 15`, `12 و 13`.
static bool read_day(const gl_reading *reading, uint32_t token, gl_number *day)
{
    return gl_number_read_range(reading->numbers, token, true, day) &&
           (day->kind == GL_CARDINAL || day->kind == GL_ORDINAL || day->kind == GL_RANGE) &&
           day->value.places == 0 && day->scale == 1 && day->value.mantissa >= 1 &&
           day->value.mantissa <= 31;
}

// A month that is another word, too, is a month behind a day; only می and مه need a year as well.
static bool is_month(const gl_month *month, int32_t year)
{
    return month->is_sure || month->calendar != GL_MONTH_GREGORIAN || year;
}

static bool read_words(const gl_reading *reading, uint32_t token, date *out)
{
    gl_number day;
    if (!read_day(reading, token, &day))
        return false;
    gl_month month = gl_month_read(reading, day.last);
    if (!month.last || reading->text->tokens[day.last].gap == GOLCHIN_PARAGRAPH)
        return false;
    gl_time named = gl_year_read(reading, month.last);
    int32_t year = named.year;
    uint32_t last = named.last ? named.last : gl_year_of_day(reading, month.last, &year);
    if (!is_month(&month, year))
        return false;
    *out = (date){.first = token,
                  .last = last ? last : month.last,
                  .day = {year, month.month, (int32_t)day.value.mantissa},
                  .last_day = day.kind == GL_RANGE ? (int32_t)day.high.mantissa : 0,
                  .calendar = month.calendar};
    return exists(out->day, out->calendar);
}

static bool find(const gl_reading *reading, uint32_t token, date *out)
{
    return read_digits(reading, token, out) || read_dashed(reading, token, out) ||
           read_words(reading, token, out);
}

uint32_t gl_date_read(gl_reading *reading, uint32_t token)
{
    date found;
    if (!find(reading, token, &found))
        return 0;
    add(reading, &found);
    return found.last;
}

uint32_t gl_date_day(const gl_reading *reading, uint32_t token, gl_day *jalali)
{
    date found;
    if (!find(reading, token, &found) || !found.day.year)
        return 0;
    gl_days days = days_of(reading, &found);
    *jalali = days.first;
    return days.first.year ? found.last : 0;
}
