#include "suites.h"

#include <stdio.h>
#include <unistd.h>

#include "base/slice.h"

#define BYTES(text)                                                                                \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }

// A faulty line is skipped and named; its neighbours load.
static const struct {
    golchin_slice bytes;
    uint32_t entries;
    const char *messages; // %s is the path
} rows[] = {
    {BYTES("مطب\n\xD8\nکلینیک\n"), 2,
     "%s:2: it holds bytes that are no UTF-8; the line is skipped\n"},
    {BYTES("# columns: a | b\nمطب\tx\ty\nکلینیک\tx\n"), 1,
     "%s:2: it has 3 cells, but `# columns:` names 2; the line is skipped\n"},
    {BYTES("\tx\nمطب\n"), 1, "%s:1: its form is empty; the line is skipped\n"},
    {BYTES("\u200c\u064e\tx\nمطب\n"), 1, "%s:1: its form is empty; the line is skipped\n"},
    {BYTES("مطب\nمطب\n"), 1, ""},
    {BYTES("مطب\tx\nمطب\ty\n"), 2, ""},
    {BYTES(""), 0, ""},
    {BYTES("# only a note"), 0, ""},
    {BYTES("\n \n\t\n\r\n"), 0, ""},
    {BYTES("مطب"), 1, ""},
    {BYTES("مطب\r\nکلینیک\r\n"), 2, ""},
};

START_TEST(a_faulty_line_is_skipped_and_named)
{
    word_shelf shelf;
    shelf_open(&shelf);
    golchin_error error = {0};
    const char *path;
    golchin_status status = shelf_load(&shelf, "l", rows[_i].bytes, NULL, &error, &path);
    ck_assert_msg(status == GOLCHIN_OK, "row %d: %s", _i, error.text);
    char expected[256];
    const char *mark = strstr(rows[_i].messages, "%s");
    snprintf(expected, sizeof expected, "%s%s", mark ? path : "", mark ? mark + 2 : "");
    ck_assert_msg(!strcmp(shelf.messages, expected), "row %d: %s, not %s", _i, shelf.messages,
                  expected);
    ck_assert_msg(gl_lexicon_entry_count(shelf.lexicon) == rows[_i].entries, "row %d: %u entries",
                  _i, gl_lexicon_entry_count(shelf.lexicon));
    gl_lexicon_seal(shelf.lexicon);
    shelf_close(&shelf);
}
END_TEST

START_TEST(many_faults_are_counted_not_listed)
{
    word_shelf shelf;
    shelf_open(&shelf);
    char bytes[2 * 1000];
    for (size_t i = 0; i < sizeof bytes; i += 2)
        memcpy(bytes + i, "\xFF\n", 2);
    golchin_error error = {0};
    const char *path;
    ck_assert_int_eq(shelf_load(&shelf, "l", gl_slice(bytes, sizeof bytes), NULL, &error, &path),
                     GOLCHIN_OK);
    size_t lines = 0;
    for (const char *at = shelf.messages; (at = strchr(at, '\n')); at++)
        lines++;
    ck_assert_uint_eq(lines, 21);
    ck_assert_ptr_nonnull(strstr(shelf.messages, "980 more lines"));
    shelf_close(&shelf);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_an_error_with_its_name)
{
    word_shelf shelf;
    shelf_open(&shelf);
    golchin_error error = {0};
    golchin_status status = gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "l"), "no/such.tsv",
                                            NULL, &shelf.log, &error);
    ck_assert_int_eq(status, GOLCHIN_NOT_FOUND);
    ck_assert_str_eq(error.text, "no/such.tsv: there is no such word list");
    error = (golchin_error){0};
    status = gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "l"), GOLCHIN_SOURCE_DIR, NULL,
                             &shelf.log, &error);
    ck_assert_int_eq(status, GOLCHIN_UNREADABLE);
    ck_assert_ptr_nonnull(strstr(error.text, GOLCHIN_SOURCE_DIR));
    shelf_close(&shelf);
}
END_TEST

START_TEST(a_key_that_is_no_column_is_an_error)
{
    word_shelf shelf;
    shelf_open(&shelf);
    golchin_error error = {0};
    const char *path;
    const gl_dictionary_options options = {.key = "written"};
    golchin_status status = shelf_load(
        &shelf, "l", GL_LITERAL("# columns: form | canonical\nمطب\n"), &options, &error, &path);
    ck_assert_int_eq(status, GOLCHIN_BAD_LIST);
    ck_assert_ptr_nonnull(strstr(error.text, "no column `written`"));
    ck_assert_uint_eq(gl_lexicon_entry_count(shelf.lexicon), 0);
    shelf_close(&shelf);
}
END_TEST

START_TEST(a_list_that_failed_may_be_loaded_again)
{
    word_shelf shelf;
    shelf_open(&shelf);
    golchin_error error = {0};
    const char *path = GOLCHIN_SOURCE_DIR "/scripts/lexicon/qualifiers.tsv";
    const gl_dictionary_options options = {.key = "nonesuch"};
    ck_assert_int_eq(
        gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "a"), path, &options, &shelf.log, &error),
        GOLCHIN_BAD_LIST);
    ck_assert_int_eq(
        gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "a"), path, NULL, &shelf.log, &error),
        GOLCHIN_OK);
    ck_assert_uint_gt(gl_lexicon_entry_count(shelf.lexicon), 0);
    shelf_close(&shelf);
}
END_TEST

START_TEST(a_file_is_read_once_a_list)
{
    word_shelf shelf;
    shelf_open(&shelf);
    golchin_error error = {0};
    const char *path = GOLCHIN_SOURCE_DIR "/scripts/lexicon/qualifiers.tsv";
    const char *same = GOLCHIN_SOURCE_DIR "/scripts/../scripts/lexicon/qualifiers.tsv";
    gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "a"), path, NULL, &shelf.log, &error);
    uint32_t count = gl_lexicon_entry_count(shelf.lexicon);
    ck_assert_uint_gt(count, 0);
    gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "a"), same, NULL, &shelf.log, &error);
    ck_assert_uint_eq(gl_lexicon_entry_count(shelf.lexicon), count);
    gl_lexicon_load(shelf.lexicon, shelf_list(&shelf, "b"), path, NULL, &shelf.log, &error);
    ck_assert_uint_eq(gl_lexicon_entry_count(shelf.lexicon), 2 * count);
    shelf_close(&shelf);
}
END_TEST

Suite *list_file_suite(void)
{
    Suite *suite = suite_create("list files");
    TCase *tests = tcase_create("list files");
    tcase_add_loop_test(tests, a_faulty_line_is_skipped_and_named, 0, COUNT_OF(rows));
    tcase_add_test(tests, many_faults_are_counted_not_listed);
    tcase_add_test(tests, a_file_that_is_not_there_is_an_error_with_its_name);
    tcase_add_test(tests, a_key_that_is_no_column_is_an_error);
    tcase_add_test(tests, a_list_that_failed_may_be_loaded_again);
    tcase_add_test(tests, a_file_is_read_once_a_list);
    suite_add_tcase(suite, tests);
    return suite;
}
