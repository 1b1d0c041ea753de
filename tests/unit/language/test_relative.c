// What times mean in days, counted from the article's date where they are relative.
#include <string.h>

#include "article.h"
#include "language/days.h"
#include "suites.h"

#define ZWNJ "\u200c"

// All of an article of Saturday, 13 Mordad 1397.
static const edge_row rows[] = {
    // years
    {"امسال", "امسال year=1397 from=1397-01-01 to=1397-12-29"},
    {"در سال جاری", "سال جاری year=1397 from=1397-01-01 to=1397-12-29"},
    {"سالجاری", "سالجاری year=1397 from=1397-01-01 to=1397-12-29"},
    {"طی سال گذشته", "سال گذشته year=1396 from=1396-01-01 to=1396-12-29"},
    {"پارسال و پیرارسال", "پارسال year=1396 from=1396-01-01 to=1396-12-29 | "
                          "پیرارسال year=1395 from=1395-01-01 to=1395-12-30"},
    {"سال آینده", "سال آینده year=1398 from=1398-01-01 to=1398-12-29"},
    {"سال ماقبل", "سال ماقبل year=1395 from=1395-01-01 to=1395-12-30"},
    {"سال های گذشته و سالهای اخیر", "سال های گذشته | سالهای اخیر"},
    {"سال ۹۵", "سال ۹۵ year=1395 from=1395-01-01 to=1395-12-30"},
    {"سال ۲۰۱۸", "سال ۲۰۱۸ year=2018 from=1396-10-11 to=1397-10-10"},
    {"سال های ۹۵ تا ۹۷", "سال های ۹۵ تا ۹۷ from=1395-01-01 to=1397-12-29"},
    // months, weeks, days
    {"ماه جاری", "ماه جاری from=1397-05-01 to=1397-05-31"},
    {"ماه گذشته و ماه آینده", "ماه گذشته from=1397-04-01 to=1397-04-31 | "
                              "ماه آینده from=1397-06-01 to=1397-06-31"},
    {"هفته گذشته و هفته جاری", "هفته گذشته from=1397-05-06 to=1397-05-12 | "
                               "هفته جاری from=1397-05-13 to=1397-05-19"},
    {"این هفته", "این هفته from=1397-05-13 to=1397-05-19"},
    {"روز گذشته و شب گذشته", "روز گذشته from=1397-05-12 to=1397-05-12 | "
                             "شب گذشته from=1397-05-12 to=1397-05-12"},
    {"ماه های اخیر", "ماه های اخیر"},
    {"مهر ماه امسال", "مهر ماه امسال year=1397 from=1397-07-01 to=1397-07-30"},
    {"خرداد سال گذشته", "خرداد سال گذشته year=1396 from=1396-03-01 to=1396-03-31"},
    {"آذرماه", "آذرماه from=1397-09-01 to=1397-09-30"},
    {"اسفندماه", "اسفندماه from=1396-12-01 to=1396-12-29"}, // five months ago, not seven ahead
    {"ژوئن ۲۰۱۸", "ژوئن ۲۰۱۸ year=2018 from=1397-03-11 to=1397-04-09"},
    // seasons
    {"تابستان امسال", "تابستان امسال year=1397 from=1397-04-01 to=1397-06-31"},
    {"زمستان ۹۵", "زمستان ۹۵ year=1395 from=1395-10-01 to=1395-12-30"},
    {"فصل پاییز", "فصل پاییز from=1397-07-01 to=1397-09-30"},
    // from one to another
    {"از فروردین تا تیر امسال", "از فروردین تا تیر امسال from=1397-01-01 to=1397-04-31"},
    {"از ابتدای سال تا پایان تیر", "از ابتدای سال تا پایان تیر from=1397-01-01 to=1397-04-31"},
    {"از مهر ۹۵ تا مهر ۹۶", "از مهر ۹۵ تا مهر ۹۶ from=1395-07-01 to=1396-07-30"},
    {"از سال ۹۵ به بعد", "از سال ۹۵ به بعد year=1395 from=1395-01-01 to=1397-05-13"},
    {"تا پایان ۱۳۹۶", "تا پایان ۱۳۹۶ year=1396 to=1396-12-29"},
    {"سال مالی ۹۶", "سال مالی ۹۶ year=1396"}, // it need not begin in spring
    // parts
    {"شش ماهه نخست امسال", "شش ماهه نخست امسال year=1397 from=1397-01-01 to=1397-06-31"},
    {"ششماهه اول سال ۹۶", "ششماهه اول سال ۹۶ year=1396 from=1396-01-01 to=1396-06-31"},
    {"سه ماهه دوم امسال", "سه ماهه دوم امسال year=1397 from=1397-04-01 to=1397-06-31"},
    {"سه ماهه پایانی سال گذشته",
     "سه ماهه پایانی سال گذشته year=1396 from=1396-10-01 to=1396-12-29"},
    {"سه ماهه پایانی سال", "سه ماهه پایانی سال from=1397-10-01 to=1397-12-29"},
    {"۹ ماهه سال ۱۴۰۲", "۹ ماهه سال ۱۴۰۲ year=1402 from=1402-01-01 to=1402-09-30"},
    {"هفت ماهه دوم امسال", "هفت ماهه دوم امسال year=1397"}, // there are but twelve
    {"۱۰ روز نخست مهر امسال", "۱۰ روز نخست مهر امسال year=1397 from=1397-07-01 to=1397-07-10"},
    {"نیمه نخست امسال", "نیمه نخست امسال year=1397 from=1397-01-01 to=1397-06-31"},
    {"نیمه دوم سال", "نیمه دوم سال from=1397-07-01 to=1397-12-29"},
    {"نیمه دوم مهر ۹۶", "نیمه دوم مهر ۹۶ year=1396 from=1396-07-16 to=1396-07-30"},
    // spans that end or begin now
    {"شش ماه گذشته", "شش ماه گذشته from=1396-11-13 to=1397-05-13"},
    {"سه سال اخیر", "سه سال اخیر from=1394-05-13 to=1397-05-13"},
    {"دو هفته آینده", "دو هفته آینده from=1397-05-14 to=1397-05-27"},
    {"۲۴ ساعت گذشته", "۲۴ ساعت گذشته from=1397-05-12 to=1397-05-13"},
    {"چند سال گذشته", "چند سال گذشته"},
    {"۵۰۰۰ سال گذشته", "۵۰۰۰ سال گذشته"},
    {"دهه هشتاد", "دهه هشتاد from=1380-01-01 to=1389-12-29"},
    {"دهه" ZWNJ "های ۶۰ و ۷۰", "دهه" ZWNJ "های ۶۰ و ۷۰ from=1360-01-01 to=1379-12-30"},
    {"دهه ۵۰ تا ۷۰", "دهه ۵۰ تا ۷۰ from=1350-01-01 to=1379-12-30"},
    {"دهه ۶۰، ۷۰ و ۸۰ نفر", "دهه ۶۰، ۷۰ و ۸۰ from=1360-01-01 to=1389-12-29"},
    {"سال" ZWNJ "های ۵۹ تا ۷۲", "سال" ZWNJ "های ۵۹ تا ۷۲ from=1359-01-01 to=1372-12-29"},
    {"سال" ZWNJ "های ۲۰ سالگی", ""},
    {"سال ۱۲۹۹ تا ۱۹۲۲", "سال ۱۲۹۹ تا ۱۹۲۲"},
    {"سه سال و نیم گذشته", "سه سال و نیم گذشته"},
    {"شش" ZWNJ "ماهه ابتدای سال", "شش" ZWNJ "ماهه ابتدای سال from=1397-01-01 to=1397-06-31"},
    {"هفت ماهه ابتدای سال جاری",
     "هفت ماهه ابتدای سال جاری year=1397 from=1397-01-01 to=1397-07-30"},
    // open ends
    {"از ابتدای امسال تاکنون", "از ابتدای امسال تاکنون year=1397 from=1397-01-01 to=1397-05-13"},
    {"از ابتدای سال", "از ابتدای سال from=1397-01-01"},
    {"تا پایان سال", "تا پایان سال to=1397-12-29"},
    {"تا پایان شهریور", "تا پایان شهریور to=1397-06-31"},
    {"از سال ۱۳۸۶ تاکنون", "از سال ۱۳۸۶ تاکنون year=1386 from=1386-01-01 to=1397-05-13"},
    {"از خرداد امسال", "از خرداد امسال year=1397 from=1397-03-01"},
    {"اواخر امسال", "اواخر امسال year=1397"},
    {"از سال آینده تاکنون", "از سال آینده تاکنون year=1398"},
    // no days of their own
    {"مدت مشابه سال قبل", "مدت مشابه سال قبل year=1396"},
    {"نوروز امسال", "نوروز امسال year=1397"},
    {"ماهانه", "ماهانه"},
};

