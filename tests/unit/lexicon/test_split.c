#include "base/slice.h"
#include "suites.h"

static const char vocabulary[] = "شناسایی|الدین|بیمه شده|استان|خبر|تامین "
                                 "اجتماعی|بیمار|درمان|کارگاه|تعداد|وزیر|خدمات|کشور|بیمارستان";
static const char names[] = "سم|ساری|نیک|نامی|محمدی|پور|احمدی|نژاد|مراد|خانی|نادر|شاهی";

static const struct {
    const char *text;
    const char *tokens;
} rows[] = {
    // Lost spaces.
    {"ازشناسایی", "از|شناسایی"},
    {"درهمین", "در|همین"},
    {"خبرداد", "خبر|داد"},
    {"بیمهشدگاناستان", "بیمهشدگان|استان"},
    {"بیمهشدهاستان", "بیمهشده|استان"},
    {"تعدادکارگاههای", "تعداد|کارگاههای"},
    {"وزیرخدمات", "وزیر|خدمات"},
    {"ازوزیرخدمات", "از|وزیر|خدمات"},
    {"وزیرازکشور", "وزیر|از|کشور"},
    {"وزیروکشور", "وزیر|و|کشور"},
    {"کشوراست", "کشور|است"},
    {"وافزود", "و|افزود"},
    {"وبیمارستان", "و|بیمارستان"},
    {"وتعداد", "و|تعداد"},
    {"درمانبیماراستان", "درمان|بیمار|استان"},
    {"درسال", "در|سال"},
    {"باحضور", "با|حضور"},
    {"روزدوشنبه", "روز|دوشنبه"},
    {"عصردیروز", "عصر|دیروز"},
    {"بهعلت", "به|علت"},
    {"بهدلیل", "به|دلیل"},
    {"میپردازند", "می|پردازند"},
    {"خدماتاند", "خدمات|اند"},
    {"بیمارستاناند", "بیمارستان|اند"},
    {"گذراند", "گذراند"},
    {"شناساند", "شناساند"},
    {"نمیپذیریم", "نمی|پذیریم"},
    // Known words, as a whole or by their ending.
    {"بیمهشده", "بیمهشده"},
    {"تامیناجتماعی", "تامیناجتماعی"},
    {"کارگاههای", "کارگاههای"},
    // Names and compounds stay whole.
    {"سمساری", "سمساری"},
    {"نیکنامی", "نیکنامی"},
    {"محمدیپور", "محمدیپور"},
    {"احمدینژاد", "احمدینژاد"},
    {"مرادخانی", "مرادخانی"},
    {"نادرشاهی", "نادرشاهی"},
    {"کشورداری", "کشورداری"},
    {"بهبیمار", "بهبیمار"},
    {"میلاد", "میلاد"},
    {"میزند", "میزند"},
    {"خبرنامه", "خبرنامه"},
    {"بردارد", "بردارد"},
    {"وصول", "وصول"},
    {"والدین", "والدین"},
    {"درختان", "درختان"},
    {"کارکرد", "کارکرد"},
    {"قرارداد", "قرارداد"},
    // Nothing else is touched.
    {"abcdefgh", "abcdefgh"},
    {"۱۲۳۴۵۶", "123456"},
    {"از", "از"},
};

START_TEST(a_glued_word_is_split_where_it_is_sure)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "nouns", vocabulary, true);
    shelf_add(&shelf, "names", names, false);
    gl_lexicon_seal(shelf.lexicon);
    const char *found = shelf_tokens(&shelf, rows[_i].text);
    ck_assert_msg(!strcmp(found, rows[_i].tokens), "%s: \"%s\", not \"%s\"", rows[_i].text, found,
                  rows[_i].tokens);
    shelf_close(&shelf);
}
END_TEST

