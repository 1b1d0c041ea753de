// What the guide for authors shows works: each script in it loads, and its plugin in C does the
// same as the script beside it.
#include "fake_host.h"
#include "guide.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

static fake_host host;

START_TEST(every_script_of_the_guide_loads)
{
    char script[8192];
    int count = 0;
    for (const char *at = guide_text(); (at = guide_next_script(at, script, sizeof script));
         count++) {
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
    host = (fake_host){0};
    ck_assert_int_eq(fake_open(&host, golchin_plugin_main(), NULL, &error), GOLCHIN_OK);
    memcpy(calls, play(), sizeof calls);
    host.descriptor.close(host.state);

    guide_script_of_plugin(script, sizeof script);
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
