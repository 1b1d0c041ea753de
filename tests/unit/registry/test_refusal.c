#include <string.h>

#include "stand.h"
#include "suites.h"
#include "unit.h"

static const struct {
    const char *plugin;
    golchin_status status;
    const char *says;
} refusals[] = {
    {"absent", GOLCHIN_NOT_FOUND, "No such file"},
    {"no_elf", GOLCHIN_BAD_PLUGIN, "is no ELF file"},
    {"empty", GOLCHIN_BAD_PLUGIN, "is no ELF file"},
    {"no_note", GOLCHIN_BAD_PLUGIN, "has no golchin note"},
    {"other_abi", GOLCHIN_BAD_ABI, "plugin ABI 99, and this golchin loads 1 to 1"},
    {"bad_no_descriptor", GOLCHIN_BAD_PLUGIN, "returned NULL"},
    {"bad_small", GOLCHIN_BAD_PLUGIN, "size 16"},
    {"bad_abi", GOLCHIN_BAD_ABI, "plugin ABI 0"},
    {"bad_name", GOLCHIN_BAD_PLUGIN, "\"No Name\""},
    {"bad_version", GOLCHIN_BAD_PLUGIN, "\"described\" has no version"},
    {"bad_summary", GOLCHIN_BAD_PLUGIN, "no summary of one line"},
    {"bad_open", GOLCHIN_BAD_PLUGIN, "no open function"},
    {"role_size", GOLCHIN_BAD_PLUGIN, "the source of \"made\" has size 8"},
    {"role_endings", GOLCHIN_BAD_PLUGIN, "neither endings nor a recognizes"},
    {"role_empty", GOLCHIN_BAD_PLUGIN, "an empty ending"},
    {"role_half", GOLCHIN_BAD_PLUGIN, "lacks one of open, next and close"},
    {"role_sort", GOLCHIN_BAD_PLUGIN, "neither open nor convert"},
    {"role_sink", GOLCHIN_BAD_PLUGIN, "the sink of \"made\" lacks one of"},
    {"fails_open", GOLCHIN_FAILED, "the key file is missing"},
    {"goes_on", GOLCHIN_BAD_PATTERN, "broken"},
    {"no_schema", GOLCHIN_BAD_SCHEMA, "declare without a record type"},
    {"no_list", GOLCHIN_BAD_LIST, "add_dictionary without a word list"},
    {"no_rule", GOLCHIN_BAD_RULE, "add_rule without a rule"},
    {"no_mapping", GOLCHIN_BAD_RULE, "rule 'word' counts mappings or examples"},
    {"no_examples", GOLCHIN_BAD_RULE, "rule 'word' counts mappings or examples"},
};

START_TEST(a_faulty_plugin_is_refused_with_its_path_and_reason)
{
    const char *name = refusals[_i].plugin;
    test_stand stand;
    stand_init(&stand, NULL);
    golchin_error error = {0};
    golchin_status status = stand_load(&stand, name, &error);
    ck_assert_msg(status == refusals[_i].status && strstr(error.text, refusals[_i].says) &&
                      strstr(error.text, UNIT_PLUGINS) && strstr(error.text, name),
                  "%s: status %d, \"%s\"", name, status, error.text);
    gl_registered listed;
    ck_assert(gl_registry_get(stand.registry, 0, &listed));
    ck_assert_str_eq(listed.reason, error.text);
    ck_assert_str_eq(listed.record_types, "");
    ck_assert_msg(stand_has(&stand.log, error.text), "%s is not in the log", error.text);
    ck_assert_uint_eq(gl_registry_refused_count(stand.registry), 1);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_refused_plugin_costs_the_others_nothing)
{
    static const char *const plugins[] = {"fails_open", "no_elf", "clinics", "goes_on", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_eq(stand.result.records, 2);
    ck_assert_uint_eq(stand.result.failures, 0);
    ck_assert(!stand_has(&stand.written, "fails_open"));
    stand_deinit(&stand);
}
END_TEST

START_TEST(the_first_of_a_name_wins)
{
    static const char *const plugins[] = {"clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    golchin_error error = {0};
    ck_assert_int_eq(stand_load(&stand, "twin", &error), GOLCHIN_DUPLICATE);
    ck_assert_msg(strstr(error.text, "/twin.so") && strstr(error.text, "/clinics.so"), "%s",
                  error.text);
    gl_registered listed;
    ck_assert(gl_registry_get(stand.registry, 0, &listed) && !listed.reason);
    ck_assert(gl_registry_get(stand.registry, 1, &listed) && listed.reason);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_file_of_no_known_kind_is_no_extractor)
{
    test_stand stand;
    stand_init(&stand, NULL);
    golchin_error error = {0};
    ck_assert_int_eq(gl_registry_load(stand.registry, UNIT_PLUGINS "/beside.tsv", &error),
                     GOLCHIN_BAD_PLUGIN);
    ck_assert_msg(strstr(error.text, ".so or .lua"), "%s", error.text);
    ck_assert_int_ne(gl_registry_load(stand.registry, UNIT_PLUGINS, NULL), GOLCHIN_OK);
    stand_deinit(&stand);
}
END_TEST

static const struct {
    const char *plugins[3];
    const char *says;
} unordered[] = {
    {{"orphan", NULL}, "\"Nobody\", which no loaded extractor publishes"},
    {{"reader", NULL}, "\"Clinic\", which no loaded extractor publishes"},
    {{"left", "right", NULL}, "left → right → left"},
    {{"self", NULL}, "only it publishes itself"},
    {{"user", NULL},
     "rule 'record' needs edges of type \"Beds\", which no loaded extractor publishes"},
};

START_TEST(what_cannot_be_ordered_is_refused_when_all_are_loaded)
{
    test_stand stand;
    stand_init(&stand, unordered[_i].plugins);
    stand_load(&stand, "clinics", NULL);
    ck_assert_uint_eq(gl_registry_refused_count(stand.registry), 0);
    gl_registry_seal(stand.registry);
    gl_registered listed;
    ck_assert(gl_registry_get(stand.registry, 0, &listed) && listed.reason);
    ck_assert_msg(strstr(listed.reason, unordered[_i].says), "%s", listed.reason);
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_eq(stand.result.records, 2);
    stand_deinit(&stand);
}
END_TEST

Suite *refusal_suite(void)
{
    Suite *suite = suite_create("refusal");
    TCase *tc = tcase_create("refusal");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, a_faulty_plugin_is_refused_with_its_path_and_reason, 0,
                        COUNT_OF(refusals));
    tcase_add_test(tc, a_refused_plugin_costs_the_others_nothing);
    tcase_add_test(tc, the_first_of_a_name_wins);
    tcase_add_test(tc, a_file_of_no_known_kind_is_no_extractor);
    tcase_add_loop_test(tc, what_cannot_be_ordered_is_refused_when_all_are_loaded, 0,
                        COUNT_OF(unordered));
    suite_add_tcase(suite, tc);
    return suite;
}
