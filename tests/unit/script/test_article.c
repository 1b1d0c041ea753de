// What a script sees of an article, and what becomes of the records that it makes.
#include "fake_host.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

#define HEAD                                                                                       \
    "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's',\n"           \
    "records = { f = { kind = 'string!', n = 'number', b = 'boolean' } }, publishes = {'P'} }\n"

// The article of all tests here, and the match that rules get: tokens 2 to 4.
static const char text[] = "the 12 hospitals 7 towns";
static const fake_capture captures[] = {{"n", 1, 2}, {"k", 2, 3}, {"n", 3, 4}, {"g", 1, 3}};
static const golchin_match match = {1, 4, captures, COUNT_OF(captures)};

static fake_host host;

// Load HEAD and `source`, and forget the calls of open.
static void load(const char *source, const char *refuse)
{
    golchin_error error = {0};
    char whole[4096];
    snprintf(whole, sizeof whole, HEAD "%s", source);
    host = (fake_host){0};
    ck_assert_msg(fake_load(&host, whole, NULL, NULL, &error) == GOLCHIN_OK, "%s\n%s", source,
                  error.text);
    host.calls[0] = '\0';
    host.refuse = refuse;
    fake_article(text);
}

// Assertions in Lua, with m and doc at hand.
static const char *const sights[] = {
    "m.first == 2 and m.last == 4 and m.sentence == 1",
    "m.text == '12 hospitals 7'",
    "m.n.first == 2 and m.n.last == 2 and m.n.value == 12",
    "m.nothing == nil",
    "#m:all('n') == 2 and m:all('n')[2].value == 7 and #m:all('nothing') == 0",
    "m.n.type == 'Number' and m.k.type == '@kind' and m.g.type == nil",
    "m.g.text == '12 hospitals' and m.g.value == nil and m.g.plural == false",
    "m.k.canonical == 'clinic, large' and m.k.plural and m.k.text == 'hospitals'",
    "m.n.canonical == '12' and m.g.canonical == '12 HOSPITALS'",
    "m.k.no_such_feature == nil",
    "m.n == m.n and m.n ~= m.k and m.g == m.g and m.n ~= 1",
    "tostring(m.n) == \"Number 2-2 '12'\" and tostring(m.g) == \"range 2-3 '12 hospitals'\"",
    "#doc == 5 and doc.id == 'news/7'",
    "doc:text() == 'the 12 hospitals 7 towns' and doc:text(2, 3) == '12 hospitals'",
    "doc:text(m) == '12 hospitals 7' and doc:text(m.k) == 'hospitals'",
    "doc:text{1, 2} == 'the 12' and doc:canonical{1, 2} == 'THE 12'",
    "doc:canonical(1, 2) == 'THE 12' and doc:canonical(m.k) == 'HOSPITALS'",
    "doc:text(3, 2) == '' and doc:canonical(1, 0) == '' and #doc:edges('Number', 6, 5) == 0",
    "doc:folded(1) == 'the'",
    "#doc:spellings() == 5 and doc:spellings()[3] == 'hospitals'",
    "doc:spellings(3, 3)[3] == 'hospitals' and next(doc:spellings(3, 3), 3) == nil",
    "doc:spellings(1, 1, doc:spellings(3, 3))[3] == 'hospitals'",
    "doc:is(1, words) and doc:is(5, words) and not doc:is(2, words)",
    "not doc:is(0, words) and not doc:is(6, words)",
    "words['the'] == true and words['a'] == nil and words[nil] == nil and words[1] == nil",
    "not doc:is(1, golchin.words '') and getmetatable(words) == 'golchin.words'",
    "doc:find(1, 5, words) == 1 and doc:find(2, 5, words) == 5 and doc:find(2, 4, words) == nil",
    "doc:find(-3, 90, words) == 1 and doc:find(6, 9, words) == nil and doc:find(5, 1, words) == "
    "nil",
    "doc:kind(1) == 'word' and doc:kind(2) == 'digits'",
    "doc:gap(1) == 'paragraph' and doc:gap(2) == 'space'",
    "doc:token(2).text == '12' and doc:token(2).folded == '12' and doc:token(2).kind == 'digits'",
    "doc:token(2).gap == 'space'",
    "doc:sentences() == 1 and doc:sentence_of(5) == 1",
    "select('#', doc:sentence(1)) == 4 and select(2, doc:sentence(1)) == 5",
    "select(3, doc:sentence(1)) == true and select(4, doc:sentence(1)) == false",
    "#doc:edges('Number') == 2 and doc:edges('Number')[1] == m.n",
    "#doc:edges('Number', 3, 5) == 1 and #doc:edges('Number', m.k) == 0",
    "#doc:edges('None') == 0",
    "text(doc:each('Number', 1, 5, 'value')) == '2 2 12, 4 4 7' and text(doc:each('Number', 1, 5)) "
    "== '2 2, 4 4'",
    "text(doc:each('Number', 3, 5, 'x', 'value')) == '4 4 nil 7' and text(doc:each('None', 1, 5)) "
    "== ''",
    "text(doc:each('Number', 3, 2)) == '' and text(doc:each('@kind', 1, 5, 'canonical')) == '3 3 "
    "clinic, large'",
    "pcall(doc.each, doc, 'Number', m.k) == false",
    "doc:edge_at('Number', 2) == m.n and doc:edge_at('Number', 1) == nil",
    "doc:edge_at('Number', 2, 2) == m.n and doc:edge_at('Number', 2, 1) == nil",
    "doc:edge_at('Number', 9, 8) == nil",
    "doc:edge_at('Number', #doc + 1) == nil and not pcall(doc.edge_at, doc, 'Number', #doc + 2)",
    "doc:edge_before('Number', 3) == m.n and doc:edge_before('Number', 6) == nil",
    "getmetatable(doc) == 'golchin.document' and getmetatable(m) == 'golchin.match'",
};

