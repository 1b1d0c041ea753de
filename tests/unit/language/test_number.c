#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const edge_row values[] = {
    {"690 هزار بیمه", "690 هزار value=690000"},
    {"دو میلیون و ۸۰۰ هزار بیمه", "دو میلیون و ۸۰۰ هزار value=2800000"},
    {"هزار و ۸۰۰ بیمه", "هزار و ۸۰۰ value=1800"},
    {"۲/۵ میلیون بیمه", "۲/۵ میلیون value=2500000"},
    {"2.5 میلیون بیمه", "2.5 میلیون value=2500000"},
    {"۲٫۵ میلیون بیمه", "۲٫۵ میلیون value=2500000"},
    {"دو میلیون و نیم بیمه", "دو میلیون و نیم value=2500000"},
    {"دو و نیم میلیون بیمه", "دو و نیم میلیون value=2500000"},
    {"نیم میلیون بیمه", "نیم میلیون value=500000"},
    {"یکصد بیمه", "یکصد value=100"},
    {"یک" ZWNJ "هزار و 830 میلیارد", "یک" ZWNJ "هزار و 830 میلیارد value=1830000000000"},
    {"۲۲ هزار میلیارد و ۷۱۰ میلیون", "۲۲ هزار میلیارد و ۷۱۰ میلیون value=22000710000000"},
    {"5 هزار و 300 بیمه", "5 هزار و 300 value=5300"},
    {"یک میلیون 200 هزار بیمه", "یک میلیون 200 هزار value=1200000"},
    {"2,500,000 بیمه", "2,500,000 value=2500000"},
    {"۱٬۰۶۶ بیمه", "۱٬۰۶۶ value=1066"},
    {"10.450 بیمه", "10.450 value=10450"},
    {"چهار هزار و سیصد و نود و هفت بیمه", "چهار هزار و سیصد و نود و هفت value=4397"},
    {"سی" ZWNJ "هزار بیمه", "سی" ZWNJ "هزار value=30000"},
    {"سه صد بیمه", "سه صد value=300"},
    {"دو ممیز پنج میلیون", "دو ممیز پنج میلیون value=2500000"},
    {"دو ممیز 1234567890 میلیون", "دو value=2 | 1234567890 میلیون value=1234567890000000"},
    // glued
    {"4هزار و 820بیمه", "4هزار و 820 value=4820"},
    {"دویستو پنجاه بیمه", "دویستو پنجاه value=250"},
    {"هزار وسیصد بیمه", "هزار وسیصد value=1300"},
    {"9هزارو640 بیمه", "9هزارو640 value=9640"},
    {"یکهزار بیمه", "یکهزار value=1000"},
    {"بیستوپنج بیمه", "بیستوپنج value=25"},
    {"صد میلیاردی بود", "صد میلیاردی value=100000000000"},
    // next to each other, and not one number
    {"20 و 30 بیمه", "20 value=20 | 30 value=30"},
    {"پنج و شش بیمه", "پنج value=5 | شش value=6"},
    {"در سال 97، 2500 میلیارد", "2500 میلیارد value=2500000000000"},
    {"700 هزار و 2 میلیون", "700 هزار value=700000 | 2 میلیون value=2000000"},
    {"دو بیمارستان و سه درمانگاه", "دو value=2 | سه value=3"},
    {"12 هزار و 12 هزار", "12 هزار value=12000 | 12 هزار value=12000"},
    {"۵\n\n۶ هزار", "۶ هزار value=6000"},
    {"9000000000000000000 هزار میلیارد بیمه", "هزار میلیارد value=1000000000000"},
    {"900000000000000000 هزار بیمه", "هزار value=1000"},
};

START_TEST(numbers_are_read_at_full_magnitude)
{
    const char *edges = article_edges(values[_i].text, "Number", "value");
    ck_assert_msg(!strcmp(edges, values[_i].edges), "%s: %s", values[_i].text, edges);
}
END_TEST

