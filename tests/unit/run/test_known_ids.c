// Ids that come twice are known, of the first ones for ever.
#include "run/known_ids.h"

#include <stdio.h>

#include "base/slice.h"
#include "suites.h"
#include "unit.h"

static bool add(gl_known_ids *ids, const char *folder, unsigned number)
{
    char id[32];
    snprintf(id, sizeof id, "%s/%06u", folder, number);
    return gl_known_ids_add(ids, gl_slice_of(id));
}

START_TEST(an_id_is_known_the_second_time)
{
    gl_known_ids *ids = gl_known_ids_new();
    for (unsigned i = 0; i < 50000; i++)
        ck_assert_msg(!add(ids, "news", i), "%u is known before it came", i);
    for (unsigned i = 0; i < 50000; i++)
        ck_assert_msg(add(ids, "news", i), "%u is not known again", i);
    ck_assert(gl_known_ids_has_all(ids));
    ck_assert(!gl_known_ids_add(ids, gl_slice_of("")));
    gl_known_ids_free(ids);
}
END_TEST

START_TEST(the_first_of_many_stay_known)
{
    gl_known_ids *ids = gl_known_ids_new();
    for (unsigned i = 0; i < 1000000; i++)
        add(ids, "news", i);
    ck_assert(!gl_known_ids_has_all(ids));
    for (unsigned i = 0; i < 50000; i++)
        ck_assert_msg(add(ids, "news", i), "%u is forgotten", i);
    gl_known_ids_free(ids);
}
END_TEST

Suite *known_ids_suite(void)
{
    Suite *suite = suite_create("known ids");
    TCase *tc = tcase_create("known ids");
    tcase_add_test(tc, an_id_is_known_the_second_time);
    tcase_add_test(tc, the_first_of_many_stay_known);
    suite_add_tcase(suite, tc);
    return suite;
}
