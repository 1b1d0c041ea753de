// Years and months, which dates and periods are made of.
#include <string.h>

#include "language/calendar.h"
#include "language/digits.h"
#include "language/period.h"
#include "language/relative.h"
#include "language/unit.h"

static bool is_full_year(int64_t number, uint32_t digits)
{
    return digits == 4 &&
           ((number >= 1200 && number <= 1499) || (number >= 1800 && number <= 2100));
}

static bool read_plain(const gl_reading *reading, uint32_t token, gl_number *out)
{
    return token < reading->text->token_count &&
           reading->text->tokens[token].gap != GOLCHIN_PARAGRAPH &&
           gl_number_read(reading->numbers, token, out) && out->kind == GL_CARDINAL &&
           out->value.places == 0;
}

// `در سال 92 میلیون ریال`: the number behind counts something.
static bool counts(const gl_reading *reading, const gl_number *number)
{
    uint32_t last;
    return number->scale > 1 || gl_unit_after(reading, number, &last);
}

static uint32_t year_of_digits(const gl_reading *reading, uint32_t token, const gl_number *number,
                               int32_t *year)
{
    gl_digits digits = gl_digits_read(gl_text_folded(reading->text, token));
    if (digits.kind != GL_DIGITS_NUMBER || !digits.is_plain)
        return 0;
    int64_t value = digits.number.mantissa;
    if (is_full_year(value, digits.digit_count)) {
        *year = (int32_t)value;
        return token + 1;
    }
    if (digits.digit_count != 2 || counts(reading, number))
        return 0;
    *year = gl_jalali_full_year((int32_t)value);
    return *year ? token + 1 : 0;
}

static uint32_t year_of_words(const gl_number *number, int32_t *year)
{
    int64_t value = number->value.mantissa;
    if (value >= 60 && value <= 99 && number->scale == 1)
        *year = gl_jalali_full_year((int32_t)value);
    else if (value >= 1300 && value <= 1499)
        *year = (int32_t)value;
    return *year ? number->last : 0;
}

// Two digits with a leading zero (`سال 03`) are a year, too, and no number.
static uint32_t year_of_zero(const gl_reading *reading, uint32_t token, int32_t *year)
{
    golchin_slice text = gl_text_folded(reading->text, token);
    if (text.len != 2 || text.start[0] != '0' || text.start[1] < '0' || text.start[1] > '9')
        return 0;
    *year = gl_jalali_full_year(text.start[1] - '0');
    return token + 1;
}

uint32_t gl_year_number(const gl_reading *reading, uint32_t token, int32_t *year)
{
    gl_number number;
    *year = 0;
    if (gl_reading_is_digits(reading, token)) {
        if (!read_plain(reading, token, &number))
            return year_of_zero(reading, token, year);
        return year_of_digits(reading, token, &number, year);
    }
    return read_plain(reading, token, &number) ? year_of_words(&number, year) : 0;
}

// Behind a day and سال‌های there is less to mistake two digits for: `22 بهمن 57`.
uint32_t gl_year_of_day(const gl_reading *reading, uint32_t token, int32_t *year)
{
    enum { CENTURY = 1300, FIRST = 16, LAST = 59 };
    gl_number number;
    uint32_t last = gl_year_number(reading, token, year);
    if (last || !gl_reading_is_digits(reading, token) || !read_plain(reading, token, &number) ||
        number.last != token + 1 || counts(reading, &number) || number.value.mantissa < FIRST ||
        number.value.mantissa > LAST)
        return last;
    *year = CENTURY + (int32_t)number.value.mantissa;
    return token + 1;
}

// `سال های گذشته`: the plural ending may be a token.
static uint32_t skip_plural(const gl_reading *reading, uint32_t token)
{
    return token + (gl_reading_key(reading, token) == GL_KEY_PLURAL);
}

static gl_days days_of_year(int32_t year)
{
    return gl_year_is_jalali(year) ? gl_days_of_years(year, year) : gl_days_of_gregorian(year, 0);
}