START_TEST(script_sees)
{
    char source[1024];
    golchin_error error = {0};
    snprintf(
        source, sizeof source,
        "local golchin = require 'golchin'; local words = golchin.words ' the  towns\\n'\n"
        "local function text(...)\n"
        "local list = {}\n"
        "for first, last, a, b in ... do\n"
        "local row = { first, last, tostring(a), b }\n"
        "list[#list + 1] = table.concat(row, ' ', 1, a == nil and b == nil and 2 or #row) end\n"
        "return table.concat(list, ', ') end\n"
        "x:rule{ name = 'r', pattern = 'p', on = function(m, doc) assert(%s) end }",
        sights[_i]);
    load(source, NULL);
    golchin_status status = fake_match(&host, 0, &match, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s\n%s", sights[_i], error.text);
    fake_unload(&host);
}
END_TEST

static const struct {
    const char *body; // of a rule's function
    const char *calls;
} records[] = {
    {"", ""},
    {"return nil", ""},
    {"return {}", ""},
    {"return { type = 'f', kind = 'k' }", "record f\ncover 1 4\nset kind='k' 0 0\n"},
    {"return { type = 'f', kind = m.k, n = m.n.value, b = m.k.plural }",
     "record f\ncover 1 4\nset kind='HOSPITALS' 2 3\nset b=true 0 0\nset n=12 0 0\n"},
    {"return { type = 'f', kind = { value = m.k.canonical, at = m.k }, n = { value = 1.5, "
     "at = {2, 3}, resolved = true } }",
     "record f\ncover 1 4\nset kind='clinic, large' 2 3\nset n=1.5. 1 3 resolved\n"},
    {"return { type = 'f', kind = { at = {1, 2} } }",
     "record f\ncover 1 4\nset kind='THE 12' 0 2\n"},
    {"return { type = 'f', kind = { value = m.g } }",
     "record f\ncover 1 4\nset kind='12 HOSPITALS' 1 3\n"},
    {"return { type = 'f', kind = 'k', at = m.k }", "record f\ncover 2 3\nset kind='k' 0 0\n"},
    {"return { type = 'f', kind = 'k', at = {5, 5} }", "record f\ncover 4 5\nset kind='k' 0 0\n"},
    {"return { { type = 'f', kind = 'a' }, { type = 'f', kind = 'b' } }",
     "record f\ncover 1 4\nset kind='a' 0 0\nrecord f\ncover 1 4\nset kind='b' 0 0\n"},
    {"doc:emit{ type = 'f', kind = 'a' } return { type = 'f', kind = 'b' }",
     "record f\ncover 1 4\nset kind='a' 0 0\nrecord f\ncover 1 4\nset kind='b' 0 0\n"},
    {"doc:publish('P', 2, 3, { z = m.n.value, a = m.k })", "edge P 1 3 a='HOSPITALS' z=12\n"},
    {"doc:publish('P', m.k)", "edge P 2 3\n"},
    {"doc:publish('P', m.k, { a = true })", "edge P 2 3 a=true\n"},
    {"print('two\\nlines', m.k.plural)", "log 2 two; lines true\n"},
    {"pcall(doc.emit, doc, { type = 'f', kind = {} , zz = 1 })", ""},
};

START_TEST(function_of_a_rule_makes)
{
    char source[1024];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "x:rule{ name = 'r', pattern = 'p', on = function(m, doc) %s end }", records[_i].body);
    load(source, NULL);
    golchin_status status = fake_match(&host, 0, &match, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s\n%s", records[_i].body, error.text);
    ck_assert_msg(strcmp(host.calls, records[_i].calls) == 0, "%s\ngave\n%s", records[_i].body,
                  host.calls);
    fake_unload(&host);
}
END_TEST

START_TEST(record_of_extract_rests_on_what_words_its_slots)
{
    golchin_error error = {0};
    load("x:extract(function(doc)\n"
         "local k, n = doc:edge_at('@kind', 3), doc:edge_at('Number', 4)\n"
         "return { type = 'f', kind = k, n = { value = n.value, at = n } } end)",
         NULL);
    ck_assert_msg(fake_extract(&host, &error) == GOLCHIN_OK, "%s", error.text);
    ck_assert_str_eq(host.calls, "record f\ncover 2 4\nset kind='HOSPITALS' 2 3\nset n=7 3 4\n");
    fake_unload(&host);
}
END_TEST

// Faults of a rule's function that starts at line 3.
static const struct {
    const char *body;
    const char *message;
} faults[] = {
    {"error('boom')", "extractor.lua:3: boom (rule 'r', article 'news/7')"},
    {"local a = nil + 1", "extractor.lua:3: attempt to perform arithmetic on a nil value"},
    {"return 1", "extractor.lua:3: a function returns nil, a record or a list of records, not a "
                 "number (rule 'r', article 'news/7')"},
    {"return { 1 }", "item 1 of the returned list is a number"},
    {"return { kind = 'k' }", ""},
    {"return { type = 'f', kidn = 'k' }", "record 'f' has no field 'kidn': did you mean 'kind'?"},
    {"return { type = 'g' }", "the extractor has no record type 'g'"},
    {"return { type = 1 }", "a record needs 'type'"},
    {"return { type = 'f', kind = print }", "record 'f': 'kind' is a function"},
    {"return { type = 'f', kind = '\\xff' }", "record 'f': 'kind' is no UTF-8 from byte 1"},
    {"return { type = 'f', kind = 'a\\xd8' }", "record 'f': 'kind' is no UTF-8 from byte 2"},
    {"return { type = 'f', n = 1/0 }", "record 'f': 'n' is no finite number"},
    {"return { type = 'f', kind = { val = 1 } }", "has no field 'val': did you mean 'value'?"},
    {"return { type = 'f', kind = { value = 1, at = 2 } }", "'at' of 'kind' is no edge"},
    {"return { type = 'f', at = 'x' }", "record 'f': 'at' is no edge, match or {first, last}"},
    {"return { type = 'f', at = {3, 1} }", "the range 3 to 1 runs backwards"},
    {"doc:text(7, 6)", "token 7 is outside of 1 to 6"},
    {"doc:text(5, 6)", "token 6 is outside of 1 to 5"},
    {"return { type = 'f', at = {0, 1} }", "token 0 is outside of 1 to 6"},
    {"return { type = 'f', at = {'x'} }", "a range is {first, last}"},
    {"doc:kind(6)", "extractor.lua:3: token 6 is outside of 1 to 5"},
    {"doc:kind(-1)", "token -1 is outside"},
    {"doc:sentence(2)", "sentence 2 is outside of 1 to 1"},
    {"doc:sentense(1)", "a document has no method 'sentense': did you mean 'sentence'?"},
    {"doc.text()", "bad argument #1"},
    {"doc:publish('P', 3, 1)", "runs backwards"},
    {"x:let('a', 'b')", "an extractor declares while its script is loaded"},
    {"require('lib.late')", "module 'lib.late' is required too late"},
    {"setmetatable({}, { __gc = print })", "scripts cannot have finalizers"},
};

START_TEST(fault_in_an_article_names_rule_and_article)
{
    char source[1024];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "x:rule{ name = 'r', pattern = 'p', on = function(m, doc) %s end }", faults[_i].body);
    load(source, NULL);
    bool is_fine = faults[_i].message[0] == '\0';
    golchin_status status = fake_match(&host, 0, &match, &error);
    ck_assert_msg((status == GOLCHIN_OK) == is_fine, "%s: %d", faults[_i].body, status);
    if (!is_fine) {
        ck_assert_int_eq(status, GOLCHIN_FAILED);
        ck_assert_msg(strstr(error.text, faults[_i].message) && error.line == 3, "%s\ngave %s",
                      faults[_i].body, error.text);
        ck_assert_ptr_nonnull(strstr(error.text, "(rule 'r', article 'news/7')"));
        ck_assert_str_eq(host.calls, "");
    }
    fake_unload(&host);
}
END_TEST

