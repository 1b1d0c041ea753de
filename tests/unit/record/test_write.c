#include <string.h>

#include "base/bytes.h"
#include "base/slice.h"
#include "shelf.h"
#include "suites.h"
#include "unit.h"

static void collect(void *context, golchin_slice bytes)
{
    gl_bytes_add(context, bytes.start, bytes.len);
}

static void assert_written(const gl_bytes *bytes, const char *expected)
{
    ck_assert_msg(gl_slice_is(gl_slice(bytes->start, bytes->len), expected), "wrote\n%.*snot\n%s",
                  (int)bytes->len, bytes->start, expected);
}

static gl_text text_of(record_shelf *shelf, golchin_slice bytes, const char *encoding)
{
    gl_text text;
    golchin_error error = {0};
    ck_assert_msg(gl_text_make(bytes, encoding, shelf->arena, &text, &error) == GOLCHIN_OK, "%s",
                  error.text);
    return text;
}

START_TEST(a_record_is_one_line_with_bytes_and_characters)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_text text = text_of(&shelf, GL_LITERAL("دو بیمارستان"), NULL);
    gl_record *record = shelf_add(&shelf, shelf.facility, 0, 23, "");
    gl_record_set(record, "status", gl_string(gl_slice_of("active")), NULL, false, NULL);
    gl_record_set(record, "count", gl_integer(2), &(golchin_span){0, 4}, false, NULL);
    gl_record_set(record, "kind", gl_string(gl_slice_of("بیمارستان")), &(golchin_span){5, 23}, true,
                  NULL);
    gl_bytes written = {0};
    gl_records_write(shelf.records, GL_LITERAL("a/\"0\""), &text, NULL, NULL, collect, &written);
    assert_written(
        &written,
        "{\"article\":\"a/\\\"0\\\"\",\"type\":\"facility\",\"fields\":{\"kind\":\"بیمارستان\","
        "\"count\":2,\"status\":\"active\"},\"spans\":{\"record\":[{\"byte\":[0,23],\"char\":[0,12]"
        "}],\"kind\":[{\"byte\":[5,23],\"char\":[3,12],\"resolved\":true}],\"count\":[{\"byte\":[0,"
        "4],\"char\":[0,2]}]},\"by\":{\"extractor\":\"facilities\",\"version\":\"1.0.0\",\"rule\":"
        "\"counted\"}}\n");
    gl_bytes_free(&written);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(byte_offsets_are_those_of_the_original_file)
{
    record_shelf shelf;
    shelf_init(&shelf);
    // windows-1256: one byte a letter.
    gl_text text = text_of(&shelf, GL_LITERAL("\xCF\xE6 \xC8\xED\xE3\xC7\xD1"), "windows-1256");
    static const gl_maker maker = {"notes", "1", NULL};
    gl_record *record = gl_records_add(shelf.records, shelf.note, &maker);
    gl_record_cover(record, (golchin_span){5, (uint32_t)text.text.len});
    gl_bytes written = {0};
    gl_records_write(shelf.records, GL_LITERAL("1"), &text, NULL, NULL, collect, &written);
    assert_written(&written,
                   "{\"article\":\"1\",\"type\":\"note\",\"fields\":{},\"spans\":{\"record\":[{"
                   "\"byte\":[3,8],\"char\":[3,8]}]},\"by\":{\"extractor\":\"notes\","
                   "\"version\":\"1\"}}\n");
    gl_bytes_free(&written);
    shelf_deinit(&shelf);
}
END_TEST

static bool is_maker(void *context, const gl_maker *maker)
{
    return maker == context;
}

static void count_line(void *context, golchin_slice bytes)
{
    ck_assert(bytes.len > 0 && bytes.start[bytes.len - 1] == '\n');
    ++*(int *)context;
}

START_TEST(only_selected_records_are_written_a_line_each_time)
{
    record_shelf shelf;
    shelf_init(&shelf);
    gl_text text = text_of(&shelf, GL_LITERAL("دو"), NULL);
    gl_maker other = {"officials", "1.0.0", NULL};
    gl_records_add(shelf.records, shelf.note, &other);
    shelf_add(&shelf, shelf.note, 0, 4, "page=1");
    gl_records_add(shelf.records, shelf.note, &other);
    int lines = 0;
    gl_records_write(shelf.records, GL_LITERAL("1"), &text, is_maker, &other, count_line, &lines);
    ck_assert_int_eq(lines, 2);
    shelf_deinit(&shelf);
}
END_TEST

START_TEST(an_error_is_a_record_of_its_own)
{
    gl_bytes written = {0};
    gl_error_write(GL_LITERAL("7"), "facilities", "x.lua:3: no \"kind\"\nstop", collect, &written);
    gl_error_write(GL_LITERAL("8"), NULL, "is not text", collect, &written);
    assert_written(&written,
                   "{\"article\":\"7\",\"type\":\"error\",\"fields\":{\"extractor\":\"facilities\","
                   "\"message\":\"x.lua:3: no \\\"kind\\\"\\nstop\"}}\n"
                   "{\"article\":\"8\",\"type\":\"error\",\"fields\":{\"message\":\"is not "
                   "text\"}}\n");
    gl_bytes_free(&written);
}
END_TEST

Suite *write_suite(void)
{
    Suite *suite = suite_create("write");
    TCase *tc = tcase_create("write");
    tcase_add_test(tc, a_record_is_one_line_with_bytes_and_characters);
    tcase_add_test(tc, byte_offsets_are_those_of_the_original_file);
    tcase_add_test(tc, only_selected_records_are_written_a_line_each_time);
    tcase_add_test(tc, an_error_is_a_record_of_its_own);
    suite_add_tcase(suite, tc);
    return suite;
}
