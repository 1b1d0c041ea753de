#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "match/explain.h"
#include "match/pattern.h"
#include "unit.h"
#include "world.h"

// Each sentence: `=` for a match or `<` for the farthest way, its tokens, then the columns of what
// was wanted and, behind `!`, the feature that is to blame.
static const struct {
    const char *pattern, *text, *seen;
} explained[] = {
    {"\"a\" \"b\" \"c\"", "a b c", "=0-3"},
    {"\"a\" \"b\" \"c\"", "x a b d", "<1-3 9"},
    {"\"a\" \"b\" \"c\"", "x a d a b", "<3-5 9"},
    {"\"a\" \"b\"", "x y", "<0-0 1"},
    {"\"a\" \"b\"? \"c\"", "a d", "<0-1 5 10"},
    {"\"a\" (\"b\" | n:\"c\") \"d\"", "a e", "<0-1 6 14"},
    {"\"a\" ..2 \"b\"", "a x y z", "<0-1 9"},
    {"(\"a\" \"b\"){2}", "a b a c", "<0-3 6"},
    {"(\"a\" \"b\")+ \"c\"", "a b a b a", "<0-5 6"},
    {"\"a\" $", "a b", "<0-1 5"},
    {"\"b\" ^ \"a\"", "b a", "<0-1 5"},
    {"\"a\" !> \"b\" Word", "a b", "<0-1 5"},
    {"\"a\" Number[value>=10]", "a 5", "<0-1 5!value"},
    {"Number[value>=10] \"a\"", "b 5 c", "<1-1 1!value"},
    {"\"a\" @kind[form=x]", "a بیمارستان", "<0-1 5!form"},
    {"\"a\" @kind", "a b", "<0-1 5"},
    {"\"a\" <two>", "a c d", "<0-2 5"},
    {"\"a\" ~\"b\"", "a c", "<0-1 5"},
    {"\"a\" \"b\"", "a b a b a c", "=0-2; =2-4"},
    {"\"a\"\n\"b\"", "a c", "<0-1 1"},
};

static const char rule[] = "r"; // its data, too

typedef struct watcher {
    world *w;
    char seen[512];
} watcher;

static void on_progress(void *context, const gl_progress *progress)
{
    watcher *watching = context;
    size_t used = strlen(watching->seen), size = sizeof watching->seen;
    used += (size_t)snprintf(watching->seen + used, size - used, "%s%s%u-%u", used ? "; " : "",
                             progress->is_match ? "=" : "<", progress->first, progress->last);
    for (uint32_t i = 0; i < progress->wanted_count; i++) {
        const gl_wanted *wanted = &progress->wanted[i];
        uint32_t line, column;
        gl_pattern_place(wanted->pattern, wanted->at, &line, &column);
        used += (size_t)snprintf(
            watching->seen + used, size - used, " %u%s%s", column, wanted->edge ? "!" : "",
            wanted->edge ? gl_strings_text(watching->w->symbols, wanted->feature).start : "");
    }
}

START_TEST(a_rule_says_how_far_it_got)
{
    world *w = world_new();
    watcher watching = {.w = w};
    ck_assert_int_eq(gl_rules_let(w->rules, 0, "two", "\"c\" \"e\"", NULL), GOLCHIN_OK);
    world_rule(w, "other", "Word");
    world_rule(w, rule, explained[_i].pattern);
    world_read(w, explained[_i].text);
    gl_rules_explain(w->rules, rule, &w->text, w->lattice, w->scratch, on_progress, &watching);
    ck_assert_msg(strcmp(watching.seen, explained[_i].seen) == 0,
                  "%s over «%s»:\n want %s\n have %s", explained[_i].pattern, explained[_i].text,
                  explained[_i].seen, watching.seen);
    world_free(w);
}
END_TEST

static const struct {
    const char *pattern, *atom;
    size_t at;
} atoms[] = {
    {"n:Number \"در\" p:Place", "\"در\"", 9},
    {"n:Number{2,3}", "Number", 2},
    {"~\"تخت\"+ Word", "~\"تخت\"", 0},
    {"@kind[class in (a|b), form!='x]'] Word", "@kind[class in (a|b), form!='x]']", 0},
    {"Number [value>5]?", "Number [value>5]", 0},
    {"(Word | Mark)", "Mark", 8},
    {"$", "$", 0},
};

START_TEST(atom_is_shown_as_it_is_written)
{
    golchin_slice atom = gl_pattern_atom(atoms[_i].pattern, atoms[_i].at);
    ck_assert_msg(gl_slice_is(atom, atoms[_i].atom), "%s: %.*s", atoms[_i].pattern,
                  GL_SLICE_ARGS(atom));
}
END_TEST

START_TEST(carets_stand_below_each_place)
{
    gl_arena *arena = gl_arena_new();
    const size_t ats[] = {4, 11};
    gl_pattern_view view = gl_pattern_show("\"a\" (\"ب\" | \"c\")", ats, 2, arena);
    ck_assert_str_eq(view.line, "\"a\" (\"ب\" | \"c\")");
    ck_assert_str_eq(view.carets, "    ^     ^");
    gl_arena_free(arena);
}
END_TEST

START_TEST(hard_pattern_is_explained_soon)
{
    world *w = world_new();
    watcher watching = {.w = w};
    world_rule(w, rule, "(..9 \"a\")* ..1000 (Word? Word?){0,40} \"b\"");
    char text[4001] = "";
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = i % 2 ? ' ' : 'a';
    world_read(w, text);
    gl_rules_explain(w->rules, rule, &w->text, w->lattice, w->scratch, on_progress, &watching);
    ck_assert_msg(watching.seen[0] == '<', "%s", watching.seen);
    ck_assert_uint_lt(gl_arena_size(w->scratch), 256u << 20);
    world_free(w);
}
END_TEST

Suite *explain_suite(void)
{
    Suite *suite = suite_create("explain");
    TCase *tc = tcase_create("how far a rule got");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, a_rule_says_how_far_it_got, 0, COUNT_OF(explained));
    tcase_add_loop_test(tc, atom_is_shown_as_it_is_written, 0, COUNT_OF(atoms));
    tcase_add_test(tc, carets_stand_below_each_place);
    tcase_add_test(tc, hard_pattern_is_explained_soon);
    suite_add_tcase(suite, tc);
    return suite;
}
