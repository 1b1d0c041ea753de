#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const edge_row rows[] = {
    {"۱۰ نفر", "۱۰ نفر value=10 unit=نفر unit_kind=person"},
    {"5 تن از آنان", "5 تن value=5 unit=نفر unit_kind=person"},
    {"210 هزار تن آسفالت", "210 هزار تن value=210000 unit=تن unit_kind=weight"},
    {"51ساله", "51ساله value=51 unit=سال unit_kind=time"},
    {"۲۲۰ تختخوابی", "۲۲۰ تختخوابی value=220 unit=تخت unit_kind=bed"},
    {"18 هزار مورد بستری", "18 هزار مورد value=18000 unit=مورد unit_kind=case"},
    {"حدود 5 هزار نفر", "5 هزار نفر value=5000 unit=نفر unit_kind=person qualifier=about"},
    {"بیش از 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=more_than"},
    {"افزون بر 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=more_than"},
    {"قریب به 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=about"},
    {"کمتر از 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=less_than"},
    {"حداقل 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=at_least"},
    {"دست" ZWNJ "کم 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=at_least"},
    {"حداقل 20 و حداکثر 30 هزار نفر",
     "20 value=20000 unit=نفر unit_kind=person qualifier=at_least | "
     "30 هزار نفر value=30000 unit=نفر unit_kind=person qualifier=at_most"},
    {"حداقل 5 و حداکثر 2 هزار نفر",
     "5 value=5 unit=نفر unit_kind=person qualifier=at_least | "
     "2 هزار نفر value=2000 unit=نفر unit_kind=person qualifier=at_most"},
    {"حداقل 5 و 2 هزار نفر", "2 هزار نفر value=2000 unit=نفر unit_kind=person"},
    {"از 22 به 17 میلیارد تومان",
     "22 value=22000000000 unit=تومان unit_kind=currency | "
     "17 میلیارد تومان value=17000000000 unit=تومان unit_kind=currency"},
    {"از 850 به هزار و 200 میلیارد ریال",
     "850 value=850000000000 unit=ریال unit_kind=currency | "
     "هزار و 200 میلیارد ریال value=1200000000000 unit=ریال unit_kind=currency"},
    {"از 500 به 2 هزار نفر", "500 value=500 unit=نفر unit_kind=person | "
                             "2 هزار نفر value=2000 unit=نفر unit_kind=person"},
    {"از 7 به 9 درصد",
     "7 value=7 unit=درصد unit_kind=percent | 9 درصد value=9 unit=درصد unit_kind=percent"},
    {"با 7 به 9 درصد", "9 درصد value=9 unit=درصد unit_kind=percent"},
    {"حداکثر 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person qualifier=at_most"},
    {"حدود مبلغ 5 ریال", "5 ریال value=5 unit=ریال unit_kind=currency qualifier=about"},
    {"بیش از این در 5 نفر", "5 نفر value=5 unit=نفر unit_kind=person"},
    {"20 و اندی نفر", "20 و اندی نفر value=20 unit=نفر unit_kind=person qualifier=more_than"},
    {"۱۰ تا ۱۵ نفر", "۱۰ تا ۱۵ نفر value=10 high=15 unit=نفر unit_kind=person qualifier=about"},
    {"5 نفر تا 10 نفر",
     "5 نفر تا 10 نفر value=5 high=10 unit=نفر unit_kind=person qualifier=about"},
    {"1 نفر تا 5 هزار نفر",
     "1 نفر تا 5 هزار نفر value=1 high=5000 unit=نفر unit_kind=person qualifier=about"},
    {"15 نفر تا 10 نفر", "15 نفر value=15 unit=نفر unit_kind=person | "
                         "10 نفر value=10 unit=نفر unit_kind=person qualifier=at_most"},
    {"5 نفر تا 10 مورد", "5 نفر value=5 unit=نفر unit_kind=person | "
                         "10 مورد value=10 unit=مورد unit_kind=case qualifier=at_most"},
    {"یک سال و نیم", "یک سال و نیم value=1.5 unit=سال unit_kind=time"},
    {"چند نفر", "چند نفر unit=نفر unit_kind=person"},
    {"سوم نفر", ""},
    {"5\n\nنفر", ""},
    {"2 میلیون جمع", ""},
};

START_TEST(a_quantity_is_a_number_and_its_unit)
{
    const char *edges =
        article_edges(rows[_i].text, "Quantity", "value high unit unit_kind qualifier");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

static const edge_row sums[] = {
    {"2500 میلیارد تومان", "2500 میلیارد تومان value=2500000000000 unit=تومان"},
    {"5 میلیون ریال", "5 میلیون ریال value=5000000 unit=ریال"},
    {"صد میلیارد تومانی", "صد میلیارد تومانی value=100000000000 unit=تومان"},
    {"1.9همت", "1.9همت value=1900000000000 unit=تومان"},
    {"دو همت", "دو همت value=2000000000000 unit=تومان"},
    {"یک همت و 450 میلیارد تومان", "یک همت و 450 میلیارد تومان value=1450000000000 unit=تومان"},
    {"3 همت و 200 میلیارد پرداخت شد", "3 همت و 200 میلیارد value=3200000000000 unit=تومان"},
    {"3 همت و 2 میلیون دفترچه", "3 همت value=3000000000000 unit=تومان"},
    {"3 همت و 200 میلیارد ریال",
     "3 همت value=3000000000000 unit=تومان | 200 میلیارد ریال value=200000000000 unit=ریال"},
    {"2 همت و 3 همت",
     "2 همت value=2000000000000 unit=تومان | 3 همت value=3000000000000 unit=تومان"},
    {"2 همت و 40 نفر", "2 همت value=2000000000000 unit=تومان"},
    {"2 همت و 1000 تومان", "2 همت و 1000 تومان value=2000000001000 unit=تومان"},
    {"2 همت و 600 تومان", "2 همت value=2000000000000 unit=تومان | 600 تومان value=600 unit=تومان"},
    {"390میلیاردتومان", "390میلیاردتومان value=390000000000 unit=تومان"},
    {"با همت خیران", ""},
};

START_TEST(money_is_written_at_full_magnitude)
{
    const char *edges = article_edges(sums[_i].text, "Money", "value unit");
    ck_assert_msg(!strcmp(edges, sums[_i].edges), "%s: %s", sums[_i].text, edges);
}
END_TEST

static const edge_row shares[] = {
    {"۴۲ درصد", "۴۲ درصد value=42 unit=درصد"},
    {"42%", "42% value=42 unit=درصد"},
    {"۴۲٪", "۴۲٪ value=42 unit=درصد"},
    {"93درصد", "93درصد value=93 unit=درصد"},
    {"7درصدی", "7درصدی value=7 unit=درصد"},
    {"66.4 درصد", "66.4 درصد value=66.4 unit=درصد"},
    {"دو دهم درصد", "دو دهم درصد value=0.2 unit=درصد"},
};

START_TEST(a_percentage_has_many_spellings)
{
    const char *edges = article_edges(shares[_i].text, "Percent", "value unit");
    ck_assert_msg(!strcmp(edges, shares[_i].edges), "%s: %s", shares[_i].text, edges);
}
END_TEST

Suite *quantity_suite(void)
{
    Suite *suite = suite_create("quantity");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, a_quantity_is_a_number_and_its_unit, 0, COUNT_OF(rows));
    tcase_add_loop_test(tests, money_is_written_at_full_magnitude, 0, COUNT_OF(sums));
    tcase_add_loop_test(tests, a_percentage_has_many_spellings, 0, COUNT_OF(shares));
    suite_add_tcase(suite, tests);
    return suite;
}
