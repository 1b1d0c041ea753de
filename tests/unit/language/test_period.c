#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const edge_row periods[] = {
    {"در سال 97 بود", "سال 97 canonical=1397 period_kind=year year=1397"},
    {"سال ۱۴۰۳", "سال ۱۴۰۳ canonical=1403 period_kind=year year=1403"},
    {"در 1402 به 98 هزار", "1402 canonical=1402 period_kind=year year=1402"},
    {"در ۱۴۰۱، ۹۸ هزار", "۱۴۰۱ canonical=1401 period_kind=year year=1401"},
    {"در 1402 مرکز به 98 هزار", ""},
    {"در 1402 نفر", ""},
    {"در 1200 به", ""},
    {"سال 03", "سال 03 canonical=1403 period_kind=year year=1403"},
    {"سال نود و هفت", "سال نود و هفت canonical=1397 period_kind=year year=1397"},
    {"سال های 95 تا 97", "سال های 95 تا 97 canonical=1395 تا 1397 period_kind=span"},
    {"امسال", "امسال canonical=امسال period_kind=year"},
    {"سال گذشته", "سال گذشته canonical=سال گذشته period_kind=year"},
    {"سال جاری", "سال جاری canonical=سال جاری period_kind=year"},
    {"سالجاری", "سالجاری canonical=سال جاری period_kind=year"},
    {"سال قبل از انقلاب", ""},
    {"شش ماهه نخست امسال", "شش ماهه نخست امسال canonical=شش ماهه نخست امسال period_kind=span"},
    {"ششماهه نخست امسال", "ششماهه نخست امسال canonical=شش ماهه نخست امسال period_kind=span"},
    {"در یکسال گذشته", "یکسال گذشته canonical=یک سال گذشته period_kind=span"},
    {"طی دوماه", "دوماه canonical=دو ماه period_kind=span"},
    {"یکسان و دهستان", ""},
    {"9ماهه امسال", "9ماهه امسال canonical=9 ماهه امسال period_kind=span"},
    {"چند ماهه امسال", "چند ماهه امسال canonical=چند ماهه امسال period_kind=span"},
    {"سه ماهه اول سال 1402",
     "سه ماهه اول سال 1402 canonical=سه ماهه اول سال 1402 period_kind=span year=1402"},
    {"در سه سال اخیر", "سه سال اخیر canonical=سه سال اخیر period_kind=span"},
    {"در دو سه سال اخیر", "دو سه سال اخیر canonical=دو سه سال اخیر period_kind=span"},
    {"2 تا 3 سال آینده", "2 تا 3 سال آینده canonical=2 تا 3 سال آینده period_kind=span"},
    {"24ساعت گذشته", "24ساعت گذشته canonical=24 ساعت گذشته period_kind=span"},
    {"سه ماه پایانی سال", "سه ماه پایانی سال canonical=سه ماه پایانی سال period_kind=span"},
    {"نیمه اول سال", "نیمه اول سال canonical=نیمه اول سال period_kind=span"},
    {"هفته گذشته", "هفته گذشته canonical=هفته گذشته period_kind=relative"},
    {"مدت مشابه سال قبل", "مدت مشابه سال قبل canonical=مدت مشابه سال قبل period_kind=relative"},
    {"عید سال گذشته", "عید سال گذشته canonical=عید سال گذشته period_kind=occasion"},
    {"نوروز 92", "نوروز 92 canonical=نوروز 1392 period_kind=occasion year=1392"},
    {"ماهانه 5 نفر", "ماهانه canonical=ماهانه period_kind=rate"},
    {"سالیانه 5 نفر", "سالیانه canonical=سالانه period_kind=rate"},
    {"در سال 92 میلیون ریال", "در سال canonical=سالانه period_kind=rate"},
    {"هر ماه", "هر ماه canonical=ماهانه period_kind=rate"},
    {"در هفته هجدهم", ""},
    {"مهرماه امسال", "مهرماه امسال canonical=مهر امسال period_kind=month"},
    {"آذر پارسال", "آذر پارسال canonical=آذر پارسال period_kind=month"},
    {"دی" ZWNJ "ماه 97", "دی" ZWNJ "ماه 97 canonical=دی 1397 period_kind=month year=1397"},
    {"مستمری اسفندماه", "اسفندماه canonical=اسفند period_kind=month"},
    {"بنیاد مهر و می گوید", ""},
    {"بهار امسال", "بهار امسال canonical=بهار امسال period_kind=season"},
    {"بهار می رسد", ""},
    {"تابستان", "تابستان canonical=تابستان period_kind=season"},
    {"از ابتدای سال تاکنون",
     "از ابتدای سال تاکنون canonical=از ابتدای سال تاکنون period_kind=span"},
    {"پایان سال", "پایان سال canonical=پایان سال period_kind=span"},
    {"تا پایان سال", "تا پایان سال canonical=تا پایان سال period_kind=span"},
    {"تا پایان بهمن", "تا پایان بهمن canonical=تا پایان بهمن period_kind=span"},
    {"از خرداد امسال", "از خرداد امسال canonical=از خرداد امسال period_kind=span"},
    {"از سال 1386 تاکنون",
     "از سال 1386 تاکنون canonical=از سال 1386 تاکنون period_kind=span year=1386"},
    {"از سال 97", "سال 97 canonical=1397 period_kind=year year=1397"},
    {"سال\n\n97 نفر", ""},
    {"سال مالی 1402", "سال مالی 1402 canonical=سال مالی 1402 period_kind=span year=1402"},
    {"سال زراعی جاری", "سال زراعی جاری canonical=سال زراعی جاری period_kind=span"},
    {"سال تحصیلی ۹۸-۹۹", "سال تحصیلی ۹۸-۹۹ canonical=1398 تا 1399 period_kind=span"},
    {"نیمسال نخست", "نیمسال نخست canonical=نیمسال نخست period_kind=span"},
    {"نیم" ZWNJ "سال اول", "نیم" ZWNJ "سال اول canonical=نیم سال اول period_kind=span"},
    {"نیمه اول ۱۴۰۲", "نیمه اول ۱۴۰۲ canonical=نیمه اول 1402 period_kind=span year=1402"},
    {"سه ماهه اول ۱۴۰۰ نفر", "سه ماهه اول canonical=سه ماهه اول period_kind=span"},
    {"سه ماه تابستان", "سه ماه تابستان canonical=سه ماه تابستان period_kind=span"},
    {"تابستان گذشته", "تابستان گذشته canonical=تابستان گذشته period_kind=season"},
    {"در پایان ۱۴۰۱ بود", "پایان ۱۴۰۱ canonical=پایان 1401 period_kind=span year=1401"},
    {"پایان ۱۴۰۰ نفر", ""},
    {"سه ماه ابتدای امسال", "سه ماه ابتدای امسال canonical=سه ماه ابتدای امسال period_kind=span"},
    {"در شهریور ۵ نفر", "شهریور canonical=شهریور period_kind=month"},
    {"این هفته", "این هفته canonical=این هفته period_kind=relative"},
    {"از نوروز تاکنون", "از نوروز تاکنون canonical=از نوروز تاکنون period_kind=span"},
    {"از نوروز گفت", ""},
    {"از اول سال", "از اول سال canonical=از اول سال period_kind=span"},
    {"از سال 95 به بعد",
     "از سال 95 به بعد canonical=از سال 1395 به بعد period_kind=span year=1395"},
    {"از تیر تا به امروز", "از تیر تا به امروز canonical=از تیر تا به امروز period_kind=span"},
};

