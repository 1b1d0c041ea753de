#include "suites.h"

#include <string.h>

#include "match/feature.h"
#include "unit.h"
#include "world.h"

#define ZWNJ "\u200c"

// One rule, called r, over one text.
static const struct {
    const char *pattern, *text, *names, *seen;
} matches[] = {
    // literals in any spelling
    {"\"بیمه شده\"", "او بیمه" ZWNJ "شده است", "", "r(بیمه" ZWNJ "شده)"},
    {"'بیمه‌شده'", "او بیمه شده است", "", "r(بیمه شده)"},
    {"\"بیمه شده\"", "او بيمهشده است", "", "r(بيمهشده)"},
    {"\"بیمه\" \"شده\"", "او بیمه شده است", "", "r(بیمه شده)"},
    {"~\"پزشک\"", "با پزشکان و پزشک‌ها", "",
     "r(پزشکان); r(پزشک‌ها)"},
    {"\"پزشک\"", "با پزشکان و پزشک", "", "r(پزشک)"},
    {"\"تبریز\" \"،\" \"اهر\"", "در تبریز، اهر", "", "r(تبریز، اهر)"},
    {"\"گفت\" \":\"", "وی گفت: سلام", "", "r(گفت:)"},
    // types, lists, tokens
    {"n:Number k:@kind", "دارای 12 بیمارستان است", "n k", "r(12 بیمارستان) n=12 k=بیمارستان"},
    {"k:@kind", "بیمارستان‌های خانه‌بهداشت", "k",
     "r(بیمارستان‌های) k=بیمارستان‌های; r(خانه‌بهداشت) "
     "k=خانه‌بهداشت"},
    {"w:Word d:Digits m:Mark", "سال 97، خوب", "w d m", "r(سال 97،) w=سال d=97 m=،"},
    // quantifiers
    {"\"در\" (p:@place \"و\"?)+", "در تبریز و اهر و مراغه بود", "p",
     "r(در تبریز و اهر و مراغه) p=تبریز p=اهر p=مراغه"},
    {"g:(n:Number k:@kind \"و\"?){1,6}", "2 بیمارستان و 3 درمانگاه و", "g n k",
     "r(2 بیمارستان و 3 درمانگاه و) g=2 بیمارستان و g=3 درمانگاه و n=2 n=3 k=بیمارستان "
     "k=درمانگاه"},
    {"Number{2}", "1 2 3 4 5", "", "r(1 2); r(3 4)"},
    {"Number{2,}", "1 2 3 4 5", "", "r(1 2 3 4 5)"},
    {"Number{2,3}", "1 2 3 4 5", "", "r(1 2 3); r(4 5)"},
    {"Number{0,2} \"تا\"", "1 2 3 تا", "", "r(2 3 تا)"},
    {"\"از\"? n:Number?", "از سال 5", "n", "r(از); r(5) n=5"},
    {"(\"از\"? Number*)*", "از 5 5 از", "", "r(از 5 5 از)"},
    {"g:(a:\"از\"? Number?)*", "از 5 از", "g a", "r(از 5 از) g=از 5 g=از a=از a=از"},
    {"(x:(Number?) \"و\"?){3}", "و", "x", "r(و)"},
    // choices
    {"\"از\" (p:@place | o:@org)", "از بهزیستی از تبریز", "p o",
     "r(از بهزیستی) o=بهزیستی; r(از تبریز) p=تبریز"},
    {"x:(@place | @org)", "تامین اجتماعی", "x", "r(تامین اجتماعی) x=تامین اجتماعی"},
    {"\"از\" (@place |)", "از اهر", "", "r(از اهر)"},
    // gaps
    {"@kind ..2 @place", "بیمارستان شهر تبریز", "", "r(بیمارستان شهر تبریز)"},
    {"@kind ..2 @place", "بیمارستان در شهر خوب تبریز", "", ""},
    {"@kind ..1 @place", "بیمارستان « ( شهر ) » تبریز", "", "r(بیمارستان « ( شهر ) » تبریز)"},
    {"@kind ..0 @place", "بیمارستان تبریز", "", "r(بیمارستان تبریز)"},
    {"@kind g:..5 p:@place", "بیمارستان در تبریز و اهر", "g p",
     "r(بیمارستان در تبریز) g=در p=تبریز"},
    {"@kind ..9 @place", "این بیمارستان است. در تبریز بود.", "", ""},
    // anchors: marks do not count
    {"^ Word", "یک دو. سه چهار.", "", "r(یک); r(سه)"},
    {"Word $", "یک دو. سه چهار.", "", "r(دو); r(چهار)"},
    {"^ @place $", "«تبریز».", "", "r(تبریز)"},
    // looks
    {"n:Number &> @kind", "5 بیمارستان 6 نفر", "n", "r(5) n=5"},
    {"n:Number !> @kind", "5 بیمارستان 6 نفر", "n", "r(6) n=6"},
    {"<& \"سال\" n:Number", "سال 5 و 6 نفر", "n", "r(5) n=5"},
    {"<! \"سال\" n:Number", "سال 5 و 6 نفر", "n", "r(6) n=6"},
    {"<& (\"سال\" ..1) n:Number", "سال خوب 5 و 6", "n", "r(5) n=5"},
    {"<& (@kind \"و\"? @place?) Number", "درمانگاه و اهر 5 و 6", "", "r(5)"},
    {"<! (^ | Mark) Number", "5، 6 و 7", "", "r(7)"},
    {"n:Number !> (Word &> @kind)", "5 خوب درمانگاه 6 خوب", "n", "r(6) n=6"},
    {"@place &> $", "تبریز و اهر.", "", "r(اهر)"},
    // conditions
    {"Number[value>=5]", "4 5 6", "", "r(5); r(6)"},
    {"Number[value<5]", "4 5 6", "", "r(4)"},
    {"Number[value>4, value<=5]", "4 5 6", "", "r(5)"},
    {"Number[value!=5]", "4 5 6", "", "r(4); r(6)"},
    {"Number[value in (4|6)]", "4 5 6", "", "r(4); r(6)"},
    {"Number[value=2.5]", "2 2.5 3", "", "r(2.5)"},
    {"Number[value=-3]", "3", "", ""},
    {"Number[missing=5]", "5", "", ""},
    {"Number[missing!=5]", "5", "", "r(5)"},
    {"@kind[form=بیمارستان]", "بیمارستان درمانگاه", "", "r(بیمارستان)"},
    {"@kind[canonical=\"خانه‌بهداشت\"]", "بیمارستان خانه بهداشت", "", "r(خانه بهداشت)"},
    {"@kind[form in (بيمارستان|درمانگاه)]", "بیمارستان خانه بهداشت درمانگاه", "",
     "r(بیمارستان); r(درمانگاه)"},
    {"@kind[plural=true]", "بیمارستان و درمانگاه‌ها", "",
     "r(درمانگاه‌ها)"},
    {"Latin[even=yes]", "aa bbb cc", "", "r(aa); r(cc)"},
    {"Latin[text=BBB]", "aa bbb cc", "", "r(bbb)"},
    // comments, white space
    {"Number # how many\n  @kind", "5 بیمارستان", "", "r(5 بیمارستان)"},
    // sentences bound a match
    {"Number Number", "تعداد 5. 6 نفر", "", ""},
    {"Word*", "", "", ""},
};

