// Numbers, codes and words that only look like numbers, in sentences as news has them.
#include <string.h>

#include "article.h"
#include "suites.h"

#define ZWNJ "\u200c"

// What is no number, or a number of another kind.
static const edge_row lures[] = {
    // number words with another sense
    {"نه تنها مردم آمدند بلکه نه نفر ماندند", "نه value=9"},
    {"نه دولت و نه مجلس کاری نکردند", ""},
    {"یکی از مدیران و یکی دیگر از آنان", ""},
    {"پنج" ZWNJ "شنبه و پنجشنبه و پنج شنبه", ""},
    {"سه" ZWNJ "شنبه، سه شنبه و سهشنبه", ""},
    {"یک" ZWNJ "شنبه و یکشنبه و یک شنبه", ""},
    {"دوم خرداد و پانزده خرداد و ۲۲ بهمن", ""},
    {"صددرصد مردم", ""},
    {"صدا و سیما، صدوق، صدف و هزاره", ""},
    {"سیاست، سیصدا و دهان و هفته", ""},
    {"یکپارچه، یکسان، دوباره و دوچرخه", ""},
    {"چهارمحال و بختیاری", ""},
    {"هر چند و چند روز پیش", ""},
    {"سه" ZWNJ "راهی، پنج" ZWNJ "گانه و سی" ZWNJ "ان" ZWNJ "ان", ""},
    {"نخست" ZWNJ "وزیر و چهل" ZWNJ "ستون", ""},
    {"سی" ZWNJ "سخت و سی سخت", ""},
    {"متر² و H₂O", ""},
    // parts of times, laws, names
    {"ماده ۱۲ و تبصره ۳ و بند ۵ و اصل ۴۴", ""},
    {"ساعت ۱۲:۴۵ و ساعت ۸ و ۳۰ دقیقه", ""},
    {"سال ۱۳۹۷ و سال ۹۸ و شهریور ۹۹", ""},
    {"کووید۱۹ و کووید ۱۹ و کووید-۱۹", ""},
    {"تیم ما ۲ بر ۱ برد و دو بر یک پیروز شد", ""},
    {"۳-۲ باخت", ""},
    {"کووید نوزده", ""},
    {"دهه ۶۰ و دهه هشتاد", ""},
    {"سال 1398-1399", ""},
    {"۱۴۰۰-۰۳-۱۲", ""},
    {"در ۱۲ و ۱۳ خرداد", ""},
    {"کد خبر: 88402177", ""},
    {"شناسه ۹۲۹۳۰۲۱۳۵۸۶۹۱۱۹۵", ""},
    {"تلفن ۰۲۱۸۸۷۷۶۶۵۵ و 021-88776655", ""},
    {"شماره ۳۳۴۴۵۵۶۶", ""},
    {"تلفن ۰۲۱۸۸۷۷۶۶۵۵ و ۰۹۱۲۱۲۳۴۵۶۷ و ۳۳۴۴۵۵۶۶", ""},
    {"با شماره های ۱۱۵، ۱۲۵ یا ۱۱۰ تماس بگیرید", ""},
    {"کد ۱۲۰۴ و ۳۰ نفر", "۳۰ value=30"},
    {"کد ۱۲ و ۱۵ نفر", "۱۵ value=15"},
    {"1397/05/12", ""},
};

START_TEST(a_lure_is_no_number)
{
    const char *edges = article_edges(lures[_i].text, "Number", "value");
    ck_assert_msg(!strcmp(edges, lures[_i].edges), "%s: %s", lures[_i].text, edges);
}
END_TEST

