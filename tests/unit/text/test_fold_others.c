// What the usual normalizers of Persian fold, and what they are known to spoil.
#include <string.h>

#include "base/slice.h"
#include "suites.h"
#include "text/fold.h"

#define ZWNJ "\u200c"

typedef struct fold_row {
    const char *text, *fold;
} fold_row;

static const fold_row rows[] = {
    // ye
    {"علي", "علی"},
    {"موسى", "موسی"},
    {"قاضے", "قاضی"},
    {"مىبيند", "میبیند"},
    {"ﻳﺎرﻯ", "یاری"},
    {"ﯾﺎﺭﯼ", "یاری"},
    {"رئيس", "رییس"},
    {"ﺭﺋﻴﺲ", "رییس"},
    // kaf and gaf
    {"كمك", "کمک"},
    {"ﻛﻤﻚ", "کمک"},
    {"ﮐﻤﮏ", "کمک"},
    {"ڪار", "کار"},
    {"ﮔﺮﮒ", "گرگ"},
    // he, and what the ezafe over it is written with
    {"خانه", "خانه"},
    {"خانۀ", "خانه"},
    {"خانه\u0654", "خانه"},
    {"خانە", "خانه"},
    {"خانة", "خانه"},
    {"خانہ", "خانه"},
    {"خانۂ", "خانه"},
    {"خانۃ", "خانه"},
    {"ھمراه", "همراه"},
    {"خانه" ZWNJ "ٔ ما", "خانه ما"},
    {"خانه" ZWNJ "ی", "خانه" ZWNJ "ی"},
    // hamza and its carriers
    {"مسؤول", "مسوول"},
    {"مسئول", "مسیول"},
    {"تأمین", "تامین"},
    {"تا\u0654مین", "تامین"},
    {"إداره", "اداره"},
    {"ا\u0655داره", "اداره"},
    {"ٱلله", "الله"},
    {"جزء", "جزء"},
    {"شیء", "شیء"},
    {"اعضاء", "اعضاء"},
    {"هيأت هیئت هيئة", "هیات هییت هییه"},
    {"آبان", "آبان"},
    {"ا\u0653بان", "آبان"},
    {"قرآن", "قرآن"},
    // presentation forms and ligatures
    {"ﺳﻼﻡ", "سلام"},
    {"ﻻ ﻵ ﻷ ﻹ", "لا لآ لا لا"},
    {"ﷲ", "الله"},
    {"﷼", "ریال"},
    {"ﷺ", "صلی الله علیه وسلم"},
    {"ﭘﮋﻭﻫﺶ", "پژوهش"},
    {"ﭼﺎﻩ", "چاه"},
    {"ﬁle", "file"},
    // marks above and below, the Koran's among them
    {"اصلاً", "اصلا"},
    {"محمّدِ", "محمد"},
    {"عِلمٌ عِلمٍ عُلوم", "علم علم علوم"},
    {"رَحمٰن", "رحمن"},
    {"قالَ ۖ بَعد ۗ ثُمَّ ۚ", "قال بعد ثم "},
    {"هٰذا", "هذا"},
    {"آیه\u06DD", "آیه"},
    {"\u0601\u06DE\u06E9", ""},
    // tatweel
    {"بیمـــه", "بیمه"},
    {"ه‍ ـ ق", "ه ق"},
    // digits
    {"٠١٢٣٤٥٦٧٨٩", "0123456789"},
    {"۰۱۲۳۴۵۶۷۸۹", "0123456789"},
    {"०१२३४५६७८९", "0123456789"},
    {"０１２３", "0123"},
    {"²³", "23"},
    {"①", "1"},
    // marks: kept, as far as they are no compatibility forms
    {"٪ ٫ ٬ ، ؛ ؟", "٪ ٫ ٬ ، ؛ ؟"},
    {"…", "..."},
    {"％", "%"},
    {"« » “ ”", "« » “ ”"},
    // blanks
    {"یک\u00a0دو", "یک دو"},
    {"یک\u202fدو\u2009سه\u3000چهار", "یک دو سه چهار"},
    {"یک \t\r\n دو", "یک دو"},
    // what is not seen
    {"بیمه\u200dها", "بیمهها"},
    {"\u200eبیمه\u200f", "بیمه"},
    {"\u202bبیمه\u202c \u2067شد\u2069", "بیمه شد"},
    {"بی\u00adمه", "بیمه"},
    {"\ufeffبی\ufeffمه", "بیمه"},
    {"بی\u2060مه", "بیمه"},
    {"می" ZWNJ ZWNJ "رود", "می" ZWNJ "رود"},
    {"می\u200bرود", "می" ZWNJ "رود"},
    {ZWNJ "می رود" ZWNJ, "می رود"},
    {"می" ZWNJ " رود", "می رود"},
    {"می\u00acرود", "می" ZWNJ "رود"},
    // what others lose or exchange
    {"٥٥", "55"},
    {"نان و ذره", "نان و ذره"},
    {"ماء و مائده", "ماء و مایده"},
    {"ژرفا، پگاه، گچ، چای", "ژرفا، پگاه، گچ، چای"},
    {"2,500,000", "2,500,000"},
    {"می ۲۰۱۹", "می 2019"},
    {"نمی", "نمی"},
    {"ها و تر و ترین", "ها و تر و ترین"},
    {"۱۳۹۷/۰۵/۱۲", "1397/05/12"},
    {"2.5 و 2.6", "2.5 و 2.6"},
    {"سوم اسفند", "سوم اسفند"},
    {"Persian TEXT", "persian text"},
    {"ێ ۆ ڵ ڕ", "ێ ۆ ڵ ڕ"},
};

