// The words of a class share a key, so that the grammar of periods is short; what each of them says
// is looked up here, for the few that are found.
#include "language/relative.h"

enum {
    COUNT_MAX = 200, // of a span that is counted from the article's date
    MONTHS = 12,
    WEEK = 7,
    HOURS = 24,
};

typedef struct meaning {
    const char *word;
    int32_t value;
} meaning;

static const meaning *find(const gl_reading *reading, uint32_t token, const meaning *all,
                           size_t count)
{
    if (token >= reading->text->token_count)
        return NULL;
    golchin_slice word = gl_text_folded(reading->text, token);
    for (size_t at = 0; at < count; at++) {
        if (gl_slice_is(word, all[at].word))
            return &all[at];
    }
    return NULL;
}

bool gl_relative_offset(const gl_reading *reading, uint32_t token, int32_t *offset)
{
    static const meaning offsets[] = {
        {"گذشته", -1},    {"قبل", -1},    {"پیش", -1},      {"ماقبل", -2},  {"جاری", 0},
        {"کنونی", 0},     {"آینده", 1},   {"بعد", 1},       {"امسال", 0},   {"پارسال", -1},
        {"پیرارسال", -2}, {"سالجاری", 0}, {"سالگذشته", -1}, {"سالقبل", -1},
    };
    const meaning *found = find(reading, token, offsets, sizeof offsets / sizeof *offsets);
    if (found)
        *offset = found->value;
    return found;
}

int32_t gl_relative_direction(const gl_reading *reading, uint32_t token)
{
    static const meaning directions[] = {{"گذشته", -1}, {"قبل", -1},  {"پیش", -1},
                                         {"اخیر", -1},  {"آینده", 1}, {"بعد", 1}};
    const meaning *found = find(reading, token, directions, sizeof directions / sizeof *directions);
    return found ? found->value : 0;
}

int32_t gl_relative_part(const gl_reading *reading, uint32_t token)
{
    static const meaning parts[] = {{"نخست", 1},   {"اول", 1},     {"ابتدایی", 1},
                                    {"آغازین", 1}, {"دوم", 2},     {"سوم", 3},
                                    {"چهارم", 4},  {"پایانی", -1}, {"انتهایی", -1}};
    const meaning *found = find(reading, token, parts, sizeof parts / sizeof *parts);
    return found ? found->value : 0;
}

int32_t gl_relative_end(const gl_reading *reading, uint32_t token)
{
    static const meaning ends[] = {{"ابتدا", 1},  {"ابتدای", 1},  {"آغاز", 1},
                                   {"شروع", 1},   {"اول", 1},     {"پایان", -1},
                                   {"انتها", -1}, {"انتهای", -1}, {"آخر", -1}};
    const meaning *found = find(reading, token, ends, sizeof ends / sizeof *ends);
    return found ? found->value : 0;
}

static bool is_year(gl_days days)
{
    return days.first.year && days.first.year == days.last.year && days.first.month == 1 &&
           days.first.day == 1 && days.last.month == MONTHS;
}

gl_days gl_days_part(gl_days whole, gl_key unit, int64_t count, int32_t part)
{
    gl_days none = {0};
    if (count < 1 || count > COUNT_MAX || !whole.first.year || !whole.last.year)
        return none;
    int32_t length = (int32_t)count, before = part > 1 ? (part - 1) * length : 0;
    if (unit == GL_KEY_MONTH && is_year(whole)) {
        int32_t first = part < 0 ? MONTHS - length + 1 : before + 1, last = first + length - 1;
        return first >= 1 && last <= MONTHS ? gl_days_of_months(whole.first.year, first, last)
                                            : none;
    }
    if (unit != GL_KEY_DAY)
        return none;
    gl_day first = part < 0 ? gl_day_add(whole.last, 1 - length) : gl_day_add(whole.first, before);
    gl_day last = gl_day_add(first, length - 1);
    bool fits = gl_jalali_number(first) >= gl_jalali_number(whole.first) &&
                gl_jalali_number(last) <= gl_jalali_number(whole.last);
    return fits ? (gl_days){first, last} : none;
}

static gl_day moved(gl_day today, gl_key unit, int32_t count)
{
    switch (unit) {
    case GL_KEY_YEAR:
        return gl_day_add_months(today, MONTHS * count);
    case GL_KEY_MONTH:
        return gl_day_add_months(today, count);
    case GL_KEY_WEEK:
        return gl_day_add(today, WEEK * count);
    case GL_KEY_DAY:
        return gl_day_add(today, count);
    case GL_KEY_HOUR:
        return gl_day_add(today, count / HOURS);
    default:
        return (gl_day){0};
    }
}

gl_days gl_days_from(gl_day today, gl_key unit, int64_t count, int32_t direction)
{
    gl_days days = {0};
    if (!gl_day_is_known(today) || direction == 0 || count < 1 || count > COUNT_MAX)
        return days;
    gl_day there = moved(today, unit, direction * (int32_t)count);
    if (!gl_day_is_known(there))
        return days;
    return direction < 0 ? (gl_days){there, today} : (gl_days){gl_day_add(today, 1), there};
}