// `امسال`, `سال گذشته`: the year is known where the article's date is.
static void set_relative(const gl_reading *reading, uint32_t token, gl_time *time)
{
    int32_t offset;
    if (!gl_day_is_known(reading->today) || !gl_relative_offset(reading, token, &offset))
        return;
    time->year = reading->today.year + offset;
    time->days = days_of_year(time->year);
}

// `تا`, `و`, or a dash that touches both years.
static bool is_range_mark(const gl_reading *reading, uint32_t token)
{
    gl_key key = gl_reading_key(reading, token);
    const golchin_token *tokens = reading->text->tokens;
    return key == GL_KEY_TO || key == GL_KEY_AND ||
           (token + 1 < reading->text->token_count && tokens[token].gap == GOLCHIN_GLUED &&
            tokens[token + 1].gap == GOLCHIN_GLUED &&
            gl_slice_is(gl_text_folded(reading->text, token), "-"));
}

static gl_time year_range(const gl_reading *reading, gl_time time, uint32_t last)
{
    int32_t second;
    if (!is_range_mark(reading, last))
        return time;
    uint32_t end = gl_year_of_day(reading, last + 1, &second);
    if (!end || second <= time.year)
        return time;
    time.last = end;
    time.kind = GL_TIME_SPAN;
    bool is_one_calendar = gl_year_is_jalali(time.year) == gl_year_is_jalali(second);
    time.days.last = days_of_year(second).last;
    if (!is_one_calendar) // `1299 تا 1922 میلادی`
        time.days = (gl_days){0};
    time.worded = gl_arena_format(reading->arena, "%d تا %d", time.year, second);
    time.year = 0;
    time.year_count = 0;
    return time;
}

// `سال مالی 1402`, `سال زراعی جاری`: a year that need not begin with spring.
static bool is_kind_of_year(const gl_reading *reading, uint32_t token)
{
    static const char *const kinds[] = {"مالی", "تحصیلی", "زراعی", "آبی", "میلادی"};
    return gl_reading_goes_on(reading, token) &&
           gl_slice_is_one_of(gl_text_folded(reading->text, token), kinds,
                              sizeof kinds / sizeof *kinds);
}

// `سال تحصیلی 98-99`: school, crops and water are counted from Mehr to the end of Shahrivar. When
// the year of a budget begins, and which of its two years `سال تحصیلی 98` names, the words do not
// tell.
static gl_days days_of_kind(const gl_reading *reading, uint32_t kind, int32_t year,
                            const gl_time *time)
{
    enum { MEHR = 7 };
    if (gl_reading_is(reading, kind, "میلادی"))
        return time->days;
    bool is_range = time->kind == GL_TIME_SPAN && !time->year && time->days.last.year == year + 1;
    if (!is_range || gl_reading_is(reading, kind, "مالی"))
        return (gl_days){0};
    return (gl_days){gl_days_of_months(year, MEHR, MEHR).first,
                     gl_days_of_months(year + 1, 1, MEHR - 1).last};
}

static gl_time read_kind_of_year(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_SPAN};
    uint32_t behind = token + 2;
    if (gl_time_is_relative(reading, behind)) {
        time.last = behind + 1;
        return time;
    }
    time.last = gl_year_number(reading, behind, &time.year);
    if (!time.last)
        return time;
    time.year_token = behind;
    time.year_count = time.last - behind;
    time.days = days_of_year(time.year);
    gl_time whole = year_range(reading, time, time.last);
    whole.days = days_of_kind(reading, token + 1, time.year, &whole);
    return whole;
}

