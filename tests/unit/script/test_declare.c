// What a script declares arrives at the host in full, in the order of the script.
#include "fake_host.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

static fake_host host;

#define EXTRACTOR(fields)                                                                          \
    "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', " fields     \
    " }\n"
#define FACILITY "records = { f = { kind = 'string!', n = 'integer' } }"

static const struct {
    const char *source;
    const char *calls;
} declarations[] = {
    {EXTRACTOR("needs = {'Person', 'Speech'}, publishes = {'Q'}"),
     "need Person\nneed Speech\npublish Q\n"},
    {EXTRACTOR("records = { f = { name = 'string', kind = 'string!', n = 'integer', v = 'number', "
               "b = 'boolean', s = { 'on', 'off' } } }"),
     "declare f kind:string! b:boolean n:integer name:string s:enum=on,off v:number\n"},
    {EXTRACTOR("records = { f = { {'z', 'string'}, {'a', {'p', 'q', required = true}} } }"),
     "declare f z:string a:enum!=p,q\n"},
    {EXTRACTOR("records = { f = { a = 'string', b = 'string', c = 'string!' } }, "
               "order = { f = { 'b', 'c' } }, key = { f = { 'a', 'c' } }"),
     "declare f b:string c:string!# a:string#\n"},
    {EXTRACTOR("records = { b = { k = 'string' }, a = { k = 'string' } }"),
     "declare a k:string\ndeclare b k:string\n"},
    {EXTRACTOR("") "x:dict('d', 'lexicon/d.tsv'):dict('e', {'p', 'q'}, { inflect = 'noun' })",
     "dictionary d lexicon/d.tsv as-written\ndictionary e p,q noun\n"},
    {EXTRACTOR("") "x:let('sum', 'n:Number')", "let sum n:Number\n"},
    {EXTRACTOR(FACILITY) "x:rule{ name = 'r', pattern = 'p', each = 'g', priority = -3, emit = { "
                         "type = 'f', n = 2, kind = 'k.canonical' } }",
     "declare f kind:string! n:integer\n"
     "rule r [p] each=g emit=f priority=-3 flags=0 kind<-k.canonical n<-2\n"},
    {EXTRACTOR("publishes = {'Q'}") "x:rule{ name = 'r', pattern = 'p', emit = { type = 'Q', z = "
                                    "true } }",
     "publish Q\nrule r [p] each=- emit=Q priority=0 flags=0 z<-true\n"},
    {EXTRACTOR("") "x:rule{ name = 'r', pattern = 'p', block = true, "
                   "yes = { 'b', 'a', t2 = 2, t1 = 1 }, no = 'c' }",
     "rule r [p] each=- emit=- priority=0 flags=1 'b'=-1 'a'=-1 't1'=1 't2'=2 'c'=0\n"},
    {EXTRACTOR("") "x:rule{ name = 'r', pattern = 'p', on = function() end }",
     "rule r [p] each=- emit=- priority=0 flags=0 on\n"},
    {"print('early', 1, nil)\n" EXTRACTOR(""), "log 2 early 1 nil\n"},
};

START_TEST(declaration_arrives)
{
    golchin_error error = {0};
    host = (fake_host){0};
    golchin_status status = fake_load(&host, declarations[_i].source, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s\n%s", declarations[_i].source, error.text);
    ck_assert_msg(strcmp(host.calls, declarations[_i].calls) == 0, "%s\ngave\n%sfor\n%s",
                  declarations[_i].source, host.calls, declarations[_i].calls);
    fake_unload(&host);
}
END_TEST

static const struct {
    const char *fields;
    const char *message;
} schemas[] = {
    {"records = { f = { k = 'strng' } }", "record type 'f': slot 'k' has no type 'strng'"},
    {"records = { f = { k = {} } }", "record type 'f': slot 'k' has no values"},
    {"records = { f = { k = 1 } }", "the type of slot 'k' is a number"},
    {"records = { f = { at = 'string' } }", "a slot cannot be called 'at'"},
    {"records = { f = { {'k'} } }", "the type of slot 'k' is a nil"},
    {"records = { f = { { 'k', 'string' }, n = 'string' } }", "write either slot = type or"},
    {"records = { f = { k = { 'a', requird = true } } }", "with 'required' and no other name"},
    {"needs = { a = 'b' }", "needs is a list of strings, but has values with names"},
    {"records = { f = { 'k' } }", "slot 1 is no {name, type}"},
    {"records = { f = 1 }", "record type 'f' is a number"},
    {"records = { 'f' }", "'records' has a value without a name"},
    {"records = { f = { kind = 'string' } }, key = { f = { 'kin' } }",
     "record type 'f' has no slot 'kin': did you mean 'kind'?"},
    {"records = { f = { kind = 'string' } }, order = { f = { 'kind', 'kind' } }",
     "'order' names slot 'kind' twice"},
    {"records = { fac = { kind = 'string' } }, key = { fax = { 'kind' } }",
     "key has no field 'fax': did you mean 'fac'?"},
    {"key = { f = {} }", "key has no field 'f'"},
};

static const struct {
    const char *code;
    const char *message;
} names[] = {
    {"x:rul{}", "extractor.lua:2: an extractor has no method 'rul': did you mean 'rule'?"},
    {"require('golchin').word('a')", "golchin has no function 'word': did you mean 'words'?"},
    {"getmetatable(require('golchin')).__index(1, 'a')", "table expected, got number"},
};

START_TEST(name_that_is_not_there_is_a_message)
{
    char source[512];
    golchin_error error = {0};
    host = (fake_host){0};
    snprintf(source, sizeof source, EXTRACTOR("") "%s", names[_i].code);
    golchin_status status = fake_load(&host, source, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_BAD_SCRIPT && strstr(error.text, names[_i].message),
                  "%s\ngave %s", source, error.text);
}
END_TEST

START_TEST(faulty_record_type_is_a_message)
{
    char source[512];
    golchin_error error = {0};
    host = (fake_host){0};
    snprintf(source, sizeof source, EXTRACTOR("%s"), schemas[_i].fields);
    golchin_status status = fake_load(&host, source, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_BAD_SCRIPT && error.line == 1 &&
                      strstr(error.text, schemas[_i].message),
                  "%s\ngave %s", source, error.text);
}
END_TEST

START_TEST(refusal_of_the_host_keeps_its_status_and_gets_the_place)
{
    golchin_error error = {0};
    host = (fake_host){.refuse = "let sum"};
    golchin_status status =
        fake_load(&host, EXTRACTOR("") "x:let('a', 'b')\nx:let('sum', '(')\nx:let('c', 'd')", NULL,
                  NULL, &error);
    ck_assert_int_eq(status, GOLCHIN_BAD_RULE);
    ck_assert_msg(strstr(error.text, "extractor.lua:3: the host refuses") != NULL, "%s",
                  error.text);
    ck_assert_msg(strstr(host.calls, "let c") == NULL, "%s", host.calls);
}
END_TEST

Suite *declare_suite(void)
{
    Suite *suite = suite_create("declare");
    TCase *tc = tcase_create("declare");
    tcase_add_loop_test(tc, declaration_arrives, 0, COUNT_OF(declarations));
    tcase_add_loop_test(tc, faulty_record_type_is_a_message, 0, COUNT_OF(schemas));
    tcase_add_loop_test(tc, name_that_is_not_there_is_a_message, 0, COUNT_OF(names));
    tcase_add_test(tc, refusal_of_the_host_keeps_its_status_and_gets_the_place);
    suite_add_tcase(suite, tc);
    return suite;
}
