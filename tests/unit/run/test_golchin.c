// The embedding library as an embedding program uses it: through golchin.h and the shared object.
#include <golchin/golchin.h>

#include "folder.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

static const char script[] =
    "local golchin = require 'golchin'\n"
    "local x = golchin.extractor { name = 'embedded', version = '1.0.0', summary = 'greets',\n"
    "    records = { greeting = { word = 'string!' } }, key = { greeting = { 'word' } } }\n"
    "x:dict('word', { 'سلام', 'درود' })\n"
    "x:rule { name = 'greeting', pattern = 'w:@word',\n"
    "         emit = { type = 'greeting', word = 'w.canonical' } }\n"
    "x:rule { name = 'apple', pattern = '\"سیب\"', on = function() error('an apple') end }\n"
    "return x\n";

static golchin *host;
static golchin_error error;

// What came back.
static struct {
    char lines[8192];
    int line_count;
    char messages[8192];
    int message_count;
} seen;

static void see_line(void *context, golchin_slice line)
{
    ck_assert_ptr_eq(context, &seen);
    ck_assert_ptr_null(memchr(line.start, '\n', line.len));
    size_t len = strlen(seen.lines);
    snprintf(seen.lines + len, sizeof seen.lines - len, "%.*s\n", (int)line.len, line.start);
    seen.line_count++;
}

static void see_message(void *context, int level, const char *message)
{
    ck_assert_ptr_eq(context, &seen);
    ck_assert_int_ge(level, 0);
    ck_assert_msg(strchr(message, '\n') == NULL, "%s", message);
    size_t len = strlen(seen.messages);
    snprintf(seen.messages + len, sizeof seen.messages - len, "%s\n", message);
    seen.message_count++;
}