gl_time gl_year_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_YEAR};
    gl_key key = gl_reading_key(reading, token);
    if (key == GL_KEY_THIS_YEAR) {
        time.last = token + 1;
        set_relative(reading, token, &time);
        return time;
    }
    if (key != GL_KEY_YEAR && key != GL_KEY_YEARS)
        return time;
    if (is_kind_of_year(reading, token + 1))
        return read_kind_of_year(reading, token);
    uint32_t behind = skip_plural(reading, token + 1);
    if (gl_time_is_relative(reading, behind)) {
        time.last = behind + 1;
        if (key == GL_KEY_YEAR && behind == token + 1)
            set_relative(reading, behind, &time);
        return time;
    }
    bool is_plural = key == GL_KEY_YEARS || behind > token + 1;
    time.last = gl_year_number(reading, behind, &time.year);
    if (!time.last && is_plural &&
        is_range_mark(reading, behind + 1)) // `سال‌های 59 تا 72`
        time.last = gl_year_of_day(reading, behind, &time.year);
    if (!time.last)
        return time;
    time.year_token = behind;
    time.year_count = time.last - behind;
    time.days = days_of_year(time.year);
    return year_range(reading, time, time.last);
}

// ---- months ----

// `ربیع الاول`: the vocabulary has it as one word.
static gl_vocabulary_word month_of_two(const gl_reading *reading, uint32_t token)
{
    static const char *const heads[] = {"ربیع", "جمادی", "ذی", "ذو"};
    enum { BYTES_MAX = 64 };
    char bytes[BYTES_MAX];
    golchin_slice first = gl_text_folded(reading->text, token);
    bool is_head = false; // mostly told by the length, of nearly every word
    for (size_t at = 0; at < sizeof heads / sizeof *heads; at++)
        is_head |= gl_slice_is(first, heads[at]);
    if (!is_head || token + 1 >= reading->text->token_count ||
        reading->text->tokens[token + 1].gap == GOLCHIN_PARAGRAPH)
        return (gl_vocabulary_word){0};
    golchin_slice second = gl_text_folded(reading->text, token + 1);
    if (first.len + second.len > sizeof bytes)
        return (gl_vocabulary_word){0};
    memcpy(bytes, first.start, first.len);
    memcpy(bytes + first.len, second.start, second.len);
    return gl_vocabulary_find(reading->language->vocabulary,
                              gl_slice(bytes, first.len + second.len));
}

static gl_month month_of_word(const gl_reading *reading, uint32_t token)
{
    gl_month month = {0};
    if (token >= reading->text->token_count)
        return month;
    gl_vocabulary_word word = reading->words[token];
    uint32_t last = token + 1;
    if (!word.month) {
        word = month_of_two(reading, token);
        last = token + 2;
    }
    if (!word.month || gl_reading_is_joined(reading, last))
        return month;
    month = (gl_month){last, word.month, word.calendar & ~(unsigned)GL_MONTH_DOUBTFUL,
                       !(word.calendar & GL_MONTH_DOUBTFUL)};
    if (gl_reading_key(reading, last) == GL_KEY_MONTH) {
        month.last = last + 1;
        month.is_sure = true;
    }
    return month;
}

gl_month gl_month_read(const gl_reading *reading, uint32_t token)
{
    if (gl_reading_key(reading, token) == GL_KEY_MONTH) {
        gl_month named = month_of_word(reading, token + 1);
        named.is_sure = true;
        return named;
    }
    return month_of_word(reading, token);
}

gl_days gl_month_days(const gl_month *month, int32_t year)
{
    if (month->calendar == GL_MONTH_JALALI && gl_year_is_jalali(year))
        return gl_days_of_months(year, month->month, month->month);
    if (month->calendar == GL_MONTH_GREGORIAN && year && !gl_year_is_jalali(year))
        return gl_days_of_gregorian(year, month->month);
    return (gl_days){0};
}

int32_t gl_month_year(const gl_reading *reading, int32_t month)
{
    if (gl_day_is_known(reading->until))
        return reading->until.year - (month > reading->until.month);
    return gl_day_is_known(reading->today) ? gl_day_nearest_year(reading->today, month) : 0;
}
