// A script in the real host: what it makes of an article is what a compiled plugin makes of it.
#include "guide.h"
#include "registry/registry.h"
#include "script/script.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char output[16384];

static void collect(void *context, golchin_slice bytes)
{
    (void)context;
    size_t used = strlen(output);
    ck_assert_uint_lt(used + bytes.len, sizeof output);
    memcpy(output + used, bytes.start, bytes.len);
    output[used + bytes.len] = '\0';
}

// Loads the guide's plugin, which is linked in, for any file that ends in ".lua".
static golchin_status load_plugin(void *context, const char *path,
                                  const golchin_plugin **descriptor, void **state,
                                  golchin_error *error)
{
    (void)context;
    (void)path;
    (void)error;
    *descriptor = golchin_plugin_main();
    *state = NULL;
    return GOLCHIN_OK;
}

static const gl_loader plugin_loader = {.kind = "test", .extension = ".lua", .load = load_plugin};
static const gl_loader script_loader = {
    .kind = "lua", .extension = ".lua", .load = gl_script_load, .unload = gl_script_unload};

static const char *const articles[] = {
    "بیمارستان ۲۲۰ تختخواب در تبریز دارد. درمانگاه ۱۲ تختخواب دارد.",
    "دویست و بیست تختخواب در تهران و ۳ تختخواب",
    "هیچ",
};

// The records that an extractor makes of all articles, in `output`.
static void run(const gl_loader *loader, const char *source)
{
    char path[] = "registry-XXXXXX.lua";
    int file = mkstemps(path, 4);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, source, strlen(source)), (ssize_t)strlen(source));
    close(file);
    golchin_error error = {0};
    const gl_registry_options options = {
        .lexicon_folder = GOLCHIN_SOURCE_DIR "/scripts/lexicon",
    };
    gl_registry *registry = gl_registry_new(&options, &error);
    ck_assert_msg(registry != NULL, "%s", error.text);
    gl_registry_add_loader(registry, loader);
    golchin_status status = gl_registry_load(registry, path, &error);
    remove(path);
    ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    gl_registry_seal(registry);
    output[0] = '\0';
    for (int i = 0; i < COUNT_OF(articles); i++) {
        gl_article_result result;
        golchin_slice text = {articles[i], strlen(articles[i])}, id = {"7", 1};
        status = gl_registry_extract(registry, id, text, NULL, collect, NULL, &result, &error);
        ck_assert_msg(status == GOLCHIN_OK, "%s", error.text);
    }
    gl_registry_free(registry);
}

START_TEST(script_and_plugin_write_the_same_bytes)
{
    char script[8192], of_plugin[sizeof output];
    run(&plugin_loader, "");
    memcpy(of_plugin, output, sizeof output);
    ck_assert_msg(strstr(of_plugin, "\"count\":220,\"place\":\"تبریز\"") != NULL, "%s", of_plugin);
    guide_script_of_plugin(script, sizeof script);
    run(&script_loader, script);
    ck_assert_str_eq(output, of_plugin);
}
END_TEST

// Things that the host decides, as the script sees them in the first article.
static const char *const sights[] = {
    "m.n.value == 220 and m.n.type == 'Number' and m.n.text == '۲۲۰'",
    "m.b.type == '@bed' and doc:edges(m.b.type)[1] == m.b and m.b.canonical == 'تختخواب'",
    "m.p == nil or m.p.name == 'تبریز'",
    "doc:edge_before('Number', m.b.first) == m.n and doc:edge_at('@bed', m.b.first) == m.b",
    "doc:sentences() == 2 and doc:sentence_of(m.first) == m.sentence",
    "doc:text(m.n) == '۲۲۰' and doc:folded(m.n.first) == '220'",
    "select(2, doc:sentence(2)) == #doc and doc:kind(#doc) == 'punctuation'",
    "doc:gap(1) == 'paragraph' and doc:gap(2) == 'space' and doc.id == '7'",
};

START_TEST(script_sees_what_the_host_found)
{
    char script[2048];
    snprintf(script, sizeof script,
             "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', "
             "records = { r = { k = 'boolean' } } }\n"
             "x:dict('bed', {'تخت', 'تختخواب'})\n"
             "x:rule{ name = 'r', pattern = 'n:Number b:@bed (\"در\" p:Place)?', "
             "on = function(m, doc)\n"
             "if m.n.value ~= 220 or doc:sentences() ~= 2 then return end\n"
             "assert(%s) return { type = 'r', k = true } end }",
             sights[_i]);
    run(&script_loader, script);
    ck_assert_msg(strstr(output, "\"k\":true") && !strstr(output, "\"error\""), "%s\n%s",
                  sights[_i], output);
}
END_TEST

START_TEST(script_that_fails_writes_an_error_and_no_records)
{
    run(&script_loader,
        "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', "
        "records = { r = { k = 'string!', n = 'integer' } } }\n"
        "x:extract(function(doc) doc:emit{ type = 'r', k = doc:text() }\n"
        "if #doc > 5 then doc:emit{ type = 'r', k = 'x', n = 'y' } end end)");
    ck_assert_msg(strstr(output, "\"type\":\"error\"") && strstr(output, ".lua:3: "), "%s", output);
    ck_assert_msg(strstr(output, "\"k\":\"هیچ\"") != NULL, "%s", output);
    ck_assert_msg(strstr(output, "\"k\":\"x\"") == NULL, "%s", output);
}
END_TEST

START_TEST(a_word_list_that_is_not_there_raises)
{
    run(&script_loader,
        "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', "
        "records = { r = { k = 'string' } } }\n"
        "x:dict('bed', {'تخت'})\n"
        "x:extract(function(doc) doc:edges('@bed') doc:edges('@beds') end)");
    ck_assert_msg(strstr(output, "no word list is called @beds; add it with x:dict"), "%s", output);
}
END_TEST

Suite *registry_suite(void)
{
    Suite *suite = suite_create("registry");
    TCase *tc = tcase_create("registry");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, script_and_plugin_write_the_same_bytes);
    tcase_add_loop_test(tc, script_sees_what_the_host_found, 0, COUNT_OF(sights));
    tcase_add_test(tc, script_that_fails_writes_an_error_and_no_records);
    tcase_add_test(tc, a_word_list_that_is_not_there_raises);
    suite_add_tcase(suite, tc);
    return suite;
}
