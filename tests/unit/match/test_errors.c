#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "match/pattern.h"
#include "unit.h"
#include "world.h"

static const struct {
    const char *pattern;
    uint32_t column;
    const char *text; // a part of the message
} faults[] = {
    {"", 1, "expected an item, found the end of the pattern"},
    {"  # only a comment", 19, "expected an item, found the end of the pattern"},
    {"n:Number )", 10, "expected an item or |, found )"},
    {"(n:Number", 10, "expected an item, | or ), found the end of the pattern"},
    {"Number]", 7, "expected an item, found ]"},
    {"\"باز", 1, "this quote is not closed"},
    {"\"بیمه\" 'x", 8, "this quote is not closed"},
    {"\"\"", 1, "this literal is empty"},
    {"\" \u064b\"", 1, "this literal is empty"},
    {"بیمارستان", 1, "words of the text stand in quotes"},
    {"\"بیمه\" درمان Number", 8, "found درمان"},
    {"~Number", 2, "expected a word in quotes behind ~, found Number"},
    {"@", 2, "expected the name of a word list behind @"},
    {"@kinds", 1, "no word list is called @kinds"},
    {"<frame>", 1, "no `let` is called <frame> up to here"},
    {"<frame", 7, "expected > behind the name of a `let`"},
    {"<\"x\">", 2, "expected the name of a `let` behind <"},
    {"n:", 3, "expected an item, found the end of the pattern"},
    {"n:^", 1, "a name stands before something that is consumed"},
    {"&> (n:Number)", 5, "a look-around cannot capture"},
    {"&> <captured>", 4, "<captured> captures, which a look-around cannot"},
    {"^+ Number", 2, "cannot be repeated"},
    {"!> Number?", 10, "cannot be repeated"},
    {"Number??", 8, "expected an item, found ?"},
    {"Number{", 8, "expected a count, found the end of the pattern"},
    {"Number{x}", 8, "expected a count, found x"},
    {"Number{1.5}", 8, "expected a count from 0 to 1000"},
    {"Number{1001}", 8, "expected a count from 0 to 1000"},
    {"Number{3,2}", 7, "must be 1 or more and not below the lower one"},
    {"Number{0}", 7, "must be 1 or more"},
    {"Number{2 3}", 10, "expected } behind a count, found 3"},
    {"Number ..", 8, "expected a count from 0 to 1000"},
    {"Number ..2000", 8, "expected a count from 0 to 1000"},
    {"Number . Number", 8, "expected an item, found ."},
    {"Number[", 8, "expected the name of a feature"},
    {"Number[value]", 13, "expected = != < > <= >= or in, found ]"},
    {"Number[value=]", 14, "expected a word, a quoted text or a number, found ]"},
    {"Number[value>many]", 14, "expected a number, found many"},
    {"Number[value=1", 15, "expected , or ] behind a condition"},
    {"Number[value in 1]", 17, "expected ( before the values of `in`, found 1"},
    {"Number[value in (1,2)]", 19, "expected | or ) behind a value of `in`, found ,"},
    {"Number \xff", 8, "the bytes here are not UTF-8"},
    {"Number \"\xd8\"", 9, "the bytes here are not UTF-8"},
    {"\"بیمه\" n:Number |\n  @kinds", 3, "line 2 of the pattern, column 3: no word list"},
    {"(Number (@kind @kind){0,500}){0,5}", 1, "too large"},
    {"((Number{1000}){1000}){1000}", 2, "too large"},
};

static void let(world *w, const char *name, const char *pattern)
{
    golchin_error error = {0};
    ck_assert_msg(gl_rules_let(w->rules, 0, name, pattern, &error) == GOLCHIN_OK, "%s", error.text);
}

START_TEST(fault_is_told_with_its_column)
{
    world *w = world_new();
    golchin_error error = {0};
    let(w, "captured", "n:Number");
    golchin_status status = world_try(w, faults[_i].pattern, &error);
    ck_assert_msg(status == GOLCHIN_BAD_PATTERN && error.status == status, "%s: status %d",
                  faults[_i].pattern, status);
    ck_assert_msg(error.column == faults[_i].column, "%s: column %u, not %u: %s",
                  faults[_i].pattern, error.column, faults[_i].column, error.text);
    ck_assert_msg(strstr(error.text, faults[_i].text), "%s: %s", faults[_i].pattern, error.text);
    world_free(w);
}
END_TEST

START_TEST(message_names_rule_place_and_shows_the_line)
{
    world *w = world_new();
    golchin_error error = {0};
    world_try(w, "n:Number @kinds", &error);
    ck_assert_str_eq(error.text,
                     "test.lua:7: rule 'tried': column 10: no word list is called @kinds; add the "
                     "list before the rule\n  n:Number @kinds\n           ^");
    ck_assert_uint_eq(error.line, 7);
    world_free(w);
}
END_TEST

START_TEST(long_line_is_cut_around_the_caret)
{
    world *w = world_new();
    golchin_error error = {0};
    char *pattern;
    size_t len;
    FILE *out = open_memstream(&pattern, &len);
    for (int i = 0; i < 100; i++)
        fputs("\"بیمه\" ", out);
    fputs("] \t", out);
    for (int i = 0; i < 100; i++)
        fputs("\"x\" ", out);
    fclose(out);
    world_try(w, pattern, &error);
    ck_assert_uint_eq(error.column, 701);
    const char *line = strchr(error.text, '\n') + 1, *caret = strchr(line, '\n') + 1;
    ck_assert_int_lt((int)(caret - line), 200);
    ck_assert_str_eq(strchr(caret, '^'), "^");
    ck_assert_ptr_null(strchr(line, '\t'));
    free(pattern);
    world_free(w);
}
END_TEST