static const edge_row spans[] = {
    {"مهر و آبان امسال", "مهر و آبان امسال canonical=مهر و آبان امسال"},
    {"بهار و تابستان", "بهار و تابستان canonical=بهار و تابستان"},
    {"فروردین تا پایان مرداد", "فروردین تا پایان مرداد canonical=فروردین تا پایان مرداد"},
    {"از ابتدای سال تا پایان مهرماه",
     "از ابتدای سال تا پایان مهرماه canonical=از ابتدای سال تا پایان مهر"},
    {"از مهر 98 تا مهر 99", "از مهر 98 تا مهر 99 canonical=از مهر 1398 تا مهر 1399"},
    {"از 12 مهر تا 5 آذر 98", "از 12 مهر تا 5 آذر 98 canonical=از 12 مهر تا 5 آذر 98"},
    {"از مهر لغایت آذر 98", "از مهر لغایت آذر 98 canonical=از مهر تا آذر 1398"},
    {"از 1397/5/2 الی 1397/6/1", "از 1397/5/2 الی 1397/6/1 canonical=از 1397-05-02 تا 1397-06-01"},
    {"از سال 95 تا سال 98", "از سال 95 تا سال 98 canonical=از 1395 تا 1398"},
    {"امسال و سال آینده", "امسال canonical=امسال | سال آینده canonical=سال آینده"},
    {"مهر و محبت", ""},
    {"از تهران تا مهر", ""},
};

START_TEST(two_times_are_one_span)
{
    const char *edges = article_edges(spans[_i].text, "Period", "canonical");
    ck_assert_msg(!strcmp(edges, spans[_i].edges), "%s: %s", spans[_i].text, edges);
}
END_TEST