START_TEST(what_others_fold_is_folded)
{
    gl_arena *arena = gl_arena_new();
    golchin_slice fold = gl_fold(gl_slice_of(rows[_i].text), arena);
    ck_assert_msg(gl_slice_is(fold, rows[_i].fold), "%s: folds to %.*s, not %s", rows[_i].text,
                  GL_SLICE_ARGS(fold), rows[_i].fold);
    gl_arena_free(arena);
}
END_TEST

// As fold_row: a text and its tokens.
static const fold_row tokens[] = {
    {"2,500,000 تومان", "|2,500,000 تومان"},
    {"۲٬۵۰۰٬۰۰۰ تومان", "|2,500,000 تومان"},
    {"می ۲۰۱۹ رفت", "|می 2019 رفت"},
    {"می" ZWNJ "رود", "|می~رود"},
    {"۲٫۵ و ۲/۵", "|2.5 و 2/5"},
    {"۱۵٪", "|15+٪"},
    {"٥ روز", "|5 روز"},
    {"12:30", "|12+:+30"},
    {"نمیدانم", "|نمیدانم"},
    {"کتاب" ZWNJ "ها", "|کتاب~ها"},
    {"بر ها", "|بر ها"},
    {"0.5", "|0.5"},
};

START_TEST(what_others_tear_apart_or_join_stays)
{
    gl_arena *arena;
    gl_text text = text_of(tokens[_i].text, &arena);
    const char *shown = tokens_shown(&text, arena);
    ck_assert_msg(!strcmp(shown, tokens[_i].fold), "%s: %s, not %s", tokens[_i].text, shown,
                  tokens[_i].fold);
    gl_arena_free(arena);
}
END_TEST

// Each letter of Persian is itself, and no two become one but those that the list names.
START_TEST(the_letters_of_persian_stay_apart)
{
    static const char letters[] = "ءاآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
    gl_arena *arena = gl_arena_new();
    for (size_t at = 0; letters[at]; at += 2) {
        golchin_slice letter = gl_slice(letters + at, 2), fold = gl_fold(letter, arena);
        ck_assert_msg(gl_slice_equal(fold, letter), "%.*s: folds to %.*s", GL_SLICE_ARGS(letter),
                      GL_SLICE_ARGS(fold));
    }
    gl_arena_free(arena);
}
END_TEST

Suite *fold_others_suite(void)
{
    Suite *suite = suite_create("fold, others");
    TCase *tests = tcase_create("other normalizers");
    tcase_add_loop_test(tests, what_others_fold_is_folded, 0, COUNT_OF(rows));
    tcase_add_loop_test(tests, what_others_tear_apart_or_join_stays, 0, COUNT_OF(tokens));
    tcase_add_test(tests, the_letters_of_persian_stay_apart);
    suite_add_tcase(suite, tests);
    return suite;
}
