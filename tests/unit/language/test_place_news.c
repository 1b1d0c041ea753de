// Which place a name is, by the words around it, in the spellings of news.
#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

static const edge_row rows[] = {
    // what stands before a name says which of the places of that name is meant
    {"شهر یزد", "شهر یزد name=یزد place_type=city"},
    {"شهرستان یزد", "شهرستان یزد name=یزد place_type=county"},
    {"استان یزد", "استان یزد name=یزد place_type=province"},
    {"استاندار یزد", "یزد name=یزد place_type=province"},
    {"شهردار دماوند", "دماوند name=دماوند place_type=city"},
    {"نماینده مردم اردکان و میبد در مجلس",
     "اردکان name=اردکان place_type=city | میبد name=میبد place_type=city"},
    {"مردم شهرهای آمل و بابل و ساری", "آمل name=آمل place_type=city | بابل name=بابل "
                                      "place_type=city | ساری name=ساری place_type=city"},
    {"شهرستان" ZWNJ "های نور و بهار",
     "نور name=نور place_type=city | بهار name=بهار place_type=city"},
    {"شهرهای بهار و نهاوند", "بهار name=بهار place_type=city | نهاوند name=نهاوند place_type=city"},
    {"بهار و نهاوند",
     "بهار name=بهار place_type=city ambiguous=yes | نهاوند name=نهاوند place_type=city"},
    // a head that is left out
    {"آذربایجان شرقی و غربی", "آذربایجان شرقی name=آذربایجان شرقی place_type=province | "
                              "غربی name=آذربایجان غربی place_type=province"},
    {"خراسان رضوی، شمالی و جنوبی", "خراسان رضوی name=خراسان رضوی place_type=province | "
                                   "شمالی name=خراسان شمالی place_type=province | "
                                   "جنوبی name=خراسان جنوبی place_type=province"},
    {"آذربایجان شرقی و شمالی", "آذربایجان شرقی name=آذربایجان شرقی place_type=province"},
    {"گیلان و غربی", "گیلان name=گیلان place_type=province"},
    {"جزیره قشم", "جزیره قشم name=قشم place_type=city"},
    {"منطقه آزاد چابهار", "منطقه آزاد چابهار name=منطقه آزاد چابهار place_type=region"},
    // spellings
    {"سیستان" ZWNJ "و" ZWNJ "بلوچستان",
     "سیستان" ZWNJ "و" ZWNJ "بلوچستان name=سیستان و بلوچستان place_type=province"},
    {"کهگیلویه وبویراحمد", "کهگیلویه وبویراحمد name=کهگیلویه و بویراحمد place_type=province"},
    {"آذربایجانغربی", "آذربایجانغربی name=آذربایجان غربی place_type=province"},
    {"چهار محال و بختیاری", "چهار محال و بختیاری name=چهارمحال و بختیاری place_type=province"},
    {"بندر عباس", "بندر عباس name=بندرعباس place_type=city"},
    {"بندر" ZWNJ "عباس", "بندر" ZWNJ "عباس name=بندرعباس place_type=city"},
    {"سي" ZWNJ "سخت", "سي" ZWNJ "سخت name=سی سخت place_type=city"},
    {"كرمان", "كرمان name=کرمان place_type=province"},
    {"استان\nکرمان", "استان\nکرمان name=کرمان place_type=province"},
    {"نجفآباد", "نجفآباد name=نجف آباد place_type=city"},
    {"شهر ری و شهرری",
     "شهر ری name=شهر ری place_type=region | شهرری name=شهر ری place_type=region"},
    // names that are other words, too, or parts of one
    {"در آستانه سال نو", "آستانه name=آستانه place_type=city ambiguous=yes"},
    {"خمین و امام خمینی", "خمین name=خمین place_type=city"},
    {"به نقل از امام خمینی", ""},
    {"بخش امام", "بخش امام name=امام place_type=district"},
    {"اذربایجان غربی و اهواز",
     "اذربایجان غربی name=آذربایجان غربی place_type=province | اهواز name=اهواز place_type=city"},
    {"تهران بزرگ" ZWNJ "ترین شهر", "تهران name=تهران place_type=province"},
    {"نجف" ZWNJ "نژاد و لندن" ZWNJ "نشین و بن" ZWNJ "بست", ""},
    {"درمانگاه تولم" ZWNJ "شهر در گیلان", "گیلان name=گیلان place_type=province"},
    {"خبرگزاری فارس", ""},
    {"به گزارش فارس", ""},
    {"بهار امسال و بهار سال گذشته", ""},
    {"دکتر تهرانی و آقای شیرازی", ""},
    {"این استان و استان" ZWNJ "های کشور", ""},
    {"دانشگاه تهرانیها", ""},
    {"آسایشگاه فیاض" ZWNJ "بخش مشهد", "مشهد name=مشهد place_type=city"},
};

START_TEST(a_place_is_read_by_what_is_around_it)
{
    const char *edges = article_edges(rows[_i].text, "Place", "name place_type ambiguous");
    ck_assert_msg(!strcmp(edges, rows[_i].edges), "%s: %s", rows[_i].text, edges);
}
END_TEST

Suite *place_news_suite(void)
{
    Suite *suite = suite_create("places in news");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, a_place_is_read_by_what_is_around_it, 0, COUNT_OF(rows));
    suite_add_tcase(suite, tests);
    return suite;
}