START_TEST(record_that_the_host_refuses_fails_the_call_also_under_pcall)
{
    golchin_error error = {0};
    load("x:extract(function(doc) pcall(doc.emit, doc, { type = 'f', kind = 'no' }) end)",
         "set kind='no'");
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_FAILED);
    ck_assert_msg(strstr(error.text, "the host refuses (article 'news/7')") != NULL, "%s",
                  error.text);
    fake_unload(&host);
}
END_TEST

START_TEST(script_goes_on_after_an_article_that_failed)
{
    golchin_error error = {0};
    load("x:extract(function(doc) if doc:folded(1) == 'the' then error('boom') end\n"
         "return { type = 'f', kind = 'k' } end)",
         NULL);
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_FAILED);
    fake_article("other");
    ck_assert_int_eq(fake_extract(&host, &error), GOLCHIN_OK);
    ck_assert_str_eq(host.calls, "record f\nset kind='k' 0 0\n");
    fake_unload(&host);
}
END_TEST

// Uses of `kept` in a later article.
static const struct {
    const char *keep;
    const char *use;
    const char *message;
} stale[] = {
    {"doc", "kept:text()", "this document is of an article that is over"},
    {"doc", "kept.id", "this document is of an article that is over"},
    {"doc", "#kept", "this document is of an article that is over"},
    {"table.pack(doc:each('Number', 1, 5))", "kept[1](kept[2])",
     "this loop is of an article that is over"},
    {"m.n", "kept.value", "this edge is of an article that is over"},
    {"m.n", "kept.first", "this edge is of an article that is over"},
    {"m.n", "tostring(kept)", "this edge is of an article that is over"},
    {"m.n", "doc:text(kept)", "this edge is of an article that is over"},
    {"m.n", "doc:emit{ type = 'f', kind = kept }", "this edge is of an article that is over"},
    {"m", "kept.first", "this match is of an article that is over"},
    {"m", "kept.n", "this match is of an article that is over"},
    {"m", "kept:all('n')", "this match is of an article that is over"},
    {"m.n", "kept == m.n and error('equal') or error('different')", "different"},
};

