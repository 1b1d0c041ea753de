#include "folder.h"
#include "run/places.h"
#include "suites.h"
#include "unit.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

static gl_places places;
static golchin_error error;

static golchin_status places_of(const char *file)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder_path(), file);
    error = (golchin_error){0};
    return gl_places_of(path, &places, &error);
}

// `path` stands in the test's folder.
static void check_place(const char *found, const char *path)
{
    char wanted[PATH_MAX];
    snprintf(wanted, sizeof wanted, "%s/%s", folder_path(), path);
    ck_assert_str_eq(found, wanted);
}

START_TEST(a_marker_beside_the_file_names_the_places)
{
    folder_write("golchin.build", "plugins=/b/plugins\nother=1\nscripts=/s\nlexicon=/s/lexicon");
    ck_assert_int_eq(places_of("golchin"), GOLCHIN_OK);
    ck_assert_str_eq(places.plugins, "/b/plugins");
    ck_assert_str_eq(places.scripts, "/s");
    ck_assert_str_eq(places.lexicon, "/s/lexicon");
    gl_places_free(&places);
}
END_TEST

START_TEST(a_marker_that_lacks_a_line_is_an_error)
{
    folder_write("golchin.build", "plugins=/b/plugins\nscripts=/s\n");
    ck_assert_int_eq(places_of("golchin"), GOLCHIN_UNREADABLE);
    ck_assert_ptr_null(places.plugins);
    ck_assert_msg(strstr(error.text, "golchin.build") != NULL, "%s", error.text);
}
END_TEST

static const char *const installed[] = {
    "bin/golchin",
    "lib/libgolchin.so.0",
    "lib/x86_64-linux-gnu/libgolchin.so.0",
};

START_TEST(an_install_is_found_from_its_files)
{
    folder_write("share/golchin/scripts/a.lua", "");
    ck_assert_msg(places_of(installed[_i]) == GOLCHIN_OK, "%s: %s", installed[_i], error.text);
    check_place(places.plugins, "lib/golchin/plugins");
    check_place(places.scripts, "share/golchin/scripts");
    check_place(places.lexicon, "share/golchin/scripts/lexicon");
    gl_places_free(&places);
}
END_TEST

START_TEST(nothing_near_the_file_is_an_error_that_names_it)
{
    ck_assert_int_eq(places_of("bin/golchin"), GOLCHIN_NOT_FOUND);
    ck_assert_ptr_null(places.scripts);
    ck_assert_msg(strstr(error.text, "bin/golchin") != NULL, "%s", error.text);
}
END_TEST

Suite *places_suite(void)
{
    Suite *suite = suite_create("places");
    TCase *tc = tcase_create("places");
    tcase_add_checked_fixture(tc, folder_enter, folder_leave);
    tcase_add_test(tc, a_marker_beside_the_file_names_the_places);
    tcase_add_test(tc, a_marker_that_lacks_a_line_is_an_error);
    tcase_add_loop_test(tc, an_install_is_found_from_its_files, 0, COUNT_OF(installed));
    tcase_add_test(tc, nothing_near_the_file_is_an_error_that_names_it);
    suite_add_tcase(suite, tc);
    return suite;
}
