// From a file to an extractor, or to a message that names the file, the line and the remedy.
#include "fake_host.h"
#include "script/script.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

#define HEAD                                                                                       \
    "local golchin = require 'golchin'\n"                                                          \
    "local x = golchin.extractor{ name = 'a', version = '1', summary = 's', "                      \
    "records = { r = { k = 'string!' } }, publishes = { 'P' } }\n"

#define ZWNJ "\u200c"

static fake_host host;

START_TEST(descriptor_is_what_the_script_says)
{
    golchin_error error = {0};
    host = (fake_host){0};
    ck_assert_int_eq(fake_load(&host, HEAD "return x", NULL, NULL, &error), GOLCHIN_OK);
    ck_assert_str_eq(host.descriptor.name, "a");
    ck_assert_str_eq(host.descriptor.version, "1");
    ck_assert_str_eq(host.descriptor.summary, "s");
    ck_assert_uint_eq(host.descriptor.abi, GOLCHIN_PLUGIN_ABI);
    ck_assert(host.descriptor.extract == NULL);
    fake_unload(&host);
}
END_TEST

// `line` is that of the fault; `message` is part of the text.
static const struct {
    const char *source;
    uint32_t line;
    const char *message;
} faults[] = {
    {"local a = = 1", 1, "extractor.lua:1: unexpected symbol near '='"},
    {"\n\nerror('boom')", 3, "extractor.lua:3: boom"},
    {"error()", 0, "error() without a message"},
    {"error({})", 0, "extractor.lua: table: "},
    {"error('two\\nlines \\xff')", 1, "extractor.lua:1: two; lines ?"},
    {"local function set(list)\nreturn require 'golchin'.words(list) end\nset 'هم" ZWNJ
     "اکنون این'",
     3, "extractor.lua:3: golchin.words: no token is 'هم" ZWNJ "اکنون', since a ZWNJ parts tokens"},
    {"\nrequire 'golchin'.words 'وی رئیس او'", 2,
     "extractor.lua:2: golchin.words: no token is 'رئیس', since tokens are folded; list it with "
     "'ی' "
     "for 'ئ'"},
    {"return 1", 0, "declares no extractor: call golchin.extractor{ name = … }"},
    {"require 'golchin'.extractor{}", 1, "an extractor needs 'name', a string"},
    {"require 'golchin'.extractor{ name = 'A b' }", 1, "'A b' is no name for an extractor"},
    {"require 'golchin'.extractor{ name = 'a' }", 1, "extractor 'a' needs 'version', a string"},
    {"require 'golchin'.extractor{ name = 'a', versoin = '1' }", 1,
     "extractor 'a' has no field 'versoin': did you mean 'version'?"},
    {"require 'golchin'.extractor{ name = 'a', version = 1 }", 1,
     "extractor 'a': 'version' is a number, but must be a string"},
    {"require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', needs = {1} }", 1,
     "needs is a list of strings, but item 1 is a number"},
    {HEAD "golchin.extractor{ name = 'b' }", 3, "a script makes one extractor, and 'a' is there"},
    {HEAD "x.rule{ name = 'r' }", 3, "call it with a colon: x:rule("},
    {HEAD "x:rule{ name = 5, pattern = 'p' }", 3,
     "a rule: 'name' is a number, but must be a string"},
    {HEAD "x:rule{ name = 'r', patern = 'p' }", 3,
     "rule 'r' has no field 'patern': did you mean 'pattern'?"},
    {HEAD "x:rule{ name = 'r', zzzzzzzz = 'p' }", 3, "there is name, pattern, each, emit"},
    {HEAD "x:rule{ name = 'r', pattern = 'p', on = 'f' }", 3,
     "rule 'r': 'on' is a string, but must be a function"},
    {HEAD "x:rule{ name = 'r', pattern = 'p', emit = { type = 'r', k = {} } }", 3,
     "rule 'r': emit.k is a table"},
    {HEAD "x:rule{ name = 'r', pattern = 'p', block = true, priority = 1.5 }", 3, "no integer"},
    {HEAD "x:rule{ name = 'r', pattern = 'p', block = true, yes = { a = 'b' } }", 3,
     "needs a count"},
    {HEAD "x:dict(1, {})", 3, "bad argument #1 to 'dict' (string expected, got number)"},
    {HEAD "x:dict('d', 1)", 3, "path or list of entries expected, got number"},
    {HEAD "x:dict('d', { 1 })", 3, "word list 'd' is a list of strings, but item 1 is a number"},
    {HEAD "x:dict('d', {}, { inflekt = 'noun' })", 3, "did you mean 'inflect'?"},
    {HEAD "x:dict('d', {}, { inflect = 'noum' })", 3, "did you mean 'noun'?"},
    {HEAD "x:dict('d', { a = 'b' })", 3, "word list 'd' is a list of strings, but has values with"},
    {HEAD "x:rule{ name = 'r', pattern = 'p', block = true, no = { a = 1 } }", 3,
     "no is a list of strings"},
    {HEAD "x:extract(1)", 3, "function expected, got number"},
    {HEAD "x:extract(print) x:extract(print)", 3, "extract is set already at "},
    {HEAD "require 'missing'", 3, "/missing.lua"},
    {HEAD "require 'lib.helper'", 3, "cannot open"},
};

