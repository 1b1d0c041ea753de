#include <string.h>

#include "stand.h"
#include "suites.h"
#include "unit.h"

START_TEST(examples_are_listed_and_tried)
{
    static const char *const plugins[] = {"clinics", NULL};
    static const uint32_t made[] = {1, 1, 0, 0};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    gl_registered_example example;
    uint32_t index = 0;
    for (; gl_registry_example(stand.registry, index, &example); index++) {
        uint32_t records = 99;
        ck_assert_str_eq(example.extractor, "clinics");
        ck_assert_str_eq(example.rule, "word");
        ck_assert(strstr(example.where, "clinics.so") != NULL);
        ck_assert_int_eq(gl_registry_try_example(stand.registry, index, &records, NULL),
                         GOLCHIN_OK);
        ck_assert_msg(records == made[index], "%s: %u", example.text, records);
    }
    ck_assert_uint_eq(index, 4);
    ck_assert_int_eq(example.count, -1);
    ck_assert_int_eq(gl_registry_try_example(stand.registry, index, &index, NULL),
                     GOLCHIN_NOT_FOUND);
    stand_deinit(&stand);
}
END_TEST

START_TEST(edges_of_a_rule_count_as_what_it_made)
{
    static const char *const plugins[] = {"maker", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    gl_registered_example example;
    uint32_t index = 0;
    for (; gl_registry_example(stand.registry, index, &example); index++) {
        uint32_t made = 99;
        gl_registry_try_example(stand.registry, index, &made, NULL);
        ck_assert_msg((int32_t)made == example.count, "%s: %s made %u", example.rule, example.text,
                      made);
    }
    ck_assert_uint_eq(index, 4);
    stand_deinit(&stand);
}
END_TEST

START_TEST(an_example_whose_extractor_fails_fails)
{
    static const char *const plugins[] = {"fails_rule", NULL};
    test_stand stand;
    stand_init(&stand, plugins);
    gl_registry_seal(stand.registry);
    golchin_error error = {0};
    uint32_t made;
    ck_assert_int_eq(gl_registry_try_example(stand.registry, 0, &made, &error), GOLCHIN_FAILED);
    ck_assert_msg(strstr(error.text, "gives up"), "%s", error.text);
    stand_deinit(&stand);
}
END_TEST

Suite *examples_suite(void)
{
    Suite *suite = suite_create("examples");
    TCase *tc = tcase_create("examples");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, examples_are_listed_and_tried);
    tcase_add_test(tc, edges_of_a_rule_count_as_what_it_made);
    tcase_add_test(tc, an_example_whose_extractor_fails_fails);
    suite_add_tcase(suite, tc);
    return suite;
}