START_TEST(groups_nest_so_deep_and_no_deeper)
{
    world *w = world_new();
    golchin_error error = {0};
    char pattern[2 * GL_PATTERN_DEPTH + 16], opens[GL_PATTERN_DEPTH + 2],
        closes[GL_PATTERN_DEPTH + 2];
    memset(opens, '(', sizeof opens);
    memset(closes, ')', sizeof closes);
    for (int depth = GL_PATTERN_DEPTH; depth <= GL_PATTERN_DEPTH + 1; depth++) {
        snprintf(pattern, sizeof pattern, "%.*sNumber%.*s", depth, opens, depth, closes);
        ck_assert_int_eq(world_try(w, pattern, &error) == GOLCHIN_OK, depth == GL_PATTERN_DEPTH);
    }
    ck_assert_msg(strstr(error.text, "nested too deeply"), "%s", error.text);
    world_free(w);
}
END_TEST

START_TEST(let_stands_for_its_pattern)
{
    world *w = world_new();
    let(w, "count", "n:Number | \"یک\"");
    let(w, "counted", "<count> k:@kind");
    world_rule(w, "r", "<counted> (\"و\" <counted>)?");
    ck_assert_str_eq(world_run(w, "5 بیمارستان و یک درمانگاه", "n k"),
                     "r(5 بیمارستان و یک درمانگاه) n=5 k=بیمارستان k=درمانگاه");
    world_free(w);
}
END_TEST

START_TEST(let_cannot_use_itself_or_be_given_twice)
{
    world *w = world_new();
    golchin_error error = {0};
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "a", "Number <a>", &error), GOLCHIN_BAD_PATTERN);
    ck_assert_uint_eq(error.column, 8);
    ck_assert_msg(strstr(error.text, "let 'a'") && strstr(error.text, "part of itself"), "%s",
                  error.text);
    let(w, "a", "Number");
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "a", "Word", NULL), GOLCHIN_DUPLICATE);
    ck_assert_int_eq(gl_rules_let(w->rules, 1, "a", "Word", NULL), GOLCHIN_OK);
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "الف", "Word", NULL), GOLCHIN_BAD_PATTERN);
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "", "Word", NULL), GOLCHIN_BAD_PATTERN);
    world_free(w);
}
END_TEST

START_TEST(lets_inside_lets_stay_within_the_limits)
{
    world *w = world_new();
    golchin_error error = {0};
    char name[8], pattern[64] = "Number Number";
    golchin_status status = GOLCHIN_OK;
    int i = 0;
    for (; i < 100 && status == GOLCHIN_OK; i++) {
        snprintf(name, sizeof name, "l%d", i);
        status = gl_rules_let(w->rules, 0, name, pattern, &error);
        snprintf(pattern, sizeof pattern, "<%s> <%s>", name, name);
    }
    ck_assert_int_eq(status, GOLCHIN_BAD_PATTERN);
    ck_assert_int_lt(i, 14);
    ck_assert_msg(strstr(error.text, "too large"), "%s", error.text);
    world_free(w);
}
END_TEST

static void note_type(void *context, golchin_symbol type, const char *user)
{
    world *w = context;
    size_t used = strlen(w->seen);
    snprintf(w->seen + used, sizeof w->seen - used, "%s of %s; ",
             gl_strings_text(w->symbols, type).start, user);
}

START_TEST(types_that_patterns_name_are_listed)
{
    world *w = world_new();
    let(w, "l", "Date Word");
    world_rule(w, "r", "\"x\" (Person | @kind) <l> &> Speech Digits");
    world_spec(w, (gl_rule_spec){.scope = 1, .name = "r", .pattern = "Place"});
    world_try(w, "Lost (", NULL);
    gl_rules_each_type(w->rules, 0, note_type, w);
    ck_assert_str_eq(
        w->seen,
        "Date of let 'l'; Person of test.lua:1: rule 'r'; Speech of test.lua:1: rule 'r'; ");
    world_free(w);
}
END_TEST

START_TEST(captures_of_the_last_rule_are_known)
{
    world *w = world_new();
    world_rule(w, "first", "a:Number");
    world_rule(w, "last", "(b:Number | c:Word)");
    ck_assert(gl_rules_last_has_capture(w->rules, "b"));
    ck_assert(gl_rules_last_has_capture(w->rules, "c"));
    ck_assert(!gl_rules_last_has_capture(w->rules, "a"));
    ck_assert(!gl_rules_last_has_capture(w->rules, "Number"));
    ck_assert(!gl_rules_last_has_capture(w->rules, "unknown"));
    world_free(w);
}
END_TEST

Suite *errors_suite(void)
{
    Suite *suite = suite_create("errors");
    TCase *tc = tcase_create("faults of patterns");
    tcase_add_loop_test(tc, fault_is_told_with_its_column, 0, COUNT_OF(faults));
    tcase_add_test(tc, message_names_rule_place_and_shows_the_line);
    tcase_add_test(tc, long_line_is_cut_around_the_caret);
    tcase_add_test(tc, groups_nest_so_deep_and_no_deeper);
    suite_add_tcase(suite, tc);
    tc = tcase_create("names in patterns");
    tcase_add_test(tc, let_stands_for_its_pattern);
    tcase_add_test(tc, let_cannot_use_itself_or_be_given_twice);
    tcase_add_test(tc, lets_inside_lets_stay_within_the_limits);
    tcase_add_test(tc, types_that_patterns_name_are_listed);
    tcase_add_test(tc, captures_of_the_last_rule_are_known);
    suite_add_tcase(suite, tc);
    return suite;
}