static const edge_row values[] = {
    // one number, however it is spaced
    {"دو هزار و ۳۰۰ نفر", "دو هزار و ۳۰۰ value=2300"},
    {"دوهزار و سیصد نفر", "دوهزار و سیصد value=2300"},
    {"دو" ZWNJ "هزار و سیصد نفر", "دو" ZWNJ "هزار و سیصد value=2300"},
    {"۲هزارو۳۰۰ نفر", "۲هزارو۳۰۰ value=2300"},
    {"2 هزار و سیصد نفر", "2 هزار و سیصد value=2300"},
    {"۳ پزشک وپنج هزار پرستار", "۳ value=3 | وپنج هزار value=5000"},
    {"هزارو سیصد نفر", "هزارو سیصد value=1300"},
    {"دویست" ZWNJ "وپنجاه نفر", "دویست" ZWNJ "وپنجاه value=250"},
    {"یک" ZWNJ "میلیون" ZWNJ " و دویست" ZWNJ "هزار تومان",
     "یک" ZWNJ "میلیون" ZWNJ " و دویست" ZWNJ "هزار value=1200000"},
    {"۲میلیونو ۵۰۰ هزار نفر", "۲میلیونو ۵۰۰ هزار value=2500000"},
    {"۱۲ هزار میلیارد و ۵۰۰ میلیون تومان", "۱۲ هزار میلیارد و ۵۰۰ میلیون value=12000500000000"},
    {"٣ هزار و ٧٥٠ ميليارد تومان", "٣ هزار و ٧٥٠ ميليارد value=3750000000000"},
    {"بیمارستان۹۶تختی", "۹۶ value=96"},
    {"در سال ۹۷،۲۵۰۰ میلیارد", "۲۵۰۰ میلیارد value=2500000000000"},
    {"شصت و نهمیلیون تومان", "شصت و نهمیلیون value=69000000"},
    {"۲.۵ میلیون و ۲ نفر", "۲.۵ میلیون value=2500000 | ۲ value=2"},
    {"از۲۰۰نفر،۳۰نفر", "۲۰۰ value=200 | ۳۰ value=30"},
    {"۲میلیون و۵۰۰هزارنفر", "۲میلیون و۵۰۰هزارنفر value=2500000"},
    {"۵۰۰هزارنفر و ۵ همت", "۵۰۰هزارنفر value=500000 | ۵ value=5"},
    // without the و
    {"سه هزار دویست و دوازده نفر", "سه هزار دویست و دوازده value=3212"},
    {"دوازده هزار بیست دو نفر", "دوازده هزار بیست دو value=12022"},
    {"چهارصد پنجاه هزار تومان", "چهارصد پنجاه هزار value=450000"},
    {"صد پنجاه و شش هزار هفتصد هشتاد و نه", "صد پنجاه و شش هزار هفتصد هشتاد و نه value=156789"},
    {"پنجاه شصت نفر", "پنجاه شصت value=50"},
    {"سه هزار یک شهر", "سه هزار value=3000 | یک value=1"},
    {"۵ هزار دو نفر", "۵ هزار value=5000 | دو value=2"},
    // ordinals of a scale
    {"سه هزارمین نفر و هزارمین نفر", "سه هزارمین value=3000 | هزارمین value=1000"},
    {"سه هزارم ثانیه", "سه هزارم value=0.003"},
    // decimals and fractions
    {"۰٫۵ درصد و 0.25 درصد و ۰/۳ درصد", "۰٫۵ value=0.5 | 0.25 value=0.25 | ۰/۳ value=0.3"},
    {"سه ونیم میلیارد", "سه ونیم میلیارد value=3500000000"},
    {"نیمی از مردم و یک" ZWNJ "چهارم آنان", "نیمی value=0.5 | یک" ZWNJ "چهارم value=0.25"},
    {"دوسوم مردم", "دوسوم value=0.6666666667"},
    // ordinals
    {"بیست" ZWNJ "وپنجمین جشنواره", "بیست" ZWNJ "وپنجمین value=25"},
    {"۲۵مین جشنواره و ۲۵ اُمین", "۲۵مین value=25 | ۲۵ اُمین value=25"},
    {"پانزدهمین و بیست و یکمین", "پانزدهمین value=15 | بیست و یکمین value=21"},
    {"ششمین سال", "ششمین value=6"},
    {"یکصدمین و هزار و دویستمین شعبه", "یکصدمین value=100 | هزار و دویستمین value=1200"},
    {"سیصدم و پانصدمین", "سیصدم value=300 | پانصدمین value=500"},
    {"یک سیصدم", "یک سیصدم value=0.003333333333"},
    {"ثلث مردم", "ثلث value=0.333333333"},
    // with what they count
    {"سی نفر، نه روز و ده شهر", "سی value=30 | نه value=9 | ده value=10"},
    {"صدها نفر و هزار جریب", "صدها value=100 | هزار value=1000"},
};

