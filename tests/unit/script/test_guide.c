// What the guide for authors shows works: each script in it loads, and its plugin in C does the
// same as the script beside it.
#include "fake_host.h"
#include "suites.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

const golchin_plugin *golchin_plugin_main(void); // of the guide's plugin

// What a piece of script in the guide leaves out.
static const char head[] =
    "local x = require 'golchin'.extractor{ name = 'a', version = '1', summary = 's', records = { "
    "facility = { kind = 'string!', name = 'string', count = 'integer', status = { 'active' } } } "
    "}";

static char guide[65536];
static fake_host host;

static void read_guide(void)
{
    FILE *file = fopen(GOLCHIN_SOURCE_DIR "/docs/writing-extractors.md", "rb");
    ck_assert_ptr_nonnull(file);
    size_t len = fread(guide, 1, sizeof guide - 1, file);
    guide[len] = '\0';
    ck_assert_int_ne(feof(file), 0);
    fclose(file);
}

// The script that starts behind `at`, with what it leaves out; NULL: there is none. Returns where
// it ends.
static const char *next_script(const char *at, char *out, size_t size)
{
    static const char fence[] = "```lua\n";
    const char *start = strstr(at, fence);
    if (!start)
        return NULL;
    start += strlen(fence);
    const char *end = strstr(start, "```");
    ck_assert_ptr_nonnull(end);
    int len = snprintf(out, size, "%.*s", (int)(end - start), start);
    if (!strstr(out, "golchin.extractor"))
        len = snprintf(out, size, "%s\n%.*s", head, (int)(end - start), start);
    ck_assert_int_lt(len, (int)size);
    return end + strlen("```");
}

START_TEST(every_script_of_the_guide_loads)
{
    char script[8192];
    int count = 0;
    read_guide();
    for (const char *at = guide; (at = next_script(at, script, sizeof script)); count++) {
        golchin_error error = {0};
        host = (fake_host){0};
        ck_assert_msg(fake_load(&host, script, NULL, NULL, &error) == GOLCHIN_OK, "%s\n%s", script,
                      error.text);
        fake_unload(&host);
    }
    ck_assert_int_ge(count, 7);
}
END_TEST

// Gives one article and match to the extractor that is loaded, and its calls back.
static const char *play(void)
{
    static const fake_capture captures[] = {{"n", 1, 2}, {"p", 3, 5}};
    static const golchin_match with_place = {1, 5, captures, 2}, without = {1, 3, captures, 1};
    golchin_error error = {0};
    fake_article("the 220 beds of Shahr Babak");
    ck_assert_msg(fake_match(&host, 0, &with_place, &error) == GOLCHIN_OK, "%s", error.text);
    ck_assert_msg(fake_match(&host, 0, &without, &error) == GOLCHIN_OK, "%s", error.text);
    return host.calls;
}

START_TEST(plugin_and_script_ask_the_host_the_same)
{
    char script[8192], calls[sizeof host.calls];
    golchin_error error = {0};
    read_guide();
    host = (fake_host){0};
    ck_assert_int_eq(fake_open(&host, golchin_plugin_main(), NULL, &error), GOLCHIN_OK);
    strcpy(calls, play());
    host.descriptor.close(host.state);

    const char *behind = strstr(guide, "```c\n");
    ck_assert_ptr_nonnull(behind);
    ck_assert_ptr_nonnull(next_script(behind, script, sizeof script));
    host = (fake_host){0};
    ck_assert_msg(fake_load(&host, script, NULL, NULL, &error) == GOLCHIN_OK, "%s", error.text);
    ck_assert_str_eq(play(), calls);
    fake_unload(&host);
}
END_TEST

Suite *guide_suite(void)
{
    Suite *suite = suite_create("guide");
    TCase *tc = tcase_create("guide");
    tcase_add_test(tc, every_script_of_the_guide_loads);
    tcase_add_test(tc, plugin_and_script_ask_the_host_the_same);
    suite_add_tcase(suite, tc);
    return suite;
}
