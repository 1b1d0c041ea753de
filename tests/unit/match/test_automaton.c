// The automaton decides where rules are searched at all. That it overlooks nothing the random
// patterns show; here it is that it lets little through, and what rules share.
#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "match/rule.h"
#include "unit.h"
#include "world.h"

enum { WORDS = 80 };

static void count_search(void *context, void *data, uint64_t nanoseconds)
{
    (void)data, (void)nanoseconds;
    ++*(int *)context;
}

static const struct {
    const char *pattern, *text;
    int searches;
} sentences[] = {
    {"Number @kind", "5 بیمارستان", 1},
    {"Number @kind", "بیمارستان 5", 0},
    {"Number @kind", "5 و بیمارستان", 0},
    {"Number ..1 @kind", "5 «و» بیمارستان", 1},
    {"Number ..1 @kind", "5 و 6 و و بیمارستان", 0},
    {"Number ..20 @kind", "5 و 6 و بیمارستان", 1},
    {"Number ..20 @kind", "بیمارستان 5 و 6", 0},
    {"Number[value>5] @kind", "5 بیمارستان", 0},
    {"Number[value>5] @kind", "6 بیمارستان", 1},
    {"(Number | Latin) (\"و\" Number)* @kind", "5 و 6 و 7 بیمارستان", 1},
    {"(Number | Latin) (\"و\" Number)* @kind", "5 و 6 و a و 7 و بیمارستان", 0},
    {"n:Number k:@kind? @place", "5 تبریز بیمارستان", 1},
    {"n:Number k:@kind @place", "5 تبریز بیمارستان", 0},
};

START_TEST(rule_is_searched_only_where_its_items_follow_each_other)
{
    int searches = 0;
    world *w = world_new();
    world_rule(w, "r", sentences[_i].pattern);
    gl_rules_watch(w->rules, count_search, &searches);
    world_run(w, sentences[_i].text, "");
    ck_assert_msg(searches == sentences[_i].searches, "%s over «%s»: %d searches",
                  sentences[_i].pattern, sentences[_i].text, searches);
    world_free(w);
}
END_TEST

START_TEST(rule_that_consumes_nothing_is_never_searched)
{
    int searches = 0;
    world *w = world_new();
    world_rule(w, "empty", "^ $ &> \"a\"");
    world_rule(w, "other", "\"a\"");
    world_rule(w, "empty, too", "<& \"a\" $");
    gl_rules_watch(w->rules, count_search, &searches);
    ck_assert_str_eq(world_run(w, "a", ""), "other(a)");
    ck_assert_int_eq(searches, 1);
    world_free(w);
}
END_TEST

// A pattern of more items than there are bits, over a text that has all of them but the last.
START_TEST(long_pattern_is_found_to_its_end)
{
    static const char *const ends[] = {"b", "a"};
    char pattern[WORDS * 8] = "", text[WORDS * 4] = "";
    for (int i = 0; i < WORDS; i++) {
        strcat(pattern, i % 20 == 0 ? "(\"a\" ..1) " : "\"a\" ");
        strcat(text, "a ");
    }
    strcat(pattern, "x:\"b\"");
    strcat(text, ends[_i]);
    world *w = world_new();
    world_rule(w, "r", pattern);
    const char *seen = world_run(w, text, "x");
    ck_assert_msg((strstr(seen, "x=b") != NULL) == (_i == 0), "%s", seen);
    world_free(w);
}
END_TEST

static void add_rules(world *w, const char *const *patterns, int count)
{
    for (int i = 0; i < count; i++)
        world_spec(w, (gl_rule_spec){.name = "r", .pattern = patterns[i], .scope = (uint32_t)i});
    world_read(w, "a");
}

START_TEST(rules_that_wait_for_the_same_share_banks)
{
    static const char *const alike[] = {"\"a\" Number", "\"a\" Word Number", "Number ..2 \"a\""};
    static const char *const different[] = {"\"a\" Number", "\"b\" Number", "\"c\" Number"};
    world *one = world_new(), *three = world_new();
    add_rules(one, alike, COUNT_OF(alike));
    add_rules(three, different, COUNT_OF(different));
    ck_assert_uint_eq(one->rules->automaton.bank_count, 1);
    ck_assert_uint_eq(three->rules->automaton.bank_count, 3);
    world_free(one);
    world_free(three);
}
END_TEST

START_TEST(equal_predicates_are_one)
{
    static const char *const patterns[] = {
        "Number[value>=10]",        "x:Number[value >= 10.0]?  Number[value>=10]",
        "Latin[value>=10]",         "Number[value>10]",
        "Latin[size in (1|2)]",     "Latin[size=1, size=2]",
        "Latin[text=ab, text!=c]",  "Latin[text=a, text!=bc]",
        "Latin[text in ('a'|'b')]", "Latin[text in ('a' | 'b')]",
    };
    world *w = world_new();
    add_rules(w, patterns, COUNT_OF(patterns));
    ck_assert_uint_eq(w->rules->predicates.items.count, 9);
    world_free(w);
}
END_TEST

Suite *automaton_suite(void)
{
    Suite *suite = suite_create("automaton");
    TCase *tc = tcase_create("automaton");
    tcase_add_loop_test(tc, rule_is_searched_only_where_its_items_follow_each_other, 0,
                        COUNT_OF(sentences));
    tcase_add_test(tc, rule_that_consumes_nothing_is_never_searched);
    tcase_add_loop_test(tc, long_pattern_is_found_to_its_end, 0, 2);
    tcase_add_test(tc, rules_that_wait_for_the_same_share_banks);
    tcase_add_test(tc, equal_predicates_are_one);
    suite_add_tcase(suite, tc);
    return suite;
}
