#include "suites.h"

#define ZWNJ "\u200c"

// Whether one entry is found in a text, and as what.
typedef struct row {
    const char *entry;
    const char *text;
    const char *surface; // NULL: no hit
    bool is_plural;
} row;

static void check(const row *expect, bool is_noun)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "l", expect->entry, is_noun);
    gl_lexicon_seal(shelf.lexicon);
    const char *expected = expect->surface
                               ? gl_arena_format(shelf.arena, "l:%s=%s%s", expect->surface,
                                                 expect->entry, expect->is_plural ? "+" : "")
                               : "";
    const char *found = shelf_hits(&shelf, expect->text);
    ck_assert_msg(!strcmp(found, expected), "%s in %s: \"%s\", not \"%s\"", expect->entry,
                  expect->text, found, expected);
    shelf_close(&shelf);
}

static const row nouns[] = {
    {"بیمارستان", "چند بیمارستان‌ها دارد", "بیمارستان_ها", true},
    {"بیمارستان", "چند بیمارستان ها دارد", "بیمارستان_ها", true},
    {"بیمارستان", "چند بیمارستانها دارد", "بیمارستانها", true},
    {"بیمارستان", "بیمارستان‌های ما", "بیمارستان_های", true},
    {"بیمارستان", "بیمارستانهای ما", "بیمارستانهای", true},
    {"بیمارستان", "بیمارستان‌هایی که", "بیمارستان_هایی", true},
    {"بیمارستان", "بیمارستان‌هایش", "بیمارستان_هایش", true},
    {"بیمارستان", "بیمارستان‌هایشان", "بیمارستان_هایشان", true},
    {"بیمارستان", "بیمارستانی که", "بیمارستانی", false},
    {"بیمارستان", "بیمارستانش", "بیمارستانش", false},
    {"بیمارستان", "بیمارستان‌شان", "بیمارستان_شان", false},
    {"بیمارستان", "بیمارستان ی", "بیمارستان", false},
    {"آزمایشگاه", "ازمایشگاه‌های ما", "ازمایشگاه_های", true},
    {"آزمایشگاه", "ازمایشگاهها", "ازمایشگاهها", true},
    {"آزمایشگاه مرکزی", "ازمایشگاهمرکزی", "ازمایشگاهمرکزی", false},
    {"آن", "ان روز", NULL, false},
    {"بیمارستان عمومی", "بیمارستان‌های عمومی", "بیمارستان_های_عمومی", true},
    {"بیمارستان عمومی", "بیمارستانهای عمومی", "بیمارستانهای_عمومی", true},
    {"بیمارستان عمومی", "بیمارستانی عمومی", "بیمارستانی_عمومی", false},
    {"بیمارستان عمومی", "بیمارستانش عمومی", NULL, false},
    {"مدیر درمان", "مدیران درمان", "مدیران_درمان", true},
    {"مرکز بهداشت", "مراکز بهداشت", "مراکز_بهداشت", true},
    {"رئیس", "رؤسای", "روسای", true},
    {"خانه بهداشت", "خانه‌های بهداشت", "خانه_های_بهداشت", true},
    {"خانه بهداشت", "خانه بهداشتی", "خانه_بهداشتی", false},
    {"خانه", "خانه‌ای", "خانه_ای", false},
    {"خانه", "خانه ای", "خانه_ای", false},
    {"خانه", "خانه‌اش", "خانه_اش", false},
    {"بیمه شده", "بیمه‌شدگان", "بیمه_شدگان", true},
    {"بیمه شده", "بیمه شدگان", "بیمه_شدگان", true},
    {"بیمه شده", "بیمهشدگان", "بیمهشدگان", true},
    {"بیمه شده", "بیمهشده", "بیمهشده", false},
    {"بیمه شده", "بیمه شده‌ها", "بیمه_شده_ها", true},
    {"نماینده", "نمایندگان", "نمایندگان", true},
    {"نماینده مجلس", "نمایندگان مجلس", "نمایندگان_مجلس", true},
    {"دانشجو", "دانشجویان", "دانشجویان", true},
    {"دانشجو", "دانشجویی", "دانشجویی", false},
    {"انتخاب", "انتخابات", "انتخابات", true},
    {"مصوبه", "مصوبات", "مصوبات", true},
    {"معلول", "معلولین", "معلولین", true},
    {"درمانگاه", "درمانگاه‌ی شهر", "درمانگاه", false},
    {"جامعه", "جامعه‌ی پزشکی", "جامعه", false},
    {"جامعه", "جامعه ی پزشکی", "جامعه", false},
    {"مدیرکل", "مدیر" ZWNJ "کلان", "مدیر_کلان", true},
    // What looks like an ending is none.
    {"تن", "تنها او", NULL, false},
    {"بار", "باران", NULL, false},
    {"خانه", "خانه ها را", "خانه_ها", true},
    {"خانه", "خانه. ها", "خانه", false},
    {"بیمارستان", "بیمارستانکده", NULL, false},
};