START_TEST(stale_handle_raises)
{
    char source[1024];
    golchin_error error = {0};
    snprintf(source, sizeof source,
             "local kept\n"
             "x:rule{ name = 'r', pattern = 'p', on = function(m, doc)\n"
             "if not kept then kept = %s else local _ = %s end end }",
             stale[_i].keep, stale[_i].use);
    load(source, NULL);
    ck_assert_int_eq(fake_match(&host, 0, &match, &error), GOLCHIN_OK);
    fake_article(text);
    ck_assert_int_eq(fake_match(&host, 0, &match, &error), GOLCHIN_FAILED);
    ck_assert_msg(strstr(error.text, stale[_i].message) != NULL, "%s: %s", stale[_i].use,
                  error.text);
    fake_unload(&host);
}
END_TEST

START_TEST(edges_live_on_between_the_calls_of_one_article)
{
    golchin_error error = {0};
    load(
        "local kept, old = {}, nil\n"
        "x:rule{ name = 'r', pattern = 'p', on = function(m) kept[1] = m.n; old = m end }\n"
        "x:extract(function(doc)\n"
        "assert(kept[1].value == 12 and old.first == 2)\n"
        "local ok, message = pcall(function() return old.n end)\n"
        "assert(not ok and string.find(message, 'this match is of a call that is over'), message)\n"
        "end)",
        NULL);
    ck_assert_int_eq(fake_match(&host, 0, &match, &error), GOLCHIN_OK);
    ck_assert_msg(fake_extract(&host, &error) == GOLCHIN_OK, "%s", error.text);
    fake_unload(&host);
}
END_TEST

Suite *article_suite(void)
{
    Suite *suite = suite_create("article");
    TCase *tc = tcase_create("article");
    tcase_add_loop_test(tc, script_sees, 0, COUNT_OF(sights));
    tcase_add_loop_test(tc, function_of_a_rule_makes, 0, COUNT_OF(records));
    tcase_add_test(tc, record_of_extract_rests_on_what_words_its_slots);
    tcase_add_loop_test(tc, fault_in_an_article_names_rule_and_article, 0, COUNT_OF(faults));
    tcase_add_test(tc, record_that_the_host_refuses_fails_the_call_also_under_pcall);
    tcase_add_test(tc, script_goes_on_after_an_article_that_failed);
    tcase_add_loop_test(tc, stale_handle_raises, 0, COUNT_OF(stale));
    tcase_add_test(tc, edges_live_on_between_the_calls_of_one_article);
    suite_add_tcase(suite, tc);
    return suite;
}