START_TEST(towns_are_parted_from_what_leads_to_them)
{
    static const char *const towns[] = {"میبد", "یزد", "رقه"};
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "nouns", "فرماندار|سازمان|دانشگاه علوم یزد", true);
    for (int i = 0; i < COUNT_OF(towns); i++)
        gl_lexicon_note_town(shelf.lexicon, gl_slice_of(towns[i]));
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_tokens(&shelf, "دریزد"), "در|یزد");
    ck_assert_str_eq(shelf_tokens(&shelf, "فرماندارمیبد"), "فرماندار|میبد");
    ck_assert_str_eq(shelf_tokens(&shelf, "یزدومیبد"), "یزد|و|میبد");
    ck_assert_str_eq(shelf_tokens(&shelf, "بارقه"), "بارقه");           // a word behind با
    ck_assert_str_eq(shelf_tokens(&shelf, "سازمانمیبد"), "سازمانمیبد"); // the letters join
    shelf_close(&shelf);
}
END_TEST

START_TEST(what_is_known_for_glued_only_is_split_behind_a_preposition)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "l", "در سال|بیمه سال|در این|دراین", true);
    shelf_add(&shelf, "m", "سال گذشته", true);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_tokens(&shelf, "درسال"), "در|سال");
    ck_assert_str_eq(shelf_tokens(&shelf, "بیمهسال"), "بیمهسال");
    ck_assert_str_eq(shelf_tokens(&shelf, "دراین"), "دراین"); // an entry as it is
    ck_assert_str_eq(shelf_hits(&shelf, "درسال رفت"), "l:درسال=در سال");
    ck_assert_str_eq(shelf_hits(&shelf, "درسال گذشته"), "l:درسال=در سال m:سال_گذشته=سال گذشته");
    shelf_close(&shelf);
}
END_TEST

START_TEST(parts_are_found_and_spans_stay_true)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "l", "وزیر کشور|شناسایی|بیمه شده", true);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "گفت ازشناسایی وزیركشور وازشناسايي"),
                     "l:شناسایی=شناسایی l:وزیرکشور=وزیر کشور");
    // A diacritic, a tatweel and an Arabic letter stand before and at the cut.
    reading made = shelf_read(&shelf, "اَزْشـناسايي");
    ck_assert_uint_eq(made.text.token_count, 2);
    ck_assert_uint_eq(made.text.tokens[0].end, strlen("اَزْ"));
    ck_assert_uint_eq(made.text.tokens[1].begin, strlen("اَزْ"));
    ck_assert_uint_eq(gl_lattice_count(made.lattice), 1);
    shelf_close(&shelf);
}
END_TEST

START_TEST(sentences_hold_their_tokens_after_splits)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "l", "شناسایی|کشور", true);
    gl_lexicon_seal(shelf.lexicon);
    reading made = shelf_read(&shelf, "او ازشناسایی گفت. ازکشور آمد. ازشناسایی ازکشور.");
    uint32_t token = 0;
    for (uint32_t i = 0; i < made.text.sentence_count; i++) {
        ck_assert_uint_eq(made.text.sentences[i].first, token);
        token = made.text.sentences[i].last;
    }
    ck_assert_uint_eq(token, made.text.token_count);
    ck_assert_uint_eq(made.text.token_count, 14);
    ck_assert_uint_eq(gl_lattice_count(made.lattice), 4);
    shelf_close(&shelf);
}
END_TEST

Suite *split_suite(void)
{
    Suite *suite = suite_create("split");
    TCase *tests = tcase_create("split");
    tcase_add_loop_test(tests, a_glued_word_is_split_where_it_is_sure, 0, COUNT_OF(rows));
    tcase_add_test(tests, towns_are_parted_from_what_leads_to_them);
    tcase_add_test(tests, what_is_known_for_glued_only_is_split_behind_a_preposition);
    tcase_add_test(tests, parts_are_found_and_spans_stay_true);
    tcase_add_test(tests, sentences_hold_their_tokens_after_splits);
    suite_add_tcase(suite, tests);
    return suite;
}