static void enter(void)
{
    folder_enter();
    memset(&seen, 0, sizeof seen);
    error = (golchin_error){0};
    folder_write("embedded.lua", script);
    folder_write("broken.lua", "return = 1\n");
    setenv("GOLCHIN_PATH", folder_path(), 1);
    golchin_status status = golchin_open(&host, see_message, &seen, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
}

static void leave(void)
{
    golchin_close(host);
    folder_leave();
}

static golchin_status extract(const char *text, size_t len)
{
    return golchin_extract(host, (golchin_slice){"id", 2}, (golchin_slice){text, len}, see_line,
                           &seen, &error);
}

START_TEST(records_come_line_by_line)
{
    static const char text[] = "سلام بر همه. درود بر همه.";
    ck_assert_msg(extract(text, sizeof text - 1) == GOLCHIN_OK, "%s", error.text);
    ck_assert_msg(seen.line_count == 2, "%s", seen.lines);
    ck_assert_msg(strncmp(seen.lines, "{\"article\":\"id\",", 16) == 0, "%s", seen.lines);
    ck_assert_msg(strstr(seen.lines, "\"word\":\"درود\"") != NULL, "%s", seen.lines);
}
END_TEST

static void see_fact(void *context, const golchin_fact *fact)
{
    ck_assert_ptr_eq(context, &seen);
    ck_assert_str_eq(fact->schema->name, "greeting");
    ck_assert_str_eq(fact->schema->slots[0].name, "word");
    ck_assert_str_eq(fact->maker->name, "embedded");
    ck_assert_str_eq(fact->rule, "greeting");
    ck_assert_int_eq(fact->values[0].kind, GOLCHIN_STRING);
    golchin_slice word = fact->values[0].as.string;
    const golchin_place *place = &fact->places[0].items[0];
    size_t len = strlen(seen.lines);
    snprintf(seen.lines + len, sizeof seen.lines - len, "%.*s %zu:%zu-%zu:%zu\n", (int)word.len,
             word.start, (size_t)place->byte_begin, (size_t)place->char_begin,
             (size_t)place->byte_end, (size_t)place->char_end);
}

START_TEST(records_come_in_parts)
{
    static const char text[] = "سلام بر همه. درود بر همه.";
    golchin_status status =
        golchin_read(host, (golchin_slice){"id", 2}, (golchin_slice){text, sizeof text - 1},
                     see_fact, &seen, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    ck_assert_str_eq(seen.lines, "سلام 0:0-8:4\nدرود 22:13-30:17\n");
}
END_TEST

START_TEST(what_fails_leaves_the_parts_of_others)
{
    static const char apple[] = "یک سیب و سلام";
    ck_assert_int_eq(golchin_read(host, (golchin_slice){"id", 2},
                                  (golchin_slice){apple, sizeof apple - 1}, see_fact, &seen,
                                  &error),
                     GOLCHIN_FAILED);
    ck_assert_str_eq(seen.lines, "");
    ck_assert_msg(strstr(seen.messages, "an apple") != NULL, "%s", seen.messages);
    ck_assert_int_eq(golchin_read(host, (golchin_slice){"id", 2}, (golchin_slice){"سلام", 8},
                                  see_fact, &seen, NULL),
                     GOLCHIN_OK);
    ck_assert_str_eq(seen.lines, "سلام 0:0-8:4\n");
}
END_TEST

START_TEST(a_text_without_facts_has_no_lines)
{
    ck_assert_int_eq(extract("", 0), GOLCHIN_OK);
    ck_assert_int_eq(extract("\n", 1), GOLCHIN_OK);
    ck_assert_int_eq(seen.line_count, 0);
}
END_TEST

START_TEST(an_extractor_that_fails_is_told_and_written)
{
    static const char text[] = "یک سیب و سلام";
    ck_assert_int_eq(extract(text, sizeof text - 1), GOLCHIN_FAILED);
    ck_assert_int_eq(error.status, GOLCHIN_FAILED);
    ck_assert_msg(strstr(seen.lines, "\"type\":\"error\"") != NULL, "%s", seen.lines);
    ck_assert_msg(strstr(seen.messages, "an apple") != NULL, "%s", seen.messages);
}
END_TEST

START_TEST(what_is_no_text_is_an_error_with_a_record)
{
    char binary[4096];
    for (size_t i = 0; i < sizeof binary; i++)
        binary[i] = (char)(i % 8);
    ck_assert_int_eq(extract(binary, sizeof binary), GOLCHIN_NOT_TEXT);
    ck_assert_int_eq(seen.line_count, 1);
    ck_assert_msg(strstr(seen.lines, "\"type\":\"error\"") != NULL, "%s", seen.lines);
    ck_assert_int_eq(extract("سلام", strlen("سلام")), GOLCHIN_OK);
    ck_assert_int_eq(seen.line_count, 2);
}
END_TEST

START_TEST(a_file_that_does_not_load_is_told)
{
    ck_assert_msg(strstr(seen.messages, "broken.lua:1") != NULL, "%s", seen.messages);
}
END_TEST

START_TEST(hosts_are_independent)
{
    golchin *other = NULL;
    ck_assert_int_eq(golchin_open(&other, NULL, NULL, NULL), GOLCHIN_OK);
    ck_assert_ptr_ne(other, host);
    static const char text[] = "سلام";
    ck_assert_int_eq(extract(text, sizeof text - 1), GOLCHIN_OK);
    golchin_close(other);
    ck_assert_int_eq(extract(text, sizeof text - 1), GOLCHIN_OK);
    ck_assert_int_eq(seen.line_count, 2);
}
END_TEST

START_TEST(constants_have_names)
{
    ck_assert_str_eq(golchin_status_name(GOLCHIN_NOT_FOUND), "NOT_FOUND");
    ck_assert_str_eq(golchin_status_text(GOLCHIN_NOT_FOUND), "no such file or folder");
    ck_assert_str_eq(golchin_status_name((golchin_status)99), "?");
    ck_assert_str_eq(golchin_version(), GOLCHIN_VERSION);
    golchin_close(NULL);
}
END_TEST

static Suite *golchin_suite(void)
{
    Suite *suite = suite_create("golchin");
    TCase *tc = tcase_create("golchin");
    tcase_add_checked_fixture(tc, enter, leave);
    tcase_add_test(tc, records_come_line_by_line);
    tcase_add_test(tc, records_come_in_parts);
    tcase_add_test(tc, what_fails_leaves_the_parts_of_others);
    tcase_add_test(tc, a_text_without_facts_has_no_lines);
    tcase_add_test(tc, an_extractor_that_fails_is_told_and_written);
    tcase_add_test(tc, what_is_no_text_is_an_error_with_a_record);
    tcase_add_test(tc, a_file_that_does_not_load_is_told);
    tcase_add_test(tc, hosts_are_independent);
    tcase_add_test(tc, constants_have_names);
    suite_add_tcase(suite, tc);
    return suite;
}

int main(void)
{
    return unit_run((Suite *(*const[])(void)){golchin_suite, NULL});
}
