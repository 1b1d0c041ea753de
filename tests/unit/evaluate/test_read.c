#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "evaluate/fact.h"
#include "facts.h"
#include "suites.h"
#include "unit.h"

// Both forms of a line, in the order of the slots.
static const struct {
    const char *line, *fields;
} lines[] = {
    {"{'type':'t','a':'x','b':2}", "a b "},
    {"{'type':'t','fields':{'b':2,'a':'x'}}", "b a "},
    {"{'type':'t','a':null,'b':'','c':false}", "c "},
    {"{'article':'z','type':'t','evidence':'e','spans':{},'by':{},'a':1.5}", "a "},
    {"{'type':'t','fields':{'evidence':'e','by':1}}", "evidence by "},
    {"{'type':'t'}", ""},
    {"{'type':'t','fields':{}}", ""},
};

START_TEST(a_line_gives_its_filled_slots)
{
    gl_facts facts;
    facts_make(&facts, (const char *const[]){lines[_i].line, NULL});
    char names[64] = "";
    size_t len = 0;
    const gl_fact *fact = &facts.list.items[0];
    for (uint32_t i = 0; i < fact->field_count; i++)
        len += (size_t)snprintf(names + len, sizeof names - len, "%s ", fact->fields[i].name);
    ck_assert_msg(strcmp(names, lines[_i].fields) == 0, "%s: %s", lines[_i].line, names);
    gl_facts_deinit(&facts);
}
END_TEST

START_TEST(a_line_of_golchin_tells_where_and_who)
{
    gl_facts facts;
    facts_make(&facts,
               (const char *const[]){
                   "{'article':'a/b','type':'t','fields':{'n':1},"
                   "'spans':{'record':[{'byte':[3,9],'char':[2,5]},{'byte':[20,30]}],"
                   "'n':[{'byte':[5,9]}]},"
                   "'by':{'extractor':'e','version':'1','rule':'r'}}",
                   "{'type':'t','n':1,'spans':{'record':[{'byte':[9,3]}],'n':7},'by':[]}", NULL});
    const gl_fact *fact = &facts.list.items[0];
    ck_assert_str_eq(fact->article, "a/b");
    ck_assert_str_eq(fact->extractor, "e");
    ck_assert_str_eq(fact->rule, "r");
    ck_assert_uint_eq(fact->span.begin, 3);
    ck_assert_uint_eq(fact->span.end, 9);
    ck_assert_uint_eq(fact->fields[0].span.begin, 5);
    fact = &facts.list.items[1];
    ck_assert_str_eq(fact->article, "");
    ck_assert_ptr_null(fact->extractor);
    ck_assert_uint_eq(fact->span.end, 0);
    gl_facts_deinit(&facts);
}
END_TEST

static const struct {
    const char *line, *message;
} faults[] = {
    {"", "f:7:"},
    {"{'type':'t'", "f:7:11: is no JSON"},
    {"{'type':'t','type':'u'}", "duplicate"},
    {"[1]", "f:7: is no JSON object"},
    {"3", "f:7: is no JSON object"},
    {"{'a':1}", "f:7: lacks the record type"},
    {"{'type':1}", "f:7: lacks the record type"},
    {"{'type':'t','fields':3}", "f:7: 'fields' is no object"},
    {"{'type':'t','a':[1]}", "f:7: 'a' is no string"},
    {"{'type':'t','a':{}}", "f:7: 'a' is no string"},
    {"{'type':'t','a':123456789012345678901234567890}", "f:7:"},
    {"{'type':'t','a':'\xFF'}", "f:7:"},
};

START_TEST(a_fault_names_file_and_line)
{
    gl_facts facts;
    gl_facts_init(&facts);
    char line[512];
    golchin_error error = {0};
    quote(faults[_i].line, line, sizeof line);
    golchin_status status = gl_facts_add_line(&facts, gl_slice_of(line), "f", 7, &error);
    ck_assert_msg(status == GOLCHIN_BAD_RECORD, "%s", faults[_i].line);
    ck_assert_msg(strstr(error.text, faults[_i].message), "%s: %s", faults[_i].line, error.text);
    ck_assert_uint_eq(error.line, 7);
    ck_assert_uint_eq(facts.list.count, 0);
    gl_facts_deinit(&facts);
}
END_TEST

static const struct {
    const char *left, *right;
    bool is_equal, is_exactly_equal;
} values[] = {
    {"1", "1", true, true},
    {"1", "1.0", true, true},
    {"1", "2", false, false},
    {"9007199254740993", "9007199254740992", false, false},
    {"1", "'1'", false, false},
    {"true", "true", true, true},
    {"true", "1", false, false},
    {"'تأمین اجتماعی'", "'تامین\u200cاجتماعی'", true, false},
    {"'علي'", "'علی'", true, false},
    {"'«علی»'", "'علی'", true, false},
    {"'علی'", "'عالی'", false, false},
    {"'%'", "'+'", false, false},
    {"'%'", "'%'", true, true},
};

START_TEST(values_are_equal_without_regard_to_spelling)
{
    gl_facts facts;
    char left[128], right[128];
    snprintf(left, sizeof left, "{'type':'t','a':%s}", values[_i].left);
    snprintf(right, sizeof right, "{'type':'t','a':%s}", values[_i].right);
    facts_make(&facts, (const char *const[]){left, right, NULL});
    const gl_field *a = &facts.list.items[0].fields[0], *b = &facts.list.items[1].fields[0];
    ck_assert_msg(gl_field_equal(a, b, false) == values[_i].is_equal, "%s %s", left, right);
    ck_assert_msg(gl_field_equal(b, a, true) == values[_i].is_exactly_equal, "%s %s", left, right);
    gl_facts_deinit(&facts);
}
END_TEST

START_TEST(a_missing_file_is_told_from_one_that_cannot_be_read)
{
    gl_facts facts;
    gl_facts_init(&facts);
    golchin_error error = {0};
    ck_assert_int_eq(gl_facts_read(&facts, "/nowhere/x.jsonl", &error), GOLCHIN_NOT_FOUND);
    ck_assert_msg(strstr(error.text, "/nowhere/x.jsonl"), "%s", error.text);
    ck_assert_int_eq(gl_facts_read(&facts, GOLCHIN_SOURCE_DIR, NULL), GOLCHIN_UNREADABLE);
    gl_facts_deinit(&facts);
}
END_TEST

Suite *read_suite(void)
{
    Suite *suite = suite_create("read");
    TCase *tc = tcase_create("read");
    tcase_add_loop_test(tc, a_line_gives_its_filled_slots, 0, COUNT_OF(lines));
    tcase_add_test(tc, a_line_of_golchin_tells_where_and_who);
    tcase_add_loop_test(tc, a_fault_names_file_and_line, 0, COUNT_OF(faults));
    tcase_add_loop_test(tc, values_are_equal_without_regard_to_spelling, 0, COUNT_OF(values));
    tcase_add_test(tc, a_missing_file_is_told_from_one_that_cannot_be_read);
    suite_add_tcase(suite, tc);
    return suite;
}