START_TEST(a_noun_is_found_with_its_endings)
{
    check(&nouns[_i], true);
}
END_TEST

static const row written[] = {
    {"بیمارستان", "بیمارستان‌ها", "بیمارستان", false},
    {"بیمارستان", "بیمارستانها", NULL, false},
    {"مدیر درمان", "مدیران درمان", NULL, false},
    {"۵ نفره", "5 نفره", "5_نفره", false},
    {"۵ نفره", "۵نفره", "5نفره", false},
    {"۱۵ خرداد", "بیمارستان ١٥ خرداد", "15_خرداد", false},
    {"کووید۱۹", "کووید 19", "کووید_19", false},
    {"وزارت تعاون، کار و رفاه اجتماعی", "وزارت تعاون، کار و رفاه اجتماعی",
     "وزارت_تعاون،_کار_و_رفاه_اجتماعی", false},
    {"وزارت تعاون، کار و رفاه اجتماعی",
     "وزارت تعاون ،کار و رفاه‌اجتماعی",
     "وزارت_تعاون_،کار_و_رفاه_اجتماعی", false},
    {"وزارت تعاون، کار و رفاه اجتماعی", "وزارت تعاون،کار و رفاهاجتماعی",
     "وزارت_تعاون،کار_و_رفاهاجتماعی", false},
    {"مدیرکل", "مدیر" ZWNJ "کل", "مدیر_کل", false},
    {"مدیرکل", "مدیر کل", NULL, false},
    {"مدیرکل", "م" ZWNJ "دی" ZWNJ "رک" ZWNJ "ل", "م_دی_رک_ل", false},
    {"مدیرکل", "م" ZWNJ "د" ZWNJ "ی" ZWNJ "رک" ZWNJ "ل", NULL, false},
    {"%", "۲۰ % بود", "%", false},
    {"MRI", "دستگاه mri", "mri", false},
    {"آب و فاضلاب", "آبوفاضلاب", "آبوفاضلاب", false},
    {"یک دو سه چهار پنج شش هفت هشت", "یکدوسهچهارپنجششهفتهشت", "یکدوسهچهارپنجششهفتهشت", false},
    {"یک دو سه چهار پنج شش هفت هشت", "یک دو سهچهار پنجشش هفت هشت", "یک_دو_سهچهار_پنجشش_هفت_هشت",
     false},
};

START_TEST(an_entry_is_found_as_it_is_written)
{
    check(&written[_i], false);
}
END_TEST

START_TEST(a_form_of_too_many_words_is_left_out_alone)
{
    word_shelf shelf;
    shelf_open(&shelf);
    const char *long_form = "";
    for (int i = 0; i < 65; i++)
        long_form = gl_arena_format(shelf.arena, "%sک ", long_form);
    shelf_add(&shelf, "l", long_form, true);
    shelf_add(&shelf, "l", "وزیر", false);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, long_form), "");
    ck_assert_str_eq(shelf_hits(&shelf, "وزیر"), "l:وزیر=وزیر");
    shelf_close(&shelf);
}
END_TEST

Suite *spellings_suite(void)
{
    Suite *suite = suite_create("spellings");
    TCase *tests = tcase_create("spellings");
    tcase_add_loop_test(tests, a_noun_is_found_with_its_endings, 0, COUNT_OF(nouns));
    tcase_add_loop_test(tests, an_entry_is_found_as_it_is_written, 0, COUNT_OF(written));
    tcase_add_test(tests, a_form_of_too_many_words_is_left_out_alone);
    suite_add_tcase(suite, tests);
    return suite;
}
