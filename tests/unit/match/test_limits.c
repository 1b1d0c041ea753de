#include "suites.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "unit.h"
#include "world.h"

// Patterns that make a backtracking matcher try for ever, over one sentence of many words. It holds
// what they require, but where it is of no use.
static const char *const hard[] = {
    "(\"a\"?){0,50} \"b\"",
    "((\"a\"*)*)* \"b\"",
    "((((((((Word?)*)*)*)*)*)*)*)* \"b\"",
    "(Word | Word | Word Word)* \"b\"",
    "(x:Word* y:Word*)* \"b\"",
    "(\"a\" \"a\" | \"a\")* (\"a\" | \"a\" \"a\")* \"b\"",
    "..1000 ..1000 \"b\"",
    "(..9 \"a\")* \"b\"",
    "(&> (Word* \"b\") Word)* \"c\"",
    "(<& (Word* \"b\") Word | Word)* \"c\"",
    "Word*",
    "x:(Word{1,1000})",
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static char *many(const char *word, size_t count)
{
    char *text = malloc(count * strlen(word) + 1), *end = text;
    for (size_t i = 0; i < count; i++)
        end = stpcpy(end, word);
    return text;
}

START_TEST(hard_pattern_stays_fast)
{
    world *w = world_new();
    world_rule(w, "r", hard[_i]);
    char *text = many("a ", 1000);
    memcpy(text, "b c", 3);
    double begin = seconds();
    world_run(w, text, "");
    double took = seconds() - begin;
    ck_assert_msg(took < 5, "%s: %.1f s", hard[_i], took);
    free(text);
    world_free(w);
}
END_TEST

START_TEST(pattern_over_the_budget_misses_and_ends)
{
    world *w = world_new();
    world_rule(w, "large", "(Word{1000}){0,4} \"b\"");
    world_rule(w, "small", "\"c\"");
    char *text = many("a ", 20000);
    text[strlen(text) - 2] = 'c';
    ck_assert_str_eq(world_run(w, text, ""), "small(c)");
    ck_assert_uint_lt(gl_arena_size(w->scratch), 256u << 20);
    free(text);
    world_free(w);
}
END_TEST

START_TEST(running_leaves_nothing_in_scratch)
{
    world *w = world_new();
    world_rule(w, "r", "n:Number (k:@kind[plural=false] | ..3 Word)");
    world_read(w, "5 بیمارستان. 6 درمانگاه");
    gl_arena_mark before = gl_arena_save(w->scratch);
    world_run(w, "5 بیمارستان. 6 درمانگاه", "");
    gl_arena_mark after = gl_arena_save(w->scratch);
    ck_assert(before.block == after.block && before.used == after.used);
    world_free(w);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tc = tcase_create("limits");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, hard_pattern_stays_fast, 0, COUNT_OF(hard));
    tcase_add_test(tc, pattern_over_the_budget_misses_and_ends);
    tcase_add_test(tc, running_leaves_nothing_in_scratch);
    suite_add_tcase(suite, tc);
    return suite;
}
