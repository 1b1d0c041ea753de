#include "suites.h"

#include <string.h>

#include "unit.h"
#include "world.h"

enum { SAME = 77 }; // a group

// Two rules of one group over one text; `wins` is what is left.
static const struct {
    const char *what;
    const char *first, *second;
    int32_t second_priority;
    const char *text, *wins;
} pairs[] = {
    {"more captures win over length", "Number @kind \"تازه\"", "n:Number k:@kind", 0,
     "5 بیمارستان تازه", "second(5 بیمارستان)"},
    {"a capture around captures is none more", "n:Number", "g:(n:Number)", 0, "5 بیمارستان",
     "first(5)"},
    {"fewer gap words win over length", "@kind ..3 @place", "@kind \"در\"", 0,
     "بیمارستان در شهر تبریز", "second(بیمارستان در)"},
    {"longer wins over priority", "Number @kind", "Number", 9, "5 بیمارستان", "first(5 بیمارستان)"},
    {"priority wins over order", "Number", "Digits", 1, "5", "second(5)"},
    {"order decides at last", "Number", "Digits", 0, "5", "first(5)"},
    {"the match that starts earlier wins", "n:Number k:@kind", "\"دارای\" Number", 0,
     "دارای 5 بیمارستان", "second(دارای 5)"},
    {"matches that only touch both stay", "Number", "@kind", 0, "5 بیمارستان",
     "first(5); second(بیمارستان)"},
};

START_TEST(better_match_of_a_group_wins)
{
    world *w = world_new();
    world_spec(w, (gl_rule_spec){.name = "first", .pattern = pairs[_i].first, .group = SAME});
    world_spec(w, (gl_rule_spec){.name = "second",
                                 .pattern = pairs[_i].second,
                                 .group = SAME,
                                 .priority = pairs[_i].second_priority});
    const char *seen = world_run(w, pairs[_i].text, "");
    ck_assert_msg(strcmp(seen, pairs[_i].wins) == 0, "%s: %s", pairs[_i].what, seen);
    world_free(w);
}
END_TEST

// Inside one rule the same order decides between the ways to match.
static const struct {
    const char *pattern, *text, *seen;
} ways[] = {
    {"(@kind \"و\"? | k:@kind)", "بیمارستان و", "r(بیمارستان) k=بیمارستان"},
    {"@kind ..3 (\"و\" | k:@place)", "بیمارستان و تبریز", "r(بیمارستان و تبریز) k=تبریز"},
    {"@kind ..9 @place", "بیمارستان تبریز اهر", "r(بیمارستان تبریز)"},
    {"Number (@kind | @kind \"و\")", "5 بیمارستان و", "r(5 بیمارستان و)"},
    {"(k:Number | k:Digits) Word?", "5 بیمارستان", "r(5 بیمارستان) k=5"},
};

START_TEST(better_way_of_a_rule_wins)
{
    world *w = world_new();
    world_rule(w, "r", ways[_i].pattern);
    const char *seen = world_run(w, ways[_i].text, "k");
    ck_assert_msg(strcmp(seen, ways[_i].seen) == 0, "%s: %s", ways[_i].pattern, seen);
    world_free(w);
}
END_TEST

START_TEST(matches_of_other_groups_may_overlap)
{
    world *w = world_new();
    world_spec(w, (gl_rule_spec){.name = "a", .pattern = "Number @kind", .group = 1});
    world_spec(w, (gl_rule_spec){.name = "b", .pattern = "Number", .group = 2});
    world_rule(w, "c", "@kind");
    world_rule(w, "d", "@kind");
    ck_assert_str_eq(world_run(w, "5 بیمارستان", ""),
                     "a(5 بیمارستان); b(5); c(بیمارستان); d(بیمارستان)");
    world_free(w);
}
END_TEST

START_TEST(dropped_match_makes_room_for_a_later_one)
{
    world *w = world_new();
    world_spec(w, (gl_rule_spec){.name = "a", .pattern = "n:Number Number", .group = SAME});
    world_spec(w, (gl_rule_spec){.name = "b", .pattern = "Number @kind", .group = SAME});
    ck_assert_str_eq(world_run(w, "1 2 3 بیمارستان", ""), "a(1 2); b(3 بیمارستان)");
    world_free(w);
}
END_TEST

START_TEST(block_drops_what_it_overlaps_in_its_scope)
{
    world *w = world_new();
    world_rule(w, "number", "Number");
    world_spec(w,
               (gl_rule_spec){.name = "code", .pattern = "\"کد\" Number \"و\"?", .is_block = true});
    world_spec(w, (gl_rule_spec){.name = "other", .pattern = "Number", .scope = 1});
    ck_assert_str_eq(world_run(w, "5 کد 6 و 7", ""),
                     "number(5); other(5); other(6); number(7); other(7)");
    world_free(w);
}
END_TEST

START_TEST(long_block_reaches_behind_short_ones)
{
    world *w = world_new();
    world_rule(w, "number", "Number");
    world_spec(w, (gl_rule_spec){.name = "a", .pattern = "\"از\" ..9 \"تا\"", .is_block = true});
    world_spec(w, (gl_rule_spec){.name = "b", .pattern = "\"کد\" Number", .is_block = true});
    ck_assert_str_eq(world_run(w, "1 از کد 2 و 3 تا 4 کد 5", ""), "number(1); number(4)");
    world_free(w);
}
END_TEST

START_TEST(phase_and_drop_choose_the_rules)
{
    world *w = world_new();
    world_rule(w, "zero", "Number");
    world_spec(w, (gl_rule_spec){.name = "one", .pattern = "Number", .scope = 1, .phase = 1});
    world_spec(w, (gl_rule_spec){.name = "two", .pattern = "Number", .scope = 2});
    ck_assert_str_eq(world_run(w, "5", ""), "zero(5); two(5)");
    gl_rules_set_phase(w->rules, 1, 0);
    gl_rules_drop(w->rules, 2);
    ck_assert_str_eq(world_run(w, "5", ""), "zero(5); one(5)");
    world_free(w);
}
END_TEST

START_TEST(matches_come_in_text_order)
{
    world *w = world_new();
    world_rule(w, "kind", "@kind");
    world_rule(w, "word", "Word");
    world_rule(w, "number", "Number");
    ck_assert_str_eq(world_run(w, "5 بیمارستان. درمانگاه 6", ""),
                     "number(5); kind(بیمارستان); word(بیمارستان); kind(درمانگاه); "
                     "word(درمانگاه); number(6)");
    world_free(w);
}
END_TEST

Suite *rank_suite(void)
{
    Suite *suite = suite_create("rank");
    TCase *tc = tcase_create("which match wins");
    tcase_add_loop_test(tc, better_match_of_a_group_wins, 0, COUNT_OF(pairs));
    tcase_add_loop_test(tc, better_way_of_a_rule_wins, 0, COUNT_OF(ways));
    tcase_add_test(tc, matches_of_other_groups_may_overlap);
    tcase_add_test(tc, dropped_match_makes_room_for_a_later_one);
    tcase_add_test(tc, block_drops_what_it_overlaps_in_its_scope);
    tcase_add_test(tc, long_block_reaches_behind_short_ones);
    tcase_add_test(tc, phase_and_drop_choose_the_rules);
    tcase_add_test(tc, matches_come_in_text_order);
    suite_add_tcase(suite, tc);
    return suite;
}
