#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "match/lint.h"
#include "unit.h"
#include "world.h"

typedef struct findings {
    char text[512];
    uint32_t count;
} findings;

static void note(void *context, const char *pattern, size_t at, const char *fault)
{
    (void)pattern;
    findings *all = context;
    size_t len = strlen(all->text);
    snprintf(all->text + len, sizeof all->text - len, "%zu %s\n", at, fault);
    all->count++;
}

static const struct {
    const char *pattern;
    const char *place; // byte and the start of what is told; "": nothing
} patterns[] = {
    {"Number ..3 @kind", ""},
    {"..3 @kind", "0 a gap begins"},
    {"@kind ..3", "6 a gap ends"},
    {"@kind x:(..3)", "9 a gap ends"},
    {"(@kind ..3 | Number)", "7 a gap ends"},
    {"(..2 @kind)?  Number", "1 a gap begins"},
    {"(@kind ..2)+ Number", ""},
    {"^ ..3 @kind", ""},
    {"@kind ..3 $", ""},
    {"&> (..3 @kind) Number", ""},
    {"&> (@kind ..3) Number", "10 a gap ends"},
    {"@kind <! (..3 Number @kind)", "10 a gap begins"},
    {"@kind ^ Number", ""}, // a list may hold marks
    {"\"سال\" ^ Number", "9 words stand before ^"},
    {"Number ^ @kind", "7 words stand before ^"},
    {"\"،\" ^ @kind", ""},
    {"@kind? ^ Number", ""},
    {"Number $ @kind", ""},
    {"@kind $ Number", "6 words stand behind $"},
    {"@kind ($ | \"در\") Number", "7 words stand behind $"},
    {"!> Number @kind", ""},
    {"!> Number n:Number", "0 what must not follow"},
    {"!> Number (n:Number @kind)", "0 what must not follow"},
    {"!> Number (n:Number | Number @kind)", "0 what must not follow"},
    {"!> Number (n:Number | @kind)", ""},
    {"!> Number[value>3] n:Number", ""},
    {"!> (@kind | Number) Number", "0 what must not follow"},
    {"!> Number n:Number?", ""},
    {"!> (@kind?) Number", "0 what is looked for can be nothing"},
    {"!> Word &> Word @kind", "0 what must not follow"},
    {"Number <! Number @kind", "7 what must not stand before"},
    {"Number <! @kind @kind", ""},
    {"&> Word Digits", "0 what must be here"},
    {"&> Word @kind", ""},
    {"Number[value>3, value<5]", ""},
    {"Number[value>5, value<3]", "0 its conditions exclude"},
    {"Number[value>=3, value<=3]", ""},
    {"Number[value>3, value<=3]", "0 its conditions exclude"},
    {"Number[value=4, value>4]", "0 its conditions exclude"},
    {"Number[value in (4|5), value>4]", ""},
    {"Number[value in (3|4), value>4]", "0 its conditions exclude"},
    {"Number[number_kind=range, number_kind=vague]", "0 its conditions exclude"},
    {"Number[number_kind=range, number_kind!=range]", "0 its conditions exclude"},
    {"Number[number_kind!=range, number_kind!=vague]", ""},
    {"Number[value<3, high>5]", ""},
    {"@kind | !> (Number) Number", "8 what must not follow"},
    {"<found>", "5 a gap ends"},
    {"Number <found> <found>", "5 a gap ends"},
};

START_TEST(what_can_never_match_is_told)
{
    findings found = {0};
    golchin_error error = {0};
    world *w = world_new();
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "found", "@org ..2", &error), GOLCHIN_OK);
    world_rule(w, patterns[_i].pattern, patterns[_i].pattern);
    const gl_lint_rule rule = {.rules = w->rules, .data = patterns[_i].pattern};
    gl_lint_pattern(&rule, note, &found);
    const char *place = patterns[_i].place;
    ck_assert_msg(strncmp(found.text, place, strlen(place)) == 0 && found.count == (*place != 0),
                  "%s: told '%s', not '%s'", patterns[_i].pattern, found.text, place);
    world_free(w);
}
END_TEST

static void note_capture(void *context, const gl_lint_capture *capture)
{
    findings *all = context;
    size_t len = strlen(all->text);
    const char *name = capture->pattern + capture->at;
    snprintf(all->text + len, sizeof all->text - len, "%s%.*s%s%s ", capture->is_own ? "" : "<",
             (int)strcspn(name, ":"), name, capture->is_sure ? "!" : "", capture->type ? "@" : "");
}

static const struct {
    const char *pattern;
    const char *captures; // `!`: in every record; `@`: edges of one type; `<`: of a `let`
} bindings[] = {
    {"n:Number k:@kind", "n!@ k!@ "},
    {"n:Number? k:@kind", "n@ k!@ "},
    {"n:Number | k:@kind", "n@ k@ "},
    {"n:Number @org | n:Number @kind", "n!@ "},
    {"n:Number | n:@kind", "n! "},
    {"g:(n:Number k:@kind \"و\"?){1,6}", "g! n!@ k!@ "},
    {"g:(n:Number)*", "g@ n@ "},
    {"x:(Number | @kind)", "x! "},
    {"x:(Number @kind)", "x! "},
    {"k:@kind <where>", "k!@ <p!@ "},
    {"each:(n:Number k:@kind)* p:@place", "each! n!@ k!@ p!@ "},
    {"each:(n:Number? k:@kind)* p:@place?", "each! n@ k!@ p@ "},
    {"(each:(n:Number) | each:(n:Number k:@kind))", "each! n!@ k@ "},
};

START_TEST(captures_are_known)
{
    findings found = {0};
    golchin_error error = {0};
    world *w = world_new();
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "where", "\"در\" p:@place", &error), GOLCHIN_OK);
    world_rule(w, bindings[_i].pattern, bindings[_i].pattern);
    const gl_lint_rule rule = {
        .rules = w->rules,
        .data = bindings[_i].pattern,
        .each = gl_strings_find(w->symbols, gl_slice_of("each")),
    };
    gl_lint_each_capture(&rule, note_capture, &found);
    ck_assert_str_eq(found.text, bindings[_i].captures);
    world_free(w);
}
END_TEST

Suite *lint_suite(void)
{
    Suite *suite = suite_create("lint");
    TCase *tc = tcase_create("lint");
    tcase_add_loop_test(tc, what_can_never_match_is_told, 0, COUNT_OF(patterns));
    tcase_add_loop_test(tc, captures_are_known, 0, COUNT_OF(bindings));
    suite_add_tcase(suite, tc);
    return suite;
}