START_TEST(pattern_binds_what_it_should)
{
    world *w = world_new();
    world_rule(w, "r", matches[_i].pattern);
    const char *seen = world_run(w, matches[_i].text, matches[_i].names);
    ck_assert_msg(strcmp(seen, matches[_i].seen) == 0, "%s over «%s»:\n  want %s\n  have %s",
                  matches[_i].pattern, matches[_i].text, matches[_i].seen, seen);
    world_free(w);
}
END_TEST

static void add_some_rules(world *w)
{
    world_rule(w, "counted", "n:Number[value>4] k:@kind");
    world_spec(w, (gl_rule_spec){.name = "not", .pattern = "Digits Digits", .is_block = true});
    world_rule(w, "where", "\"در\" p:(@place | Number)");
    world_rule(w, "any", "Word+");
}

// What is kept from article to article says nothing about the next one.
START_TEST(matches_do_not_depend_on_what_ran_before)
{
    static const char *const texts[] = {
        "5 بیمارستان در تبریز. 7 درمانگاه",
        "هیچ",
        "بیمارستان 5 در 7 تبریز 9",
        "در اهر 3 خانه بهداشت. 4 5 6 درمانگاه. 12 بیمارستان",
    };
    world *kept = world_new();
    add_some_rules(kept);
    for (int i = 0; i < 3 * COUNT_OF(texts); i++) {
        const char *text = texts[i % COUNT_OF(texts)];
        world *fresh = world_new();
        add_some_rules(fresh);
        ck_assert_str_eq(world_run(kept, text, "n k p"), world_run(fresh, text, "n k p"));
        world_free(fresh);
    }
    world_free(kept);
}
END_TEST

START_TEST(an_edge_has_no_feature_of_a_number_that_is_no_symbol)
{
    world *w = world_new();
    world_read(w, "5");
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(w->lattice, 0, &count);
    const gl_feature_source source = {&w->text, w->lexicon, w->symbols};
    static const golchin_symbol numbers[] = {0, UINT32_MAX};
    for (int i = 0; i < COUNT_OF(numbers); i++)
        ck_assert_int_eq(gl_feature_of(&source, edges[0], numbers[i]).kind, GOLCHIN_NONE);
    world_free(w);
}
END_TEST

Suite *match_suite(void)
{
    Suite *suite = suite_create("match");
    TCase *tc = tcase_create("patterns over sentences");
    tcase_add_loop_test(tc, pattern_binds_what_it_should, 0, COUNT_OF(matches));
    tcase_add_test(tc, matches_do_not_depend_on_what_ran_before);
    tcase_add_test(tc, an_edge_has_no_feature_of_a_number_that_is_no_symbol);
    suite_add_tcase(suite, tc);
    return suite;
}