static const edge_row kinds[] = {
    {"سومین بیمه", "سومین value=3 number_kind=ordinal"},
    {"بیست و سوم بیمه", "بیست و سوم value=23 number_kind=ordinal"},
    {"۲۰ ام بیمه", "۲۰ ام value=20 number_kind=ordinal"},
    {"۴۰۰ ام" ZWNJ "آر" ZWNJ "آی", "۴۰۰ value=400 number_kind=cardinal"},
    {"سی" ZWNJ "ام بیمه", "سی" ZWNJ "ام value=30 number_kind=ordinal"},
    {"۱۰ تا ۱۵ بیمه", "۱۰ تا ۱۵ value=10 number_kind=range high=15 qualifier=about"},
    {"10-15 بیمه", "10-15 value=10 number_kind=range high=15 qualifier=about"},
    {"بین ۵۹ تا ۶۵ بیمه", "۵۹ تا ۶۵ value=59 number_kind=range high=65 qualifier=about"},
    {"بین 5 و 10 بیمه", "5 و 10 value=5 number_kind=range high=10 qualifier=about"},
    {"یک الی دو بیمه", "یک الی دو value=1 number_kind=range high=2 qualifier=about"},
    {"10 تا 15 هزار بیمه",
     "10 تا 15 هزار value=10000 number_kind=range high=15000 qualifier=about"},
    {"500 هزار تا یک میلیون بیمه",
     "500 هزار تا یک میلیون value=500000 number_kind=range high=1000000 qualifier=about"},
    {"50 تا 60 هزار میلیارد بیمه", "50 تا 60 هزار میلیارد value=50000000000000 "
                                   "number_kind=range high=60000000000000 qualifier=about"},
    {"50 هزار تا 60 هزار میلیارد بیمه",
     "50 هزار تا 60 هزار میلیارد value=50000000000000 number_kind=range high=60000000000000 "
     "qualifier=about"},
    {"10 تا 15 هزار و 500 بیمه",
     "10 تا 15 هزار و 500 value=10000 number_kind=range high=15500 qualifier=about"},
    {"2 یا 3 میلیون بیمه",
     "2 یا 3 میلیون value=2000000 number_kind=range high=3000000 qualifier=about"},
    {"دو سه هزار بیمه", "دو سه هزار value=2000 number_kind=range high=3000 qualifier=about"},
    {"ده پانزده بیمه", "ده پانزده value=10 number_kind=range high=15 qualifier=about"},
    {"صد دویست بیمه", "صد دویست value=100 number_kind=range high=200 qualifier=about"},
    {"یک دو بیمه", "یک value=1 number_kind=cardinal | دو value=2 number_kind=cardinal"},
    {"دو\n\nسه بیمه", "دو value=2 number_kind=cardinal | سه value=3 number_kind=cardinal"},
    {"15 تا 10 بیمه", "15 value=15 number_kind=cardinal | "
                      "10 value=10 number_kind=cardinal qualifier=at_most"},
    {"یک سوم بیمه", "یک سوم value=0.3333333333 number_kind=fraction"},
    {"دو سوم بیمه", "دو سوم value=0.6666666667 number_kind=fraction"},
    {"سه" ZWNJ "چهارم بیمه", "سه" ZWNJ "چهارم value=0.75 number_kind=fraction"},
    {"نیمی از آنان", "نیمی value=0.5 number_kind=fraction"},
    {"چند بیمه", "چند number_kind=vague"},
    {"چند هزار بیمه", "چند هزار number_kind=vague"},
    {"ده" ZWNJ "ها هزار بیمه", "ده" ZWNJ "ها هزار value=10000 number_kind=vague"},
    {"دهها بیمه", "دهها value=10 number_kind=vague"},
    {"هزاران بیمه", "هزاران value=1000 number_kind=vague"},
    {"هر چند بیمه", ""},
};

START_TEST(numbers_know_their_kind)
{
    const char *edges = article_edges(kinds[_i].text, "Number", "value number_kind high qualifier");
    ck_assert_msg(!strcmp(edges, kinds[_i].edges), "%s: %s", kinds[_i].text, edges);
}
END_TEST

static const edge_row others[] = {
    {"نه تنها بیمه شد", ""},
    {"نه نفر بیمه شدند", "نه"},
    {"بیست و نه بیمه", "بیست و نه"},
    {"روز پنج" ZWNJ "شنبه گفت", ""},
    {"یکی از آنان", ""},
    {"سی تی اسکن", ""},
    {"دوم خرداد", ""},
    {"شش ماهه نخست امسال", ""},
    {"همه بیمه شدگان و برخی دیگر", ""},
    {"سهو و دوره و هزاره", ""},
};

START_TEST(words_that_only_look_like_numbers_are_none)
{
    const char *edges = article_edges(others[_i].text, "Number", "");
    ck_assert_msg(!strcmp(edges, others[_i].edges), "%s: %s", others[_i].text, edges);
}
END_TEST

Suite *number_suite(void)
{
    Suite *suite = suite_create("number");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, numbers_are_read_at_full_magnitude, 0, COUNT_OF(values));
    tcase_add_loop_test(tests, numbers_know_their_kind, 0, COUNT_OF(kinds));
    tcase_add_loop_test(tests, words_that_only_look_like_numbers_are_none, 0, COUNT_OF(others));
    suite_add_tcase(suite, tests);
    return suite;
}
