#include <string.h>

#include "stand.h"
#include "suites.h"
#include "unit.h"

START_TEST(a_loaded_extractor_is_listed_with_what_it_says_of_itself)
{
    static const char *const plugins[] = {"clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registered listed;
    ck_assert(gl_registry_get(stand.registry, 0, &listed));
    ck_assert_str_eq(listed.name, "clinics");
    ck_assert_str_eq(listed.version, "1.0.0");
    ck_assert_str_eq(listed.kind, "native");
    ck_assert_str_eq(listed.record_types, "clinic, size");
    ck_assert_ptr_null(listed.reason);
    ck_assert(!gl_registry_get(stand.registry, 1, &listed));
    ck_assert(stand_has(&stand.log, "2 clinics: two lines\n"));
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_folder_is_loaded_in_sorted_order)
{
    test_stand stand;
    stand_init(&stand, NULL);
    gl_registry_load_folder(stand.registry, UNIT_PLUGINS);
    gl_registry_load_folder(stand.registry, UNIT_PLUGINS "/absent");
    gl_registered listed, last = {.path = ""};
    uint32_t count = 0;
    for (; gl_registry_get(stand.registry, count, &listed); count++) {
        ck_assert_msg(strcmp(last.path, listed.path) < 0, "%s before %s", last.path, listed.path);
        ck_assert(!strstr(listed.path, ".tsv"));
        last = listed;
    }
    ck_assert_uint_gt(count, 10);
    ck_assert(!stand_has(&stand.log, "absent"));
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_file_is_loaded_once)
{
    static const char *const plugins[] = {"clinics", "../plugins/clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registered listed;
    ck_assert(!gl_registry_get(stand.registry, 1, &listed));
    stand_deinit(&stand);
}
END_TEST

START_TEST(nothing_is_loaded_after_the_seal)
{
    test_stand stand;
    stand_init(&stand, NULL);
    gl_registry_seal(stand.registry);
    ck_assert_int_eq(stand_load(&stand, "clinics", NULL), GOLCHIN_USAGE);
    stand_deinit(&stand);
}
END_TEST

START_TEST(an_unknown_name_is_answered_with_those_there_are)
{
    static const char *const plugins[] = {"clinics", "fails_open", "lists", NULL};
    static const char *const unknown[] = {"clinics", "hospitals"}, *const refused[] = {
                                                                       "fails_open"};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    golchin_error error = {0}, other = {0};
    ck_assert_int_eq(gl_registry_select(stand.registry, unknown, 2, &error), GOLCHIN_UNKNOWN);
    ck_assert_msg(strstr(error.text, "\"hospitals\"; there is clinics, lists"), "%s", error.text);
    ck_assert_int_eq(gl_registry_select(stand.registry, refused, 1, &other), GOLCHIN_UNKNOWN);
    ck_assert_msg(strstr(other.text, "the key file is missing"), "%s", other.text);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_selection_runs_what_it_needs_and_writes_what_it_names)
{
    static const char *const plugins[] = {"reader", "marker", "clinics", "fails_extract", NULL};
    static const char *const names[] = {"reader"};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    ck_assert_int_eq(gl_registry_select(stand.registry, names, 1, NULL), GOLCHIN_OK);
    stand_extract(&stand, "یک درمانگاه و دو درمانگاه");
    ck_assert_uint_eq(stand.result.records, 1);
    ck_assert_uint_eq(stand.result.failures, 0);
    ck_assert(stand_has(&stand.written, "\"fields\":{\"count\":2}"));
    ck_assert_int_eq(gl_registry_select(stand.registry, NULL, 0, NULL), GOLCHIN_OK);
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_eq(stand.result.records, 3);
    ck_assert_uint_eq(stand.result.failures, 1);
    stand_deinit(&stand);
}
END_TEST

Suite *registry_suite(void)
{
    Suite *suite = suite_create("registry");
    TCase *tc = tcase_create("registry");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_loaded_extractor_is_listed_with_what_it_says_of_itself);
    tcase_add_test(tc, a_folder_is_loaded_in_sorted_order);
    tcase_add_test(tc, a_file_is_loaded_once);
    tcase_add_test(tc, nothing_is_loaded_after_the_seal);
    tcase_add_test(tc, an_unknown_name_is_answered_with_those_there_are);
    tcase_add_test(tc, a_selection_runs_what_it_needs_and_writes_what_it_names);
    suite_add_tcase(suite, tc);
    return suite;
}