START_TEST(fault_names_file_line_and_remedy)
{
    golchin_error error = {0};
    host = (fake_host){0};
    golchin_status status = fake_load(&host, faults[_i].source, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_BAD_SCRIPT, "%s: %d", faults[_i].source, status);
    ck_assert_msg(strstr(error.text, faults[_i].message) != NULL && error.line == faults[_i].line,
                  "%s\ngave line %u: %s", faults[_i].source, error.line, error.text);
}
END_TEST

START_TEST(file_that_is_not_there_is_a_message)
{
    golchin_error error = {0};
    const golchin_plugin *descriptor = NULL;
    void *state = NULL;
    ck_assert_int_lt(gl_script_load(NULL, "no/such.lua", &descriptor, &state, &error), 0);
    ck_assert_msg(strstr(error.text, "no/such.lua") != NULL, "%s", error.text);
    error = (golchin_error){0};
    ck_assert_int_lt(gl_script_load(NULL, "/dev", &descriptor, &state, &error), 0);
    ck_assert_msg(strstr(error.text, "cannot open /dev: Is a directory") != NULL, "%s", error.text);
    ck_assert_ptr_null(state);
}
END_TEST

START_TEST(byte_order_mark_is_skipped)
{
    golchin_error error = {0};
    host = (fake_host){0};
    golchin_status status = fake_load(&host, "\xEF\xBB\xBF" HEAD, NULL, NULL, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    fake_unload(&host);
}
END_TEST

START_TEST(verbose_error_has_a_traceback_on_its_line)
{
    golchin_error error = {0};
    host = (fake_host){0};
    static gl_script_limits limits = {.verbose = true};
    fake_load(&host, "local function f() error('boom') end\nf()", NULL, &limits, &error);
    ck_assert_msg(strstr(error.text, "extractor.lua:1: boom; stack traceback:") != NULL, "%s",
                  error.text);
    ck_assert_msg(strstr(error.text, "extractor.lua:2: in main chunk") != NULL, "%s", error.text);
    ck_assert_ptr_null(strchr(error.text, '\n'));
}
END_TEST

START_TEST(module_is_loaded_once_from_the_scripts_folder)
{
    golchin_error error = {0};
    host = (fake_host){0};
    golchin_status status =
        fake_load(&host,
                  HEAD "local a, b = require 'lib.helper', require 'lib.helper'\n"
                       "assert(a == b and a.answer == 42)",
                  "print('helper') return { answer = 42 }", NULL, &error);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    ck_assert_msg(strstr(host.calls, "log 2 helper\n") == host.calls, "%s", host.calls);
    ck_assert_ptr_null(strstr(host.calls + 5, "helper\nlog"));
    fake_unload(&host);
}
END_TEST

START_TEST(fault_in_a_module_names_the_module)
{
    golchin_error error = {0};
    host = (fake_host){0};
    fake_load(&host, HEAD "require 'lib.helper'", "\nlocal x = nil + 1", NULL, &error);
    ck_assert_msg(strstr(error.text, "lib/helper.lua:2: ") != NULL, "%s", error.text);
    ck_assert_uint_eq(error.line, 2);
}
END_TEST

START_TEST(module_that_requires_itself_is_a_message)
{
    golchin_error error = {0};
    host = (fake_host){0};
    fake_load(&host, HEAD "require 'lib.helper'", "require 'lib.helper'", NULL, &error);
    ck_assert_msg(strstr(error.text, "module 'lib.helper' requires itself") != NULL, "%s",
                  error.text);
}
END_TEST

Suite *load_suite(void)
{
    Suite *suite = suite_create("load");
    TCase *tc = tcase_create("load");
    tcase_add_test(tc, descriptor_is_what_the_script_says);
    tcase_add_loop_test(tc, fault_names_file_line_and_remedy, 0, COUNT_OF(faults));
    tcase_add_test(tc, file_that_is_not_there_is_a_message);
    tcase_add_test(tc, byte_order_mark_is_skipped);
    tcase_add_test(tc, verbose_error_has_a_traceback_on_its_line);
    tcase_add_test(tc, module_is_loaded_once_from_the_scripts_folder);
    tcase_add_test(tc, fault_in_a_module_names_the_module);
    tcase_add_test(tc, module_that_requires_itself_is_a_message);
    suite_add_tcase(suite, tc);
    return suite;
}
