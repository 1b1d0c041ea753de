#include "suites.h"

#include <stdbool.h>
#include <string.h>

#include "base/nearest.h"
#include "unit.h"

static const char *const names[] = {"pattern", "priority", "yes", "no", "each", NULL};

static const struct {
    const char *word, *meant;
} words[] = {
    {"patern", "pattern"}, {"patterns", "pattern"}, {"prioritty", "priority"},
    {"yess", "yes"},       {"not", "no"},           {"zzzzzzzz", NULL},
    {"completely", NULL},  {"pattern", "pattern"},
};

START_TEST(name_that_was_meant_is_found)
{
    const char *meant = gl_nearest(words[_i].word, names);
    bool is_right = words[_i].meant ? meant && strcmp(meant, words[_i].meant) == 0 : meant == NULL;
    ck_assert_msg(is_right, "%s: %s", words[_i].word, meant ? meant : "none");
}
END_TEST

START_TEST(hint_is_empty_where_nothing_is_near)
{
    gl_arena *arena = gl_arena_new();
    ck_assert_str_eq(gl_nearest_hint("eech", names, arena), " (did you mean 'each'?)");
    ck_assert_str_eq(gl_nearest_hint("something", names, arena), "");
    gl_arena_free(arena);
}
END_TEST

START_TEST(overlong_word_is_near_to_nothing)
{
    char word[4096];
    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    ck_assert_ptr_null(gl_nearest(word, names));
}
END_TEST

Suite *nearest_suite(void)
{
    Suite *suite = suite_create("nearest");
    TCase *tc = tcase_create("nearest");
    tcase_add_loop_test(tc, name_that_was_meant_is_found, 0, COUNT_OF(words));
    tcase_add_test(tc, hint_is_empty_where_nothing_is_near);
    tcase_add_test(tc, overlong_word_is_near_to_nothing);
    suite_add_tcase(suite, tc);
    return suite;
}
