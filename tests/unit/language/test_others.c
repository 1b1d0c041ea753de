// Numbers that the tests of other libraries spell out, with the values that those expect; then
// those that golchin reads in another way on purpose, with what it makes of them.
#include <string.h>

#include "article.h"
#include "suites.h"

static const edge_row same[] = {
    {"صفر نفر", "صفر value=0"},
    {"سی و سوم", "سی و سوم value=33"},
    {"چهل و پنجم", "چهل و پنجم value=45"},
    {"صد و سه خانه", "صد و سه value=103"},
    {"صد و بیست و سه خانه", "صد و بیست و سه value=123"},
    {"شیش صد و بیست و هفت خانه", "شیش صد و بیست و هفت value=627"},
    {"نه صد و هشتاد و هفت خانه", "نه صد و هشتاد و هفت value=987"},
    {"سه هزار و هشت صد و بیست و پنج خانه", "سه هزار و هشت صد و بیست و پنج value=3825"},
    {"هشت هزار و سیصد و پنجاه و شش خانه", "هشت هزار و سیصد و پنجاه و شش value=8356"},
    {"دوازده هزار و بیست و دو خانه", "دوازده هزار و بیست و دو value=12022"},
    {"دویست و پنجاه و شش هزار و چهارصد و سی و دو خانه",
     "دویست و پنجاه و شش هزار و چهارصد و سی و دو value=256432"},
    {"پانصد هزار و چهار صد و چهل و سه خانه", "پانصد هزار و چهار صد و چهل و سه value=500443"},
    {"پانصد هزار و چهارصد و چهل و سوم", "پانصد هزار و چهارصد و چهل و سوم value=500443"},
    {"هفتصد میلیون و چهارصد و چهل و سه هزار و یکم",
     "هفتصد میلیون و چهارصد و چهل و سه هزار و یکم value=700443001"},
    {"دو میلیارد و چهارصد و شصت و پنج میلیون و سیصد و سی و هفت هزار و چهارصد خانه",
     "دو میلیارد و چهارصد و شصت و پنج میلیون و سیصد و سی و هفت هزار و چهارصد value=2465337400"},
    {"سی میلیارد خانه", "سی میلیارد value=30000000000"},
    {"شیش صد و ۲۷ میلیون خانه", "شیش صد و ۲۷ میلیون value=627000000"},
    {"رقم 14,555,478,854 خانه", "14,555,478,854 value=14555478854"},
};

START_TEST(a_number_is_read_as_others_read_it)
{
    const char *edges = article_edges(same[_i].text, "Number", "value");
    ck_assert_msg(!strcmp(edges, same[_i].edges), "%s: %s", same[_i].text, edges);
}
END_TEST

static const edge_row different[] = {
    // no sign
    {"منفی سه هزار تومان", "سه هزار value=3000"},
    // a share, where others have an ordinal
    {"سه هزارم", "سه هزارم value=0.003"},
    // the short scale
    {"سی بیلیون", "سی بیلیون value=30000000000"},
    // groups that are no groups
    {"رقم 4,555,522,212,12 خانه", "4,555,522,212 value=4555522212 | 12 value=12"},
    // a word is not guessed from another one
    {"ضد و بنچاه و دو خانه", "دو value=2"},
    // nor are thousands added to a sum in tomans
    {"صد تومان", "صد value=100"},
};

START_TEST(a_number_is_read_in_another_way)
{
    const char *edges = article_edges(different[_i].text, "Number", "value");
    ck_assert_msg(!strcmp(edges, different[_i].edges), "%s: %s", different[_i].text, edges);
}
END_TEST

Suite *others_suite(void)
{
    Suite *suite = suite_create("other libraries");
    TCase *tests = tcase_create("numbers");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, a_number_is_read_as_others_read_it, 0, COUNT_OF(same));
    tcase_add_loop_test(tests, a_number_is_read_in_another_way, 0, COUNT_OF(different));
    suite_add_tcase(suite, tests);
    return suite;
}
