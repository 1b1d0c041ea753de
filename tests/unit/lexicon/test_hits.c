#include "suites.h"

static const struct {
    const char *lists[3]; // of the lists a, b, c
    const char *text;
    const char *hits;
} rows[] = {
    // The longest at a start; nothing inside a longer one of the same list.
    {{"مدیر|مدیر درمان"}, "مدیر درمان آمد", "a:مدیر_درمان=مدیر درمان"},
    {{"مدیر|مدیر درمان|درمان"}, "مدیر درمان", "a:مدیر_درمان=مدیر درمان"},
    {{"مدیر درمان|درمان استان"},
     "مدیر درمان استان",
     "a:مدیر_درمان=مدیر درمان a:درمان_استان=درمان استان"},
    {{"الف ب پ ت|ب پ|پ"}, "الف ب پ", "a:ب_پ=ب پ"},
    {{"درمان|درمان"}, "درمان درمان", "a:درمان=درمان a:درمان=درمان"},
    // Lists do not know each other.
    {{"مدیر درمان", "درمان", "مدیر"},
     "مدیر درمان",
     "a:مدیر_درمان=مدیر درمان c:مدیر=مدیر b:درمان=درمان"},
    // A hit ends with its sentence.
    {{"تهران گفت"}, "در تهران. گفت که", ""},
    {{"تهران گفت"}, "رفت به تهران؟ گفت", ""},
    {{"تهران گفت"}, "خبر تهران\n\nگفت که آمد.", ""},
    // Marks are words too.
    {{"تهران گفت"}, "تهران، گفت", ""},
    {{"تهران گفت"}, "تهران (گفت", ""},
    // No part of a word.
    {{"ری"}, "ساری خبری ری", "a:ری=ری"},
    {{"کار"}, "کارگر همکار", ""},
    {{"تامین اجتماعی"}, "تامین های اجتماعی", ""},
    {{"بانک ملی"}, "بانک ملیت", ""},
    {{"آستان|استان"}, "استان", "a:استان=استان"},
    {{"تهران بزرگ|تهران"}, "تهران بزرگ\u200cترین شهر", "a:تهران=تهران"},
    {{"تهران بزرگ|تهران"}, "تهران بزرگ شهر", "a:تهران_بزرگ=تهران بزرگ"},
};

START_TEST(hits_are_the_longest_of_each_list)
{
    static const char *const names[] = {"a", "b", "c"};
    word_shelf shelf;
    shelf_open(&shelf);
    for (int i = 0; i < 3; i++)
        shelf_add(&shelf, names[i], rows[_i].lists[i] ? rows[_i].lists[i] : "", false);
    gl_lexicon_seal(shelf.lexicon);
    const char *found = shelf_hits(&shelf, rows[_i].text);
    ck_assert_msg(!strcmp(found, rows[_i].hits), "%s: \"%s\", not \"%s\"", rows[_i].text, found,
                  rows[_i].hits);
    shelf_close(&shelf);
}
END_TEST

// Places where entries of many lists end hold the first two in another way than the others.
START_TEST(entries_of_many_lists_end_in_one_place)
{
    static const char *const names[] = {"a", "b", "c", "d", "e"};
    word_shelf shelf;
    shelf_open(&shelf);
    for (int i = 0; i < 5; i++)
        shelf_add(&shelf, names[i], i % 2 ? "مدیر|درمان" : "مدیر|مدیر درمان|درمان", false);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "مدیر"),
                     "a:مدیر=مدیر b:مدیر=مدیر c:مدیر=مدیر d:مدیر=مدیر e:مدیر=مدیر");
    ck_assert_str_eq(shelf_hits(&shelf, "مدیر درمان آمد"),
                     "a:مدیر_درمان=مدیر درمان c:مدیر_درمان=مدیر درمان e:مدیر_درمان=مدیر درمان "
                     "b:مدیر=مدیر d:مدیر=مدیر b:درمان=درمان d:درمان=درمان");
    shelf_close(&shelf);
}
END_TEST

START_TEST(an_entry_as_written_hides_an_inflected_one)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "l", "بیمارستان|بیمارستان‌ها", true);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "بیمارستان‌ها"),
                     "l:بیمارستان_ها=بیمارستان‌ها+");
    ck_assert_str_eq(shelf_hits(&shelf, "بیمارستان‌های"),
                     "l:بیمارستان_های=بیمارستان+");
    shelf_close(&shelf);
}
END_TEST

START_TEST(only_noun_lists_inflect_a_shared_word)
{
    word_shelf shelf;
    shelf_open(&shelf);
    shelf_add(&shelf, "a", "مدیر درمان", true);
    shelf_add(&shelf, "b", "مدیر درمان|مدیر فروش", false);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "مدیران درمان و مدیران فروش"),
                     "a:مدیران_درمان=مدیر درمان+");
    shelf_close(&shelf);
}
END_TEST

START_TEST(an_empty_lexicon_finds_nothing)
{
    word_shelf shelf;
    shelf_open(&shelf);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_uint_eq(gl_lexicon_entry_count(shelf.lexicon), 0);
    ck_assert_str_eq(shelf_hits(&shelf, "مدیران درمان از سوی وزیر"), "");
    ck_assert_str_eq(shelf_hits(&shelf, ""), "");
    shelf_close(&shelf);
}
END_TEST

// Words that agree with an entry again and again take time in proportion to the text.
START_TEST(a_text_of_repeated_words_is_read_in_one_go)
{
    word_shelf shelf;
    shelf_open(&shelf);
    const char *entry = "ک";
    for (int words = 1; words < 60; words++) {
        shelf_add(&shelf, "l", entry, true);
        entry = gl_arena_format(shelf.arena, "%s ک", entry);
    }
    gl_lexicon_seal(shelf.lexicon);
    char text[3 * 4000 + 1];
    for (size_t i = 0; i < 4000; i++)
        memcpy(text + 3 * i, "ک ", 4);
    reading made = shelf_read(&shelf, text);
    // One hit a token, each 59 words long, until they would lie in the one before.
    ck_assert_uint_eq(gl_lattice_count(made.lattice), 4000 - 58);
    shelf_close(&shelf);
}
END_TEST

Suite *hits_suite(void)
{
    Suite *suite = suite_create("hits");
    TCase *tests = tcase_create("hits");
    tcase_add_loop_test(tests, hits_are_the_longest_of_each_list, 0, COUNT_OF(rows));
    tcase_add_test(tests, entries_of_many_lists_end_in_one_place);
    tcase_add_test(tests, an_entry_as_written_hides_an_inflected_one);
    tcase_add_test(tests, only_noun_lists_inflect_a_shared_word);
    tcase_add_test(tests, an_empty_lexicon_finds_nothing);
    tcase_add_test(tests, a_text_of_repeated_words_is_read_in_one_go);
    suite_add_tcase(suite, tests);
    return suite;
}
