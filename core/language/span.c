// Spans: a length and perhaps the part and the whole that it is of (`شش ماهه نخست امسال`), halves
// and decades. What they mean in days follows from the whole, or from the article's date.
#include "language/period.h"
#include "language/relative.h"

enum { MONTHS_OF_HALF = 6 };

static bool is_span_unit(gl_key key)
{
    return key == GL_KEY_MONTH || key == GL_KEY_YEAR || key == GL_KEY_WEEK || key == GL_KEY_DAY ||
           key == GL_KEY_HOUR || key == GL_KEY_LONG || key == GL_KEY_DECADE;
}

typedef struct length {
    uint32_t last; // token behind; 0: there is none
    gl_key word;   // the unit's; GL_KEY_LONG for all of ماهه ساله روزه
    gl_key unit;   // GL_KEY_MONTH, YEAR, DAY …
    int64_t count; // 0: vague
} length;

static gl_key unit_of(gl_key key, golchin_slice word)
{
    if (key != GL_KEY_LONG)
        return key;
    if (gl_slice_ends_with(word, GL_LITERAL("ماهه")))
        return GL_KEY_MONTH;
    return gl_slice_ends_with(word, GL_LITERAL("ساله")) ? GL_KEY_YEAR : GL_KEY_DAY;
}

// `ششماهه`, `یکسال`
static length read_glued(const gl_reading *reading, uint32_t token)
{
    const gl_vocabulary *vocabulary = reading->language->vocabulary;
    golchin_slice word = gl_text_folded(reading->text, token);
    golchin_slice counted = gl_vocabulary_counted(vocabulary, word);
    golchin_slice unit = gl_slice(word.start + counted.len, word.len - counted.len);
    gl_number_word number =
        gl_vocabulary_number(vocabulary, gl_vocabulary_find(vocabulary, counted).number);
    gl_key key = (gl_key)gl_vocabulary_find(vocabulary, unit).key;
    return (length){token + 1, key, unit_of(key, unit),
                    number.value.places == 0 ? number.value.mantissa : 0};
}

// `شش ماهه`, `چند سال`, `دو سه سال`, `ششماهه`
static length read_length(const gl_reading *reading, uint32_t token)
{
    length found = {.word = GL_KEY_LONG};
    gl_number number;
    if (gl_reading_key(reading, token) == GL_KEY_HALF_YEAR)
        return (length){token + 1, GL_KEY_LONG, GL_KEY_MONTH, MONTHS_OF_HALF};
    if (gl_reading_key(reading, token) == GL_KEY_GLUED_LONG)
        return read_glued(reading, token);
    if (!gl_number_read_range(reading->numbers, token, false, &number) ||
        number.kind == GL_ORDINAL || number.kind == GL_FRACTION)
        return found;
    found.word = gl_reading_key(reading, number.last);
    if (!is_span_unit(found.word))
        return found;
    found.last = number.last + 1;
    found.unit = unit_of(found.word, gl_text_folded(reading->text, number.last));
    bool is_whole = number.kind == GL_CARDINAL && number.value.places == 0;
    found.count = is_whole ? number.value.mantissa : 0;
    if (found.word == GL_KEY_YEAR && gl_exact_compare(number.value, (gl_exact){5, 1}) == 0)
        return (length){found.last, GL_KEY_LONG, GL_KEY_MONTH, MONTHS_OF_HALF}; // `نیم‌سال`
    if (gl_reading_is_and_half(reading, found.last)) { // `سه سال و نیم`
        found.last += 2;
        found.count = 0;
    }
    return found;
}

// What a span belongs to: `امسال`, `سال 1402`, `مهر`, `تابستان`.
static void append_whole(const gl_reading *reading, gl_time *time)
{
    gl_time whole = gl_year_read(reading, time->last);
    if (!whole.last)
        whole = gl_month_period_read(reading, time->last, true);
    if (!whole.last)
        whole = gl_season_read(reading, time->last, true);
    if (!whole.last)
        whole = gl_bare_year_read(reading, time->last);
    gl_time_append(time, whole);
}

// `سه ماهه پایانی سال`, `نیمه دوم سال`: of this year.
static void append_this_year(const gl_reading *reading, gl_time *time)
{
    int32_t year = reading->today.year;
    time->last++;
    if (year)
        time->days = gl_days_of_years(year, year);
}

