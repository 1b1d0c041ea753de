#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "match/rule.h"
#include "match/search.h"
#include "unit.h"
#include "world.h"

// Patterns that make a backtracking matcher try for ever, over one sentence of many words. It holds
// what they require, but where it is of no use.
static const char *const hard[] = {
    "(\"a\"?){0,50} \"b\"",
    "((\"a\"*)*)* \"b\"",
    "((((((((Word?)*)*)*)*)*)*)*)* \"b\"",
    "((Word+)+)+ \"b\"",
    "(Word{1,9}){1,9} \"b\"",
    "(Word | Word | Word Word)* \"b\"",
    "(Word | (Word | (Word | Word Word)+)+)+ \"b\"",
    "(x:Word* y:Word*)* \"b\"",
    "(x:(y:(z:Word*)*)*)* \"b\"",
    "(\"a\" \"a\" | \"a\")* (\"a\" | \"a\" \"a\")* \"b\"",
    "..100 ..100 \"b\"",
    "(..9 \"a\")* \"b\"",
    "(..9 ..9 ..9)+ \"b\"",
    "\"a\" ..200 \"a\" ..200 \"b\"",
    "(&> (Word* \"b\") Word)* \"c\"",
    "(<& (Word* \"b\") Word | Word)* \"c\"",
    "(!> (..50 \"b\") Word)* \"c\"",
    "(<! (\"b\" ..50) Word)* \"c\"",
    "(&> (Word* <& (\"a\"* \"b\")) Word)* \"c\"",
    "(&> (&> (&> (Word* \"b\") Word*) Word*) Word)* \"c\"",
    "Word*",
    "x:(Word{1,300})",
};

static char *many(const char *word, size_t count)
{
    char *text = malloc(count * strlen(word) + 1), *end = text;
    for (size_t i = 0; i < count; i++)
        end = stpcpy(end, word);
    return text;
}

// "b c a a a …"
static char *hard_text(size_t words)
{
    char *text = many("a ", words);
    return memcpy(text, "b c", 3);
}

// What the search for a pattern costs from all starts together.
static size_t count_steps(const char *pattern, size_t words)
{
    char *text = hard_text(words);
    world *w = world_new();
    world_rule(w, "r", pattern);
    world_read(w, text);
    gl_scene scene = {0};
    gl_search search = {0};
    gl_score score;
    gl_feature_source source = {&w->text, w->lexicon, w->symbols};
    gl_scene_begin(&scene, &source, &w->rules->predicates, w->lattice);
    gl_scene_turn(&scene, 0, w->scratch);
    gl_search_begin(&search, &w->rules->rules.items[0].program, &scene, w->scratch);
    for (uint32_t token = scene.first; token < scene.last; token++)
        gl_search_at(&search, token, &score);
    size_t steps = GL_SEARCH_BUDGET - search.budget;
    ck_assert_msg(search.budget > 0, "%s: gives up at %zu words", pattern, words);
    gl_search_deinit(&search);
    gl_scene_free(&scene);
    world_free(w);
    free(text);
    return steps;
}

// Twice the words are twice the steps. A gap takes its full length only where so many words follow,
// so sentences are longer than gaps.
START_TEST(steps_grow_with_the_sentence)
{
    size_t once = count_steps(hard[_i], 600), twice = count_steps(hard[_i], 1200);
    ck_assert_msg(twice <= 2 * once + once / 4, "%s: %zu steps, then %zu", hard[_i], once, twice);
}
END_TEST

START_TEST(hard_pattern_comes_to_an_end)
{
    world *w = world_new();
    world_rule(w, "r", hard[_i]);
    char *text = hard_text(2000);
    world_run(w, text, "");
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

// A pattern of numbers with something before and behind each.
static const struct {
    const char *first, *before, *behind, *last;
    int count;
} lists[] = {
    {"Number[value in (0", "|", "", ")]", 5000},
    {"(\"a\"", "|\"", "\"", ")", 2000},
};

START_TEST(a_long_list_in_a_pattern_takes_memory_once)
{
    gl_bytes pattern = {0};
    gl_bytes_add(&pattern, lists[_i].first, strlen(lists[_i].first));
    for (int i = 1; i <= lists[_i].count; i++) {
        char each[32];
        int len = snprintf(each, sizeof each, "%s%d%s", lists[_i].before, i, lists[_i].behind);
        gl_bytes_add(&pattern, each, (size_t)len);
    }
    gl_bytes_add(&pattern, lists[_i].last, strlen(lists[_i].last) + 1);
    world *w = world_new();
    world_rule(w, "r", pattern.start);
    ck_assert_uint_lt(gl_arena_size(w->rules->arena), 4u << 20);
    world_free(w);
    gl_bytes_free(&pattern);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tc = tcase_create("limits");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, steps_grow_with_the_sentence, 0, COUNT_OF(hard));
    tcase_add_loop_test(tc, hard_pattern_comes_to_an_end, 0, COUNT_OF(hard));
    tcase_add_test(tc, pattern_over_the_budget_misses_and_ends);
    tcase_add_test(tc, running_leaves_nothing_in_scratch);
    tcase_add_loop_test(tc, a_long_list_in_a_pattern_takes_memory_once, 0, COUNT_OF(lists));
    suite_add_tcase(suite, tc);
    return suite;
}