static const edge_row lengths[] = {
    {"در شش ماه", "شش ماه canonical=شش ماه"},
    {"طی مدت سه روز", "سه روز canonical=سه روز"},
    {"ظرف ۴۸ ساعت", "۴۸ ساعت canonical=48 ساعت"},
    {"در سه روز گذشته", "سه روز گذشته canonical=سه روز گذشته"},
    {"در سه روز نخست", "سه روز نخست canonical=سه روز نخست"},
    {"پس از سه روز", ""},
    {"در 5 ساله ها", ""},
    {"در 5 نفر", ""},
};

START_TEST(a_length_is_a_period_behind_a_word_of_time)
{
    const char *edges = article_edges(lengths[_i].text, "Period", "canonical");
    ck_assert_msg(!strcmp(edges, lengths[_i].edges), "%s: %s", lengths[_i].text, edges);
}
END_TEST

static const edge_row rates[] = {
    {"ماهی 2 میلیون تومان", "ماهی canonical=ماهانه"},
    {"روزی ۲۸ هزار نسخه", "روزی canonical=روزانه"},
    {"شبانه روزی 50 نفر", ""},
    {"ماهی حدود ۲ میلیون تومان", "ماهی canonical=ماهانه"},
    {"سالی بیش از ۲۸ هزار نسخه", "سالی canonical=سالانه"},
    {"در ماه به 1600 میلیارد", "در ماه canonical=ماهانه"},
    {"در ماه به مردم", ""},
    {"ماهی و میگو", ""},
    {"ماهی بیش از گوشت", ""},
};

START_TEST(a_unit_of_time_before_a_number_is_a_rate)
{
    const char *edges = article_edges(rates[_i].text, "Period", "canonical");
    ck_assert_msg(!strcmp(edges, rates[_i].edges), "%s: %s", rates[_i].text, edges);
}
END_TEST

START_TEST(periods_are_canonical_as_worded)
{
    const char *edges = article_edges(periods[_i].text, "Period", "canonical period_kind year");
    ck_assert_msg(!strcmp(edges, periods[_i].edges), "%s: %s", periods[_i].text, edges);
}
END_TEST

static const edge_row dates[] = {
    {"24 اسفندماه", "24 اسفندماه month=12 day=24 calendar=jalali canonical=24 اسفند"},
    {"15 فروردین ماه 97", "15 فروردین ماه 97 year=1397 month=1 day=15 calendar=jalali "
                          "canonical=1397-01-15 gregorian=2018-04-04"},
    {"۵ دی ۱۳۸۲", "۵ دی ۱۳۸۲ year=1382 month=10 day=5 calendar=jalali canonical=1382-10-05 "
                  "gregorian=2003-12-26"},
    {"1397/05/12", "1397/05/12 year=1397 month=5 day=12 calendar=jalali canonical=1397-05-12 "
                   "gregorian=2018-08-03"},
    {"12/5/97", "12/5/97 year=1397 month=5 day=12 calendar=jalali canonical=1397-05-12 "
                "gregorian=2018-08-03"},
    {"2020/03/01", "2020/03/01 year=2020 month=3 day=1 calendar=gregorian canonical=2020-03-01"},
    {"دوم خرداد", "دوم خرداد month=3 day=2 calendar=jalali canonical=دوم خرداد"},
    {"بیست و دوم بهمن", "بیست و دوم بهمن month=11 day=22 calendar=jalali "
                        "canonical=بیست و دوم بهمن"},
    {"12 تیر", "12 تیر month=4 day=12 calendar=jalali canonical=12 تیر"},
    {"10 محرم", "10 محرم month=1 day=10 calendar=lunar canonical=10 محرم"},
    {"5 می گوید", ""},
    {"5 می 2019", "5 می 2019 year=2019 month=5 day=5 calendar=gregorian canonical=2019-05-05"},
    {"31 مهر", ""},
    {"30 اسفند 1402", ""},
    {"1397/13/45", ""},
};

START_TEST(dates_are_days_that_exist)
{
    const char *edges =
        article_edges(dates[_i].text, "Date", "year month day calendar canonical gregorian");
    ck_assert_msg(!strcmp(edges, dates[_i].edges), "%s: %s", dates[_i].text, edges);
}
END_TEST

Suite *period_suite(void)
{
    Suite *suite = suite_create("period");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, periods_are_canonical_as_worded, 0, COUNT_OF(periods));
    tcase_add_loop_test(tests, two_times_are_one_span, 0, COUNT_OF(spans));
    tcase_add_loop_test(tests, a_length_is_a_period_behind_a_word_of_time, 0, COUNT_OF(lengths));
    tcase_add_loop_test(tests, a_unit_of_time_before_a_number_is_a_rate, 0, COUNT_OF(rates));
    tcase_add_loop_test(tests, dates_are_days_that_exist, 0, COUNT_OF(dates));
    suite_add_tcase(suite, tests);
    return suite;
}
