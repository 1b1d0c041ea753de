// The same sentence in every spelling gives the same entries. `_` in a sentence is a boundary
// inside an entry or before an ending, which stored text may have lost or exchanged.
#include "suites.h"

#include "base/slice.h"

static const char nouns[] =
    "بیمه شده|بیمه شده اصلی|مستمری بگیر|دفترچه بیمه|حق بیمه|عمل جراحی|مرکز درمانی|خانه "
    "بهداشت|پایگاه "
    "اورژانس|مرکز بهداشت|بیمارستان|درمانگاه|داروخانه|تخت|کارگاه|خانوار|نماینده مجلس|مدیر "
    "درمان|مددجو";
static const char plain[] =
    "تامین اجتماعی|بیمه سلامت|کمیته امداد|هلال احمر|علوم پزشکی|وزارت "
    "تعاون، کار و رفاه اجتماعی|آذربایجان "
    "شرقی|کرمان|نجف‌آباد|سال گذشته|شش ماهه نخست "
    "امسال|بیش "
    "از|۲۴ "
    "ساعته|اظهار داشت|می‌افزاید|۱۵ خرداد";

static const char *const sentences[] = {
    "گفت: ۶۹۰ هزار بیمه_شده_اصلی در استان هستند.",
    "بیمه_شدگان_اصلی تأمین_اجتماعی رو به افزایش اند.",
    "سازمان تأمین_اجتماعی ۲ بیمارستان دارد.",
    "بیمارستان_های تأمین_اجتماعی تمام شد.",
    "۵ درمانگاه_ها را دید.",
    "مستمری_بگیران این سازمان زیادند.",
    "۱۲ هزار دفترچه_بیمه چاپ شد.",
    "وصول حق_بیمه در سال_گذشته رشد داشت.",
    "در شش_ماهه_نخست_امسال ۱۸ هزار عمل_جراحی انجام شد.",
    "مرکز_درمانی تازه در آذربایجان_شرقی",
    "مراکز_درمانی کرمان پر شد.",
    "۲۰ خانه_بهداشت ساخته شد",
    "خانه_های بهداشت روستاها",
    "پایگاه_اورژانس جاده",
    "پایگاه_های اورژانس بین راهی",
    "مراکز_بهداشت شهری.",
    "داروخانه_های شهر باز است.",
    "داروخانه_ای در شهر",
    "یک تخت_ها",
    "۳ هزار کارگاه_های کوچک",
    "خانوار_های روستایی",
    "نمایندگان_مجلس آمدند.",
    "نماینده_مجلس گفت.",
    "مدیران_درمان نشستند؛ مدیر_درمان آمد.",
    "مددجویان کمیته_امداد",
    "بیمه_سلامت ایرانیان",
    "هلال_احمر و علوم_پزشکی",
    "وزارت_تعاون، کار_و_رفاه_اجتماعی",
    "نجف_آباد شهر است.",
    "مردم نجف_آباد بیش_از همه",
    "بیش_از ۲۴ ساعته نیست",
    "کودک اظهار_داشت که آمد",
    "او می_افزاید: نه",
    "بیمارستان 15 خرداد",
    "(تأمین_اجتماعی) «بیمه_سلامت»",
    "بیمه_شده، مستمری_بگیر و خانوار",
    "تأمین_اجتماعی/بیمه_سلامت",
    "دفترچه_های بیمه رایگان",
    "کارگاه_هایی که هست",
    "درمانگاه_هایشان",
};

static const char *const boundaries[] = {" ", "\u200c", "", "  ", "\u00a0", "\u200c "};

typedef struct exchange {
    const char *from;
    const char *to;
} exchange;

static const exchange exchanges[] = {
    {"ی", "ي"},       {"ک", "ك"}, {"ه", "ە"}, {"أ", "ا"},   {"أ", "ا\u0654"},
    {"ا", "ﺍ"},       {"م", "مَ"}, {"ن", "نّ"}, {"ت", "تــ"}, {"ر", "\u200fر"},
    {"ب", "ب\u00ad"}, {"۲", "٢"}, {"۵", "5"}, {"س", "ﺳ"},
};

static const char *exchanged(gl_arena *arena, const char *text, exchange pair)
{
    const char *done = "";
    for (const char *found; (found = strstr(text, pair.from)); text = found + strlen(pair.from))
        done = gl_arena_format(arena, "%s%.*s%s", done, (int)(found - text), text, pair.to);
    return gl_arena_format(arena, "%s%s", done, text);
}