// `شش ماهه نخست امسال`, `سه سال اخیر`, `9 ماهه سال 1402`
gl_time gl_span_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_SPAN};
    length bare = read_length(reading, token);
    if (!bare.last)
        return time;
    if (gl_time_is_relative(reading, bare.last)) {
        int32_t direction = gl_relative_direction(reading, bare.last);
        time.last = bare.last + 1;
        time.days = gl_days_from(reading->today, bare.unit, bare.count, direction);
        return time;
    }
    int32_t part = gl_relative_part(reading, bare.last);
    gl_key whole = gl_reading_key(reading, bare.last + 1);
    if (gl_reading_key(reading, bare.last) == GL_KEY_START &&
        (whole == GL_KEY_YEAR || whole == GL_KEY_THIS_YEAR))
        part = gl_relative_end(reading, bare.last); // `شش ماهه ابتدای سال`
    bool has_part = part != 0;
    time.last = bare.last + has_part;
    uint32_t before = time.last;
    append_whole(reading, &time);
    bool is_long = bare.word == GL_KEY_LONG || bare.word == GL_KEY_MONTH;
    if (time.last == before && has_part && gl_reading_key(reading, before) == GL_KEY_YEAR)
        append_this_year(reading, &time);
    bool has_whole = time.last > before && (is_long || has_part);
    if (!has_whole && !has_part)
        time.last = 0;
    time.days = gl_days_part(time.days, bare.unit, bare.count, part);
    return time;
}

gl_time gl_length_read(const gl_reading *reading, uint32_t token)
{
    length found = read_length(reading, token);
    return (gl_time){
        .first = token, .last = found.word == GL_KEY_LONG ? 0 : found.last, .kind = GL_TIME_SPAN};
}

// Six months of a year, fifteen days of a month.
static gl_days half_of(gl_days whole, int32_t part)
{
    enum { DAYS = 15 };
    gl_days none = {0};
    bool is_month = whole.first.year && whole.first.year == whole.last.year &&
                    whole.first.month == whole.last.month;
    if (part == 0)
        return none;
    if (!is_month)
        return gl_days_part(whole, GL_KEY_MONTH, MONTHS_OF_HALF, part);
    if (part == 1)
        whole.last.day = DAYS;
    else
        whole.first.day = DAYS + 1;
    return whole;
}

gl_time gl_half_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_SPAN};
    if (gl_reading_key(reading, token) != GL_KEY_HALF_OF)
        return time;
    time.last = token + 1;
    bool has_part = gl_reading_key(reading, time.last) == GL_KEY_PART;
    int32_t part = has_part ? gl_relative_part(reading, time.last) : 0;
    time.last += has_part;
    uint32_t before = time.last;
    append_whole(reading, &time);
    if (time.last == before && gl_reading_key(reading, before) == GL_KEY_YEAR)
        append_this_year(reading, &time);
    if (time.last == before)
        time.last = 0;
    time.days = half_of(time.days, part);
    return time;
}

enum { DECADE = 10, CENTURY = 1300 };

// `60`, `هشتاد`; the token behind, 0: none.
static uint32_t decade_number(const gl_reading *reading, uint32_t token, int32_t *decade)
{
    gl_number number;
    if (!gl_number_read(reading->numbers, token, &number) || number.kind != GL_CARDINAL ||
        number.value.places || number.value.mantissa < DECADE || number.value.mantissa >= 100 ||
        number.value.mantissa % DECADE != 0)
        return 0;
    *decade = (int32_t)number.value.mantissa;
    return number.last;
}

static bool joins_decades(const gl_reading *reading, uint32_t token)
{
    gl_key key = gl_reading_key(reading, token);
    return key == GL_KEY_AND || key == GL_KEY_TO || gl_reading_is(reading, token, "،");
}

gl_time gl_decade_read(const gl_reading *reading, uint32_t token)
{
    gl_time time = {.first = token, .kind = GL_TIME_SPAN};
    if (gl_reading_key(reading, token) != GL_KEY_DECADE)
        return time;
    uint32_t behind = token + 1 + (gl_reading_key(reading, token + 1) == GL_KEY_PLURAL);
    int32_t first = 0, last = 0;
    time.last = decade_number(reading, behind, &first);
    last = first;
    while (time.last && joins_decades(reading, time.last)) {
        int32_t next;
        uint32_t end = decade_number(reading, time.last + 1, &next);
        if (!end || next <= last)
            break;
        time.last = end;
        last = next;
    }
    if (time.last)
        time.days = gl_days_of_years(CENTURY + first, CENTURY + last + DECADE - 1);
    return time;
}