START_TEST(a_number_is_read_however_it_is_written)
{
    const char *edges = article_edges(values[_i].text, "Number", "value");
    ck_assert_msg(!strcmp(edges, values[_i].edges), "%s: %s", values[_i].text, edges);
}
END_TEST

static const edge_row codes[] = {
    {"تیم ما ۲ بر ۱ برد", "۲ بر ۱ code_kind=score"},
    {"با نتیجه چهار بر صفر", "چهار بر صفر code_kind=score"},
    {"ماده صد و تبصره ۳", "ماده صد code_kind=law | تبصره ۳ code_kind=law"},
    {"تلفن ۰۹۱۲۱۲۳۴۵۶۷", "۰۹۱۲۱۲۳۴۵۶۷ code_kind=identifier"},
    {"021-88776655", "021-88776655 code_kind=identifier"},
    {"تماس: ۳۳۴۴۵۵۶۶ و ۳۳۴۴۵۵۶۷", "۳۳۴۴۵۵۶۶ code_kind=identifier | ۳۳۴۴۵۵۶۷ code_kind=identifier"},
    {"کووید-۱۹", "کووید-۱۹ code_kind=name"},
    {"رأس ساعت هفت", "ساعت هفت code_kind=time"},
};

START_TEST(a_code_is_what_it_names)
{
    const char *edges = article_edges(codes[_i].text, "Code", "code_kind");
    ck_assert_msg(!strcmp(edges, codes[_i].edges), "%s: %s", codes[_i].text, edges);
}
END_TEST

static const edge_row quantities[] = {
    {"۵۰٪ و ۵۰ درصدی و پنجاه درصد",
     "۵۰٪ value=50 unit=درصد | ۵۰ درصدی value=50 unit=درصد | پنجاه درصد value=50 unit=درصد"},
    {"٪۵۰ و حدود %20", "٪۵۰ value=50 unit=درصد | %20 value=20 unit=درصد"},
    {"صد در صد و ۵۰ در صد", "صد در صد value=100 unit=درصد | ۵۰ در صد value=50 unit=درصد"},
    {"۲میلیون و۵۰۰هزارنفر", "۲میلیون و۵۰۰هزارنفر value=2500000 unit=نفر"},
    {"۲ هزار و ۵۰۰ میلیاردتومان", "۲ هزار و ۵۰۰ میلیاردتومان value=2500000000000 unit=تومان"},
    {"پنج" ZWNJ "نفر و یک" ZWNJ "بار",
     "پنج" ZWNJ "نفر value=5 unit=نفر | یک" ZWNJ "بار value=1 unit=بار"},
    {"۵ همت", "۵ همت value=5000000000000 unit=تومان"},
    {"دو تن از آنان", "دو تن value=2 unit=نفر"},
    {"شش" ZWNJ "ماهه و نه ساله", "شش" ZWNJ "ماهه value=6 unit=ماه | نه ساله value=9 unit=سال"},
    {"۴۵ کیلومتر مربع", "۴۵ کیلومتر مربع value=45 unit=کیلومتر مربع"},
    {"۱۰-۱۵ نفر", "۱۰-۱۵ نفر value=10 high=15 unit=نفر"},
};

START_TEST(a_number_and_its_unit_are_a_quantity)
{
    const char *edges = article_edges(quantities[_i].text, "Quantity", "value high unit");
    ck_assert_msg(!strcmp(edges, quantities[_i].edges), "%s: %s", quantities[_i].text, edges);
}
END_TEST

Suite *number_news_suite(void)
{
    Suite *suite = suite_create("numbers in news");
    TCase *tests = tcase_create("edges");
    tcase_add_unchecked_fixture(tests, article_open, NULL);
    tcase_add_loop_test(tests, a_lure_is_no_number, 0, COUNT_OF(lures));
    tcase_add_loop_test(tests, a_number_is_read_however_it_is_written, 0, COUNT_OF(values));
    tcase_add_loop_test(tests, a_code_is_what_it_names, 0, COUNT_OF(codes));
    tcase_add_loop_test(tests, a_number_and_its_unit_are_a_quantity, 0, COUNT_OF(quantities));
    suite_add_tcase(suite, tests);
    return suite;
}
