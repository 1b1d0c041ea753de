#include <golchin/sink.h>
#include <golchin/source.h>

#include <string.h>

#include "stand.h"
#include "suites.h"
#include "unit.h"

START_TEST(a_source_and_sink_is_listed_as_what_it_is)
{
    static const char *const plugins[] = {"roles", "clinics", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registered made, clinics;
    ck_assert(gl_registry_get(stand.registry, 0, &made));
    ck_assert(gl_registry_get(stand.registry, 1, &clinics));
    ck_assert_ptr_null(made.reason);
    ck_assert(!made.is_extractor);
    ck_assert_str_eq(made.source->endings[0], ".made");
    ck_assert_ptr_nonnull(made.sink);
    ck_assert(clinics.is_extractor);
    ck_assert_ptr_null(clinics.source);
    ck_assert_ptr_null(clinics.sink);
    stand_deinit(&stand);
}
END_TEST

START_TEST(a_source_cannot_be_selected)
{
    static const char *const plugins[] = {"roles", "clinics", NULL};
    static const char *const names[] = {"made"}, *const unknown[] = {"hospitals"};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    golchin_error error = {0}, other = {0};
    ck_assert_int_eq(gl_registry_select(stand.registry, names, 1, &error), GOLCHIN_UNKNOWN);
    ck_assert_msg(strstr(error.text, "is a source or sink"), "%s", error.text);
    ck_assert_int_eq(gl_registry_select(stand.registry, unknown, 1, &other), GOLCHIN_UNKNOWN);
    ck_assert_msg(strstr(other.text, "there is clinics"), "%s", other.text);
    ck_assert(!strstr(other.text, "made"));
    stand_extract(&stand, "یک درمانگاه");
    ck_assert_uint_gt(stand.result.records, 0);
    stand_deinit(&stand);
}
END_TEST

Suite *roles_suite(void)
{
    Suite *suite = suite_create("roles");
    TCase *tests = tcase_create("roles");
    tcase_add_test(tests, a_source_and_sink_is_listed_as_what_it_is);
    tcase_add_test(tests, a_source_cannot_be_selected);
    suite_add_tcase(suite, tests);
    return suite;
}
