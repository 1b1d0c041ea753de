#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const edge_row rows[] = {
    {"در تبریز گفت", "تبریز name=تبریز place_type=city province=آذربایجان شرقی"},
    {"استان یزد", "استان یزد name=یزد place_type=province province=یزد"},
    {"شهرستان یزد", "شهرستان یزد name=یزد place_type=county province=یزد"},
    {"شهر یزد", "شهر یزد name=یزد place_type=city province=یزد"},
    {"مدیرکل پیشین", "پیشین name=پیشین place_type=city province=سیستان و بلوچستان ambiguous=yes"},
    {"مردم پیشین", "پیشین name=پیشین place_type=city province=سیستان و بلوچستان"},
    {"مردم یزد", "یزد name=یزد place_type=province province=یزد"},
    {"نجف" ZWNJ "آباد", "نجف" ZWNJ "آباد name=نجف آباد place_type=city province=اصفهان"},
    {"سفر به عراق", "عراق name=عراق place_type=country"},
    // words that are a place, too
    {"خبرنگار فارس گفت", ""},
    {"استان فارس", "استان فارس name=فارس place_type=province province=فارس"},
    {"نور و امید", "نور name=نور place_type=city province=مازندران ambiguous=yes"},
    {"در نور", "نور name=نور place_type=city province=مازندران"},
    {"شهر نور و مردم نور و نور", "شهر نور name=نور place_type=city province=مازندران | "
                                 "نور name=نور place_type=city province=مازندران | "
                                 "نور name=نور place_type=city province=مازندران"},
    {"آمل، بابل و نور", "آمل name=آمل place_type=city province=مازندران | "
                        "بابل name=بابل place_type=city province=مازندران | "
                        "نور name=نور place_type=city province=مازندران"},
    {"استان مازندران: ساری و نور",
     "استان مازندران name=مازندران place_type=province province=مازندران | "
     "ساری name=ساری place_type=city province=مازندران | "
     "نور name=نور place_type=city province=مازندران"},
    {"بهار امسال", ""},
    // several places of a name: the one in the province that the text is about
    {"استان اصفهان: شهر بهارستان", "استان اصفهان name=اصفهان place_type=province province=اصفهان | "
                                   "شهر بهارستان name=بهارستان place_type=city province=اصفهان"},
    {"استان بوشهر: شهر بهارستان", "استان بوشهر name=بوشهر place_type=province province=بوشهر | "
                                  "شهر بهارستان name=بهارستان place_type=city province=بوشهر"},
};

START_TEST(the_cue_decides_which_place_is_meant)
{
    const char *edges = article_edges(rows[_i].text, "Place", "name place_type province ambiguous");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

static const edge_row anaphora[] = {
    {"استاندار یزد گفت: در استان کار شد.",
     "یزد name=یزد | استان name=یزد resolved=true from_first=1 from_last=2"},
    {"استاندار یزد گفت: در این استان کار شد.",
     "یزد name=یزد | این استان name=یزد resolved=true from_first=1 from_last=2"},
    {"استاندار یزد گفت: استان" ZWNJ "مان زیبا شد.",
     "یزد name=یزد | استان" ZWNJ "مان name=یزد resolved=true from_first=1 from_last=2"},
    {"استاندار یزد از شهرستان های استان خبر داد", "یزد name=یزد | شهرستان های استان name=یزد "
                                                  "resolved=true from_first=1 from_last=2 | "
                                                  "خبر name=خبر"},
    {"ساری - در استان کار شد.",
     "ساری name=ساری | استان name=مازندران resolved=true from_first=0 from_last=1"},
    {"فرماندار بم گفت: این شهرستان و این شهر زیبا شد.",
     "بم name=بم | این شهرستان name=بم resolved=true from_first=1 from_last=2 | "
     "این شهر name=بم resolved=true from_first=1 from_last=2"},
    {"در استان کار شد.", ""},
    {"31 استان و هر استان و یک استان در یزد و استان ها", "یزد name=یزد"},
    {"شورای شهر یزد و شورای شهر", "شهر یزد name=یزد"},
    // what was named just before wins over what is named most
    {"یزد و یزد و یزد. استان کرمان بزرگ است. در این استان کار شد.",
     "یزد name=یزد | یزد name=یزد | یزد name=یزد | استان کرمان name=کرمان | "
     "این استان name=کرمان resolved=true from_first=7 from_last=8"},
};

START_TEST(a_province_that_is_not_named_again_is_resolved)
{
    const char *edges =
        article_edges(anaphora[_i].text, "Place", "name resolved from_first from_last");
    ck_assert_msg(!strcmp(edges, anaphora[_i].edges), "%s: %s", anaphora[_i].text, edges);
}
END_TEST

Suite *place_suite(void)
{
    Suite *suite = suite_create("place");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, the_cue_decides_which_place_is_meant, 0, COUNT_OF(rows));
    tcase_add_loop_test(tests, a_province_that_is_not_named_again_is_resolved, 0,
                        COUNT_OF(anaphora));
    suite_add_tcase(suite, tests);
    return suite;
}
