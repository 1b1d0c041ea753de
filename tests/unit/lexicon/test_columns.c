#include "suites.h"

#include "base/slice.h"

static const char places[] = "\xEF\xBB\xBF# a note\n"
                             "# columns: name | type | province | aliases ; sources: none\n"
                             "تهران\tcity\tتهران\n"
                             "تهران\tprovince\t\tپایتخت| طهران \n"
                             "\n"
                             "آب‌بر\tcity\tزنجان\t\n";

static const struct {
    uint32_t entry;
    const char *column;
    const char *value; // NULL: none
} rows[] = {
    {0, "form", "تهران"},       {0, "canonical", "تهران"},
    {0, "name", "تهران"},       {0, "type", "city"},
    {0, "province", "تهران"},   {0, "aliases", NULL},
    {0, "nonesuch", NULL},      {1, "type", "province"},
    {1, "province", NULL},      {1, "aliases", "پایتخت| طهران"},
    {2, "form", "آب‌بر"}, {99, "form", NULL},
};

static void ck_column(word_shelf *shelf, uint32_t entry, const char *column, const char *expected)
{
    golchin_value value = gl_lexicon_column(shelf->lexicon, entry, shelf_symbol(shelf, column));
    if (!expected) {
        ck_assert_msg(value.kind == GOLCHIN_NONE, "%u %s: is there", entry, column);
        return;
    }
    ck_assert_msg(value.kind == GOLCHIN_STRING && gl_slice_is(value.as.string, expected),
                  "%u %s: %.*s, not %s", entry, column, GL_SLICE_ARGS(value.as.string), expected);
}

static void load(word_shelf *shelf, const char *list, const char *bytes,
                 const gl_dictionary_options *options)
{
    golchin_error error = {0};
    const char *path;
    golchin_status status = shelf_load(shelf, list, gl_slice_of(bytes), options, &error, &path);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    ck_assert_str_eq(shelf->messages, "");
}

START_TEST(a_column_is_read_by_its_name)
{
    word_shelf shelf;
    shelf_open(&shelf);
    load(&shelf, "place", places, NULL);
    gl_lexicon_seal(shelf.lexicon);
    ck_column(&shelf, rows[_i].entry, rows[_i].column, rows[_i].value);
    shelf_close(&shelf);
}
END_TEST

START_TEST(aliases_and_variants_find_their_entry)
{
    word_shelf shelf;
    shelf_open(&shelf);
    load(&shelf, "place", places, NULL);
    load(&shelf, "name", "# columns: name | variants\nرضایی\tرضائی|رضایی‌نیا\n",
         NULL);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "پایتخت"), "place:پایتخت=تهران");
    ck_assert_str_eq(shelf_hits(&shelf, "طهران"), "place:طهران=تهران");
    ck_assert_str_eq(shelf_hits(&shelf, "تهران"), "place:تهران=تهران place:تهران=تهران");
    ck_assert_str_eq(shelf_hits(&shelf, "رضایی نیا"), "name:رضایی_نیا=رضایی");
    // The variant is the same word once it is folded: one hit.
    ck_assert_str_eq(shelf_hits(&shelf, "رضائی"), "name:رضایی=رضایی");
    shelf_close(&shelf);
}
END_TEST

START_TEST(a_list_without_header_has_form_canonical_and_numbered_columns)
{
    word_shelf shelf;
    shelf_open(&shelf);
    load(&shelf, "l", "مطب\nپلی کلینیک\tدرمانگاه\t7\r\nشفاخانه\t\t\tx\n", NULL);
    gl_lexicon_seal(shelf.lexicon);
    ck_column(&shelf, 0, "canonical", "مطب");
    ck_column(&shelf, 0, "c3", NULL);
    ck_column(&shelf, 1, "form", "پلی کلینیک");
    ck_column(&shelf, 1, "canonical", "درمانگاه");
    ck_column(&shelf, 1, "c3", "7");
    ck_column(&shelf, 2, "canonical", "شفاخانه");
    ck_column(&shelf, 2, "c4", "x");
    ck_column(&shelf, 2, "c5", NULL);
    ck_assert_str_eq(shelf_hits(&shelf, "درمانگاه شفاخانه"), "l:شفاخانه=شفاخانه");
    shelf_close(&shelf);
}
END_TEST

START_TEST(another_column_may_be_the_surface)
{
    word_shelf shelf;
    shelf_open(&shelf);
    const gl_dictionary_options options = {.key = "written"};
    load(&shelf, "l", "# columns: form | written\nاستاندار\tوالی\n", &options);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "والی استاندار"), "l:والی=استاندار");
    shelf_close(&shelf);
}
END_TEST

START_TEST(entries_added_by_hand_have_a_form)
{
    word_shelf shelf;
    shelf_open(&shelf);
    gl_dictionary list = shelf_list(&shelf, "l");
    uint32_t first = gl_lexicon_add(shelf.lexicon, list, GL_LITERAL("بیش از"), NULL);
    uint32_t second = gl_lexicon_add(shelf.lexicon, list, GL_LITERAL("حدود\tیک\n"), NULL);
    ck_assert_uint_eq(gl_lexicon_add(shelf.lexicon, list, GL_LITERAL("بیش از"), NULL), first);
    ck_assert_uint_eq(second, first + 1);
    gl_lexicon_add(shelf.lexicon, list, GL_LITERAL("\xFF\xFE broken"), NULL);
    gl_lexicon_add(shelf.lexicon, list, GL_LITERAL(""), NULL);
    gl_lexicon_seal(shelf.lexicon);
    ck_column(&shelf, first, "canonical", "بیش از");
    ck_column(&shelf, second, "form", "حدود یک");
    ck_assert_str_eq(shelf_hits(&shelf, "بیش از حدود یک"), "l:بیش_از=بیش از l:حدود_یک=حدود یک");
    shelf_close(&shelf);
}
END_TEST

START_TEST(lists_of_one_type_are_one_list)
{
    word_shelf shelf;
    shelf_open(&shelf);
    ck_assert_uint_eq(shelf_list(&shelf, "a"), shelf_list(&shelf, "a"));
    ck_assert_uint_ne(shelf_list(&shelf, "a"), shelf_list(&shelf, "b"));
    load(&shelf, "a", "مطب\nمطب\n", NULL);
    load(&shelf, "a", "مطب\nمطب\tx\n", NULL);
    load(&shelf, "b", "مطب\n", NULL);
    ck_assert_uint_eq(gl_lexicon_entry_count(shelf.lexicon), 3);
    gl_lexicon_seal(shelf.lexicon);
    ck_assert_str_eq(shelf_hits(&shelf, "مطب"), "a:مطب=مطب a:مطب=مطب b:مطب=مطب");
    shelf_close(&shelf);
}
END_TEST

Suite *columns_suite(void)
{
    Suite *suite = suite_create("columns");
    TCase *tests = tcase_create("columns");
    tcase_add_loop_test(tests, a_column_is_read_by_its_name, 0, COUNT_OF(rows));
    tcase_add_test(tests, aliases_and_variants_find_their_entry);
    tcase_add_test(tests, a_list_without_header_has_form_canonical_and_numbered_columns);
    tcase_add_test(tests, another_column_may_be_the_surface);
    tcase_add_test(tests, entries_added_by_hand_have_a_form);
    tcase_add_test(tests, lists_of_one_type_are_one_list);
    suite_add_tcase(suite, tests);
    return suite;
}
