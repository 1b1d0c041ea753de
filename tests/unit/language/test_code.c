#include <string.h>

#include "article.h"
#include "suites.h"

static const edge_row rows[] = {
    {"با شماره 07644322100 تماس بگیرند", "07644322100 code_kind=identifier"},
    {"شماره تلفن: 33665010", "33665010 code_kind=identifier"},
    {"عکس 9293021358691195 بود", "9293021358691195 code_kind=identifier"},
    {"کد خبر: 831994", "831994 code_kind=identifier"},
    {"تلفن ۳۳۶۶۵۰۱۰-۰۲۸", "۳۳۶۶۵۰۱۰-۰۲۸ code_kind=identifier"},
    {"انتهای پیام/۴۱۲۸", "۴۱۲۸ code_kind=identifier"},
    {"ماده 8 قانون", "ماده 8 code_kind=law"},
    {"تبصره ۲", "تبصره ۲ code_kind=law"},
    {"اصل 44", "اصل 44 code_kind=law"},
    {"بند 3", "بند 3 code_kind=law"},
    {"ماده سوم", "ماده سوم code_kind=law"},
    {"مواد 7، 9 و 12 قانون", "مواد 7 code_kind=law | 9 code_kind=law | 12 code_kind=law"},
    {"مواد 1 تا 5", "مواد 1 code_kind=law | 5 code_kind=law"},
    {"بندهای 3 و 4", "بندهای 3 code_kind=law | 4 code_kind=law"},
    {"تبصره های 2 و 3", "تبصره های 2 code_kind=law | 3 code_kind=law"},
    {"ساعت هشت و نیم", "ساعت هشت و نیم code_kind=time"},
    {"تلفن (021)66123456", "021 code_kind=identifier | 66123456 code_kind=identifier"},
    {"(021) 66123456", "021 code_kind=identifier | 66123456 code_kind=identifier"},
    {"ساعت 10:30", "ساعت 10:30 code_kind=time"},
    {"ساعت از 7 تا 14", "ساعت از 7 تا 14 code_kind=time"},
    {"ساعت اداری شعبه از 7 تا 14", "ساعت اداری شعبه از 7 تا 14 code_kind=time"},
    {"ساعت 2 تا 6", "ساعت 2 تا 6 code_kind=time"},
    {"24 ساعت 3 نفر", ""},
    {"کووید۱۹", "کووید۱۹ code_kind=name"},
    {"کووید 19", "کووید 19 code_kind=name"},
    {"کووید-۱۹", "کووید-۱۹ code_kind=name"},
    {"پیروزی 2 بر 1", "2 بر 1 code_kind=score"},
    {"اورژانس 115", "115 code_kind=label"},
    {"فاز 2", "2 code_kind=label"},
    {"14) بیمه شدگان", "14 code_kind=label"},
    {"۱- بیمه شدگان", "۱ code_kind=label"},
    {"چنین است:\n2. بیمه شدگان", "2 code_kind=label"},
    {"در سال\n97. وی", ""},
    {"۵-۶ نفر", ""},
    {"۵ - ۶ نفر", ""},
    {"منطقه 300 خانوار", ""},
    {"2500000000 ریال", ""},
    {"1120 نفر", ""},
};

START_TEST(numbers_that_name_are_codes)
{
    const char *edges = article_edges(rows[_i].text, "Code", "code_kind");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

START_TEST(a_code_is_no_number)
{
    if (rows[_i].edges[0] == '\0')
        return;
    const char *edges = article_edges(rows[_i].text, "Number", "");
    ck_assert_msg(edges[0] == '\0', "%s: %s", rows[_i].text, edges);
}
END_TEST

START_TEST(the_number_behind_an_item_is_its_own)
{
    const char *edges = article_edges("1- یک میلیون نفر\n2- 30 نفر", "Number", "value");
    ck_assert_str_eq(edges, "یک میلیون value=1000000 | 30 value=30");
}
END_TEST

Suite *code_suite(void)
{
    Suite *suite = suite_create("code");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, numbers_that_name_are_codes, 0, COUNT_OF(rows));
    tcase_add_loop_test(tests, a_code_is_no_number, 0, COUNT_OF(rows));
    tcase_add_test(tests, the_number_behind_an_item_is_its_own);
    suite_add_tcase(suite, tests);
    return suite;
}
