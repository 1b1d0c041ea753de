// Every day from 1300 to 1450 as news writes it, read to the year, month and day that it is, with
// the Gregorian day that ICU gives; and back from the Gregorian day.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <unicode/ucal.h>

#include "article.h"
#include "base/arena.h"
#include "language/calendar.h"
#include "suites.h"

#define ZWNJ "\u200c"

enum { FIRST_YEAR = 1300, LAST_YEAR = 1450, LINE_MAX_LEN = 256, MONTH_DAYS = 31 };

static const char *const jalali[] = {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
                                     "مهر",     "آبان",     "آذر",   "دی",  "بهمن",  "اسفند"};
static const char *const gregorian[] = {"ژانویه", "فوریه", "مارس",    "آوریل", "مه",     "ژوئن",
                                        "ژوئیه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
static const char *const ordinals[] = {
    "یکم",         "دوم",        "سوم",         "چهارم",       "پنجم",       "ششم",
    "هفتم",        "هشتم",       "نهم",         "دهم",         "یازدهم",     "دوازدهم",
    "سیزدهم",      "چهاردهم",    "پانزدهم",     "شانزدهم",     "هفدهم",      "هجدهم",
    "نوزدهم",      "بیستم",      "بیست و یکم",  "بیست و دوم",  "بیست و سوم", "بیست و چهارم",
    "بیست و پنجم", "بیست و ششم", "بیست و هفتم", "بیست و هشتم", "بیست و نهم", "سی‌ام",
    "سی و یکم",
};

static UCalendar *persian_calendar, *gregorian_calendar;

static UCalendar *open_calendar(const char *locale, UCalendarType type)
{
    static const UChar zone[] = {'U', 'T', 'C', 0};
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(zone, 3, locale, type, &status);
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    ucal_clear(calendar);
    return calendar;
}

static void open_calendars(void)
{
    persian_calendar = open_calendar("fa@calendar=persian", UCAL_DEFAULT);
    gregorian_calendar = open_calendar("en", UCAL_GREGORIAN);
}

static void close_calendars(void)
{
    ucal_close(persian_calendar);
    ucal_close(gregorian_calendar);
}

static gl_day gregorian_of(gl_day day)
{
    UErrorCode status = U_ZERO_ERROR;
    ucal_setDate(persian_calendar, day.year, day.month - 1, day.day, &status);
    ucal_setMillis(gregorian_calendar, ucal_getMillis(persian_calendar, &status), &status);
    gl_day same = {ucal_get(gregorian_calendar, UCAL_YEAR, &status),
                   ucal_get(gregorian_calendar, UCAL_MONTH, &status) + 1,
                   ucal_get(gregorian_calendar, UCAL_DATE, &status)};
    ck_assert_msg(U_SUCCESS(status), "%s", u_errorName(status));
    return same;
}

// ---- ways to write a day ----

typedef void writer(char *out, gl_day jalali_day, gl_day gregorian_day);

static void in_words(char *out, gl_day day, gl_day other)
{
    (void)other;
    snprintf(out, LINE_MAX_LEN, "%d %s %d", day.day, jalali[day.month - 1], day.year);
}

static void with_ordinal(char *out, gl_day day, gl_day other)
{
    (void)other;
    snprintf(out, LINE_MAX_LEN, "%s %s ماه سال %d", ordinals[day.day - 1], jalali[day.month - 1],
             day.year);
}

static void glued(char *out, gl_day day, gl_day other)
{
    (void)other;
    snprintf(out, LINE_MAX_LEN, "%d%sماه %d", day.day, jalali[day.month - 1], day.year);
}

static void in_digits(char *out, gl_day day, gl_day other)
{
    (void)other;
    snprintf(out, LINE_MAX_LEN, "%d/%02d/%02d", day.year, day.month, day.day);
}

static void in_digits_backwards(char *out, gl_day day, gl_day other)
{
    (void)other;
    snprintf(out, LINE_MAX_LEN, "%d/%d/%d", day.day, day.month, day.year);
}

static void in_gregorian_words(char *out, gl_day day, gl_day other)
{
    (void)day;
    snprintf(out, LINE_MAX_LEN, "%d %s %d", other.day, gregorian[other.month - 1], other.year);
}

static void in_gregorian_digits(char *out, gl_day day, gl_day other)
{
    (void)day;
    snprintf(out, LINE_MAX_LEN, "%d/%d/%d", other.year, other.month, other.day);
}

static const struct {
    writer *write;
    bool is_gregorian;
    int32_t step; // years; leap years fall on all residues
} ways[] = {
    {in_words, false, 1},           {with_ordinal, false, 9},        {glued, false, 9},
    {in_digits, false, 9},          {in_digits_backwards, false, 9}, {in_gregorian_words, true, 1},
    {in_gregorian_digits, true, 9},
};

static void append(char *text, size_t room, const char *line)
{
    size_t used = strlen(text);
    ck_assert_uint_lt(used + strlen(line), room);
    memcpy(text + used, line, strlen(line) + 1);
}

// What article_edges() prints for a day.
static void expect(char *out, const char *words, gl_day day, gl_day other, bool is_gregorian)
{
    if (is_gregorian)
        snprintf(out, LINE_MAX_LEN * 2, "%s canonical=%d-%02d-%02d calendar=gregorian", words,
                 other.year, other.month, other.day);
    else
        snprintf(out, LINE_MAX_LEN * 2,
                 "%s canonical=%d-%02d-%02d calendar=jalali gregorian=%d-%02d-%02d", words,
                 day.year, day.month, day.day, other.year, other.month, other.day);
}

static void check_month(int32_t year, int32_t month, writer *write, bool is_gregorian)
{
    static char text[MONTH_DAYS * LINE_MAX_LEN], edges[MONTH_DAYS * LINE_MAX_LEN * 2];
    text[0] = edges[0] = '\0';
    for (int32_t number = 1; number <= gl_jalali_month_days(year, month); number++) {
        gl_day day = {year, month, number}, other = gregorian_of(day);
        char words[LINE_MAX_LEN], edge[LINE_MAX_LEN * 2];
        write(words, day, other);
        expect(edge, words, day, other, is_gregorian);
        append(text, sizeof text, words);
        append(text, sizeof text, " بود.\n\n");
        append(edges, sizeof edges, number > 1 ? " | " : "");
        append(edges, sizeof edges, edge);
    }
    const char *found = article_edges(text, "Date", "canonical calendar gregorian");
    ck_assert_msg(!strcmp(found, edges), "%s\nis %s\nnot %s", text, found, edges);
}

START_TEST(every_day_is_read_back)
{
    for (int32_t year = FIRST_YEAR; year <= LAST_YEAR; year += ways[_i].step * unit_thinning()) {
        for (int32_t month = 1; month <= 12; month++)
            check_month(year, month, ways[_i].write, ways[_i].is_gregorian);
    }
}
END_TEST

static const edge_row others[] = {
    {"سه‌شنبه ۱۲ خرداد ۱۳۹۷", "۱۲ خرداد ۱۳۹۷ canonical=1397-03-12"},
    {"مورخ 97/3/12", "97/3/12 canonical=1397-03-12"},
    {"مورخ ۱۲/۳/۹۷", "۱۲/۳/۹۷ canonical=1397-03-12"},
    {"مورخ 1397.03.12", "1397.03.12 canonical=1397-03-12"},
    {"۱۴۰۰-۰۳-۱۲ و 12-3-1400", "۱۴۰۰-۰۳-۱۲ canonical=1400-03-12 | 12-3-1400 canonical=1400-03-12"},
    {"۲۲ بهمن ۵۷", "۲۲ بهمن ۵۷ canonical=1357-11-22"},
    {"۲۲ بهمن ۵۷ نفر", "۲۲ بهمن canonical=22 بهمن"},
    {"در ۱۲ و ۱۳ خرداد ۱۴۰۰", "۱۲ و ۱۳ خرداد ۱۴۰۰ canonical=1400-03-12"},
    {"۱۲ دی" ZWNJ "کلینیک", ""},
    {"۱۲ فروردینماه ۱۳۵۸", "۱۲ فروردینماه ۱۳۵۸ canonical=1358-01-12"},
    {"از ۱۲ تا ۱۵ خرداد ۱۴۰۰", "۱۲ تا ۱۵ خرداد ۱۴۰۰ canonical=1400-03-12"},
    {"۳۰ اسفند ۱۴۰۳", "۳۰ اسفند ۱۴۰۳ canonical=1403-12-30"},
    {"۱۲ رمضان ۱۴۴۰", "۱۲ رمضان ۱۴۴۰ canonical=1440-09-12"},
    {"دوم خرداد و سی و یکم شهریور", "دوم خرداد canonical=دوم خرداد | "
                                    "سی و یکم شهریور canonical=سی و یکم شهریور"},
    // days that there are not
    {"۳۱ مهر ۱۴۰۰", ""},
    {"۳۰ اسفند ۱۴۰۲", ""},
    {"1400/13/01", ""},
    {"1400/07/31", ""},
    {"88-1403-4417", ""},
    {"2/5 میلیون", ""},
    {"نسخه 2.1.4", ""},
};

START_TEST(dates_are_read_from_news)
{
    const char *edges = article_edges(others[_i].text, "Date", "canonical");
    ck_assert_msg(!strcmp(edges, others[_i].edges), "%s: %s", others[_i].text, edges);
}
END_TEST

Suite *date_news_suite(void)
{
    Suite *suite = suite_create("dates in news");
    TCase *tests = tcase_create("days");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_checked_fixture(tests, open_calendars, close_calendars);
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, every_day_is_read_back, 0, COUNT_OF(ways));
    tcase_add_loop_test(tests, dates_are_read_from_news, 0, COUNT_OF(others));
    suite_add_tcase(suite, tests);
    return suite;
}
