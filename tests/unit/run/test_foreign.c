// A file is no less foreign for bearing a known name, or for lying where the shipped ones do.
#include "run/foreign.h"

#include "suites.h"
#include "unit.h"

static const struct {
    const char *path, *folder;
    bool is_shipped;
} plugins[] = {
    {"/lib/plugins/officials.so", "/lib/plugins", true},
    {"/lib/plugins/sink_csv.so", "/lib/plugins", true},
    {"/lib/plugins/officials.so", "/lib", false},
    {"/lib/plugins/officials.so", "/lib/plug", false},
    {"/lib/plugins/officials.so", "", false},
    {"/lib/plugins/officials.so", NULL, false},
    {"officials.so", "/lib/plugins", false},
    {"/home/officials.so", "/lib/plugins", false},
    {"/lib/plugins/greetings.so", "/lib/plugins", false},
    {"/lib/plugins/official.so", "/lib/plugins", false},
    {"/lib/plugins/officials.so.so", "/lib/plugins", false},
    {"/lib/plugins/officials.lua", "/lib/plugins", false},
    {"/lib/plugins/more/officials.so", "/lib/plugins", false},
    {"/lib/plugins/.so", "/lib/plugins", false},
    {"/lib/plugins/", "/lib/plugins", false},
};

START_TEST(what_golchin_comes_with_is_told_by_name_and_place)
{
    bool is_shipped = gl_plugin_is_shipped(plugins[_i].path, plugins[_i].folder);
    ck_assert_msg(is_shipped == plugins[_i].is_shipped, "%s in %s", plugins[_i].path,
                  plugins[_i].folder);
}
END_TEST

START_TEST(a_registry_with_a_plugin_of_somebody_runs_foreign_code)
{
    golchin_error error = {0};
    gl_registry *registry =
        gl_registry_new(&(gl_registry_options){.lexicon_folder = UNIT_LEXICON}, &error);
    ck_assert_msg(registry != NULL, "%s", error.text);
    ck_assert(!gl_runs_foreign_code(registry));
    static const char faulty[] = GOLCHIN_BINARY_DIR "/tests/workers/plugins/faulty.so";
    ck_assert_int_eq(gl_registry_load(registry, faulty, NULL), GOLCHIN_OK);
    ck_assert(gl_runs_foreign_code(registry));
    gl_registry_free(registry);
}
END_TEST

Suite *foreign_suite(void)
{
    Suite *suite = suite_create("foreign");
    TCase *tc = tcase_create("foreign");
    tcase_add_loop_test(tc, what_golchin_comes_with_is_told_by_name_and_place, 0,
                        COUNT_OF(plugins));
    tcase_add_test(tc, a_registry_with_a_plugin_of_somebody_runs_foreign_code);
    suite_add_tcase(suite, tc);
    return suite;
}