// The entries that are found, in order.
static const char *entries_of(word_shelf *shelf, const char *text)
{
    reading made = shelf_read(shelf, text);
    golchin_symbol form = shelf_symbol(shelf, "form");
    const char *shown = "";
    for (uint32_t token = 0; token < made.text.token_count; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_at(made.lattice, token, &count);
        for (uint32_t i = 0; i < count; i++) {
            golchin_value entry = gl_lexicon_column(shelf->lexicon, edges[i]->entry - 1, form);
            shown = gl_arena_format(shelf->arena, "%s[%.*s%s]", shown,
                                    GL_SLICE_ARGS(entry.as.string), edges[i]->is_plural ? "+" : "");
        }
    }
    return shown;
}

static void open_full(word_shelf *shelf)
{
    shelf_open(shelf);
    shelf_add(shelf, "nouns", nouns, true);
    shelf_add(shelf, "plain", plain, false);
    gl_lexicon_seal(shelf->lexicon);
}

START_TEST(boundaries_do_not_matter)
{
    word_shelf shelf;
    open_full(&shelf);
    const char *text = exchanged(shelf.arena, sentences[_i], (exchange){"_", " "});
    const char *expected = entries_of(&shelf, text);
    ck_assert_msg(*expected, "%s: nothing is found", text);
    for (int i = 0; i < COUNT_OF(boundaries); i++) {
        text = exchanged(shelf.arena, sentences[_i], (exchange){"_", boundaries[i]});
        const char *found = entries_of(&shelf, text);
        ck_assert_msg(!strcmp(found, expected), "%s: %s, not %s", text, found, expected);
    }
    shelf_close(&shelf);
}
END_TEST

// The sentence in a text whose lines are cut to a width, one of the cuts at its first boundary.
static const char *wrapped(gl_arena *arena, const char *sentence)
{
    const char *text = "";
    for (int i = 0; i < 8 * 16; i++)
        text = gl_arena_format(arena, "%sواژه%s", text, i % 16 == 15 ? "\n" : " ");
    for (int i = 0; i < 14; i++)
        text = gl_arena_format(arena, "%sواژه ", text);
    size_t before = strcspn(sentence, "_");
    const char *rest = sentence + before + (sentence[before] == '_');
    return gl_arena_format(arena, "%s%.*s\n%s", text, (int)before, sentence,
                           exchanged(arena, rest, (exchange){"_", " "}));
}

START_TEST(a_cut_line_does_not_matter)
{
    word_shelf shelf;
    open_full(&shelf);
    const char *whole = exchanged(shelf.arena, sentences[_i], (exchange){"_", " "});
    const char *expected = entries_of(&shelf, whole);
    const char *text = wrapped(shelf.arena, sentences[_i]);
    const char *found = entries_of(&shelf, text);
    ck_assert_msg(!strcmp(found, expected), "%s: %s, not %s", text, found, expected);
    shelf_close(&shelf);
}
END_TEST

START_TEST(letters_and_marks_on_them_do_not_matter)
{
    word_shelf shelf;
    open_full(&shelf);
    const char *text = exchanged(shelf.arena, sentences[_i], (exchange){"_", " "}), *all = text;
    const char *expected = entries_of(&shelf, text);
    for (int i = 0; i < COUNT_OF(exchanges); i++) {
        const char *other = exchanged(shelf.arena, text, exchanges[i]);
        const char *found = entries_of(&shelf, other);
        ck_assert_msg(!strcmp(found, expected), "%s: %s, not %s", other, found, expected);
        all = exchanged(shelf.arena, all, exchanges[i]);
    }
    const char *found = entries_of(&shelf, all);
    ck_assert_msg(!strcmp(found, expected), "%s: %s, not %s", all, found, expected);
    shelf_close(&shelf);
}
END_TEST

Suite *spacing_suite(void)
{
    Suite *suite = suite_create("spacing");
    TCase *tests = tcase_create("spacing");
    tcase_add_loop_test(tests, boundaries_do_not_matter, 0, COUNT_OF(sentences));
    tcase_add_loop_test(tests, a_cut_line_does_not_matter, 0, COUNT_OF(sentences));
    tcase_add_loop_test(tests, letters_and_marks_on_them_do_not_matter, 0, COUNT_OF(sentences));
    suite_add_tcase(suite, tests);
    return suite;
}