static void open_article(void)
{
    article_set_day(1397, 5, 13);
}

static void close_article(void)
{
    article_set_day(0, 0, 0);
}

START_TEST(a_time_has_its_days)
{
    const char *edges = article_edges(rows[_i].text, "Period", "year from to");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

static const edge_row dates[] = {
    {"۱۲ خرداد", "۱۲ خرداد month=3 day=12 from=1397-03-12 to=1397-03-12"},
    {"۱۲ تا ۱۵ خرداد", "۱۲ تا ۱۵ خرداد month=3 day=12 from=1397-03-12 to=1397-03-15"},
    {"۱۲ تا ۹۹۹۹۹۹۹۹۹۹ خرداد", ""},
    {"۲۰ اسفند", "۲۰ اسفند month=12 day=20 from=1396-12-20 to=1396-12-20"},
    {"۳۰ اسفند", "۳۰ اسفند month=12 day=30"}, // 1396 had 29 of them
    {"۲ ژوئن ۲۰۱۸", "۲ ژوئن ۲۰۱۸ year=2018 month=6 day=2 from=1397-03-12 to=1397-03-12"},
    {"1396/12/29", "1396/12/29 year=1396 month=12 day=29 from=1396-12-29 to=1396-12-29"},
    {"دهم تا هجدهم تیر", "دهم تا هجدهم تیر month=4 day=10 from=1397-04-10 to=1397-04-18"},
    {"هجدهم و نوزدهم بهمن ۹۵",
     "هجدهم و نوزدهم بهمن ۹۵ year=1395 month=11 day=18 from=1395-11-18 to=1395-11-19"},
    {"02 آذر 95", "02 آذر 95 year=1395 month=9 day=2 from=1395-09-02 to=1395-09-02"},
    {"12 / 12 / 1370 بود",
     "12 / 12 / 1370 year=1370 month=12 day=12 from=1370-12-12 to=1370-12-12"},
    {"1395 - 09 - 11", "1395 - 09 - 11 year=1395 month=9 day=11 from=1395-09-11 to=1395-09-11"},
    {"12 / 10 - 1370", ""},
    {"سوم ربیع الاول ۱۴۴۰", "سوم ربیع الاول ۱۴۴۰ year=1440 month=3 day=3"},
    {"۱۰ محرم ۱۴۴۰", "۱۰ محرم ۱۴۴۰ year=1440 month=1 day=10"},
};

START_TEST(a_date_has_its_day)
{
    const char *edges = article_edges(dates[_i].text, "Date", "year month day from to");
    ck_assert_msg(!strcmp(edges, dates[_i].edges), "%s: %s", dates[_i].text, edges);
}
END_TEST

static const edge_row heads[] = {
    {"تاریخ انتشار: ۱۳۹۷/۰۵/۱۲\n\nامسال", "امسال year=1397"},
    {"خبر\nتاریخ انتشار : شنبه ۱۳ مرداد ۱۳۹۷ - ۱۰:۳۰\n\nامسال", "امسال year=1397"},
    {"خبر\n۱۳۹۷/۰۵/۱۲ - ۱۰:۳۰\nپارسال گرم بود.", "پارسال year=1396"},
    {"شنبه، ۱۳ مرداد ۱۳۹۷\n\nپارسال گرم بود.", "پارسال year=1396"},
    {"تاریخ: 3/8/2018\n\nامسال گرم است.", "امسال year=1397"},
    {"زمان انتشار: ۱۰:۳۰ - ۱۳ مرداد ۱۳۹۷\n\nامسال", "امسال year=1397"},
    {"وی در تاریخ ۱۳ مرداد ۱۳۹۰ گفت که امسال گرم است.", "امسال"},
    {"این طرح ۱۳ مرداد ۱۳۹۰ آغاز شد.\n\nامسال گرم است.", "امسال"},
    {"تاریخ انتشار: ۱۳۹۷/۱۵/۱۲\n\nامسال", "امسال"},
    {"تاریخ انتشار: دیروز\n\nامسال", "امسال"},
};

START_TEST(the_head_says_the_day)
{
    article_set_day(0, 0, 0);
    const char *edges = article_edges(heads[_i].text, "Period", "year");
    ck_assert_msg(!strcmp(edges, heads[_i].edges), "%s: %s", heads[_i].text, edges);
}
END_TEST

START_TEST(what_the_caller_says_is_before_the_head)
{
    ck_assert_str_eq(article_edges("تاریخ انتشار: ۱۳۹۰/۰۵/۱۲\n\nامسال", "Period", "year"),
                     "امسال year=1397");
}
END_TEST

static const struct {
    const char *written;
    gl_day day;
} written[] = {
    {"1397/05/12", {1397, 5, 12}},
    {"۱۳۹۷/۵/۱۲", {1397, 5, 12}},
    {"1397-05-12 10:30", {1397, 5, 12}},
    {"2018-08-03", {1397, 5, 12}},
    {"2018-08-03T10:22:00Z", {1397, 5, 12}},
    {"2018/08/03", {1397, 5, 12}},
    {"جمعه ۱۲ مرداد ۱۳۹۷", {1397, 5, 12}},
    {"12/5/97", {1397, 5, 12}},
    {"", {0}},
    {"دیروز", {0}},
    {"1397/13/12", {0}},
    {"12 مرداد", {0}},
};

START_TEST(a_written_date_is_a_day)
{
    gl_day day = {0}, expected = written[_i].day;
    bool is_read = article_day(written[_i].written, &day);
    ck_assert_msg(is_read == (expected.year != 0), "%s", written[_i].written);
    if (is_read)
        ck_assert_msg(day.year == expected.year && day.month == expected.month &&
                          day.day == expected.day,
                      "%s: %d-%d-%d", written[_i].written, day.year, day.month, day.day);
}
END_TEST

START_TEST(months_are_counted_through_the_years)
{
    gl_day day = gl_day_add_months((gl_day){1397, 1, 31}, -1);
    ck_assert(day.year == 1396 && day.month == 12 && day.day == 29);
    day = gl_day_add_months((gl_day){1397, 6, 31}, 18);
    ck_assert(day.year == 1398 && day.month == 12 && day.day == 29);
    day = gl_day_add((gl_day){1396, 12, 29}, 1);
    ck_assert(day.year == 1397 && day.month == 1 && day.day == 1);
}
END_TEST

Suite *relative_suite(void)
{
    Suite *suite = suite_create("relative times");
    TCase *tests = tcase_create("days");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_checked_fixture(tests, open_article, close_article);
    tcase_add_loop_test(tests, a_time_has_its_days, 0, COUNT_OF(rows));
    tcase_add_loop_test(tests, a_date_has_its_day, 0, COUNT_OF(dates));
    tcase_add_loop_test(tests, the_head_says_the_day, 0, COUNT_OF(heads));
    tcase_add_test(tests, what_the_caller_says_is_before_the_head);
    tcase_add_loop_test(tests, a_written_date_is_a_day, 0, COUNT_OF(written));
    tcase_add_test(tests, months_are_counted_through_the_years);
    suite_add_tcase(suite, tests);
    return suite;
}
