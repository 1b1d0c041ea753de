// Random patterns over random texts, against the plain matcher: first each rule alone, with what
// its best matches bind; then several rules together, with groups, priorities and blocks.
//
// GOLCHIN_TEST_FULL=1 in the environment compares more than 100,000 pairs instead of a few
// thousand.
#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "match/rule.h"
#include "plain.h"
#include "random_rule.h"
#include "unit.h"
#include "world.h"

enum { CASES = 2000, CASES_FULL = 60000, RULES = 5, CANDIDATES = 256 };

// ---- several rules ----

typedef struct candidate {
    uint32_t rule, first;
    plain_match match;
    bool is_out;
} candidate;

// Some rules, and where each of them matches best in a sentence.
typedef struct contest {
    world *w;
    plain_let lets[PLAIN_LETS];
    gl_rule_spec specs[RULES];
    const gl_pattern *parsed[RULES];
    uint32_t numbers[RULES];
    uint32_t rule_count;
    candidate candidates[CANDIDATES];
    uint32_t count;
} contest;

static bool find_candidates(contest *c, golchin_sentence sentence)
{
    c->count = 0;
    for (uint32_t rule = 0; rule < c->rule_count; rule++) {
        for (uint32_t token = sentence.first; token < sentence.last; token++) {
            candidate *made = &c->candidates[c->count];
            ck_assert_uint_lt(c->count, CANDIDATES);
            *made = (candidate){.rule = rule, .first = token};
            plain_outcome outcome =
                plain_find(c->w, sentence, c->parsed[rule], token, &made->match);
            if (outcome == PLAIN_TOO_LONG)
                return false;
            c->count += outcome == PLAIN_FOUND;
        }
    }
    return true;
}

static bool overlap(const candidate *a, const candidate *b)
{
    return a->first < b->match.end && b->first < a->match.end;
}

static void drop_blocked(contest *c)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const gl_rule_spec *mine = &c->specs[c->candidates[i].rule];
        for (uint32_t j = 0; j < c->count && !mine->is_block; j++) {
            const gl_rule_spec *other = &c->specs[c->candidates[j].rule];
            if (other->is_block && other->scope == mine->scope &&
                overlap(&c->candidates[i], &c->candidates[j]))
                c->candidates[i].is_out = true;
        }
    }
    for (uint32_t i = 0; i < c->count; i++)
        c->candidates[i].is_out |= c->specs[c->candidates[i].rule].is_block;
}

static bool is_better(const contest *c, const candidate *a, const candidate *b)
{
    int merit = plain_compare(&a->match, &b->match);
    int32_t priority = c->specs[a->rule].priority - c->specs[b->rule].priority;
    if (a->first != b->first)
        return a->first < b->first;
    if (merit != 0)
        return merit > 0;
    return priority != 0 ? priority > 0 : a->rule < b->rule;
}

static bool is_same_group(const contest *c, const candidate *a, const candidate *b)
{
    golchin_symbol group = c->specs[a->rule].group;
    return a->rule == b->rule || (group != 0 && group == c->specs[b->rule].group);
}

// Whether nothing that is left of its group comes before it.
static bool is_next(const contest *c, const candidate *chosen)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const candidate *other = &c->candidates[i];
        if (!other->is_out && other != chosen && is_same_group(c, other, chosen) &&
            is_better(c, other, chosen))
            return false;
    }
    return true;
}

static void show(const contest *c, uint32_t rule, uint32_t first, const plain_match *match,
                 FILE *out)
{
    fprintf(out, "%u:%u-%u", rule, first, match->end);
    for (uint32_t i = 0; i < match->count; i++)
        fprintf(out, " %s=%u-%u", gl_strings_text(c->w->symbols, match->bindings[i].name).start,
                match->bindings[i].first, match->bindings[i].last);
    fputs("; ", out);
}

// Choose until nothing is left; then tell of the chosen in text order.
static void show_winners(contest *c, golchin_sentence sentence, FILE *out)
{
    bool has_won[CANDIDATES] = {false};
    for (bool is_done = false; !is_done;) {
        is_done = true;
        for (uint32_t i = 0; i < c->count; i++) {
            candidate *chosen = &c->candidates[i];
            if (chosen->is_out || !is_next(c, chosen))
                continue;
            is_done = false;
            has_won[i] = true;
            for (uint32_t j = 0; j < c->count; j++) {
                if (is_same_group(c, chosen, &c->candidates[j]))
                    c->candidates[j].is_out |= overlap(chosen, &c->candidates[j]);
            }
        }
    }
    for (uint32_t token = sentence.first; token < sentence.last; token++) {
        for (uint32_t i = 0; i < c->count; i++) { // by rule
            if (has_won[i] && c->candidates[i].first == token)
                show(c, c->candidates[i].rule, token, &c->candidates[i].match, out);
        }
    }
}

// What rules.h promises; NULL when the plain matcher takes too long.
static char *expected(contest *c)
{
    char *seen;
    size_t len;
    FILE *out = open_memstream(&seen, &len);
    bool is_done = true;
    for (uint32_t i = 0; i < c->rule_count; i++)
        c->parsed[i] = plain_parse(c->w, c->lets, c->specs[i].pattern);
    for (uint32_t i = 0; i < c->w->text.sentence_count && is_done; i++) {
        is_done = find_candidates(c, c->w->text.sentences[i]);
        drop_blocked(c);
        show_winners(c, c->w->text.sentences[i], out);
    }
    fclose(out);
    if (is_done)
        return seen;
    free(seen);
    return NULL;
}

// ---- the engine ----

typedef struct watcher {
    const contest *contest;
    FILE *out;
} watcher;

static void on_match(void *context, const gl_match *match)
{
    const watcher *watching = context;
    const uint32_t *rule = gl_match_data(match);
    plain_match made = {.end = gl_match_last(match), .count = gl_match_binding_count(match)};
    gl_capture capture;
    for (uint32_t i = 0; i < made.count; i++) {
        gl_match_binding(match, i, &made.bindings[i].name, &capture);
        made.bindings[i].first = capture.first;
        made.bindings[i].last = capture.last;
    }
    show(watching->contest, *rule, gl_match_first(match), &made, watching->out);
}

static char *found(const contest *c)
{
    char *seen;
    size_t len;
    watcher watching = {c, open_memstream(&seen, &len)};
    gl_rules_run(c->w->rules, 0, &c->w->text, c->w->lattice, c->w->scratch, on_match, &watching);
    fclose(watching.out);
    return seen;
}

// ---- the comparison ----

static void add_lets(contest *c)
{
    static const char *const names[PLAIN_LETS] = {"plain", "bound"};
    for (int i = 0; i < PLAIN_LETS; i++) {
        c->lets[i] = (plain_let){names[i], random_let(i > 0)};
        for (uint32_t scope = 0; scope < 2; scope++)
            ck_assert_int_eq(gl_rules_let(c->w->rules, scope, names[i], c->lets[i].pattern, NULL),
                             GOLCHIN_OK);
    }
}

// Patterns that are too large with their repetitions written out are thrown again.
static void add_rule(contest *c, gl_rule_spec spec)
{
    golchin_error error = {0};
    uint32_t number = c->rule_count++;
    c->numbers[number] = number;
    spec.name = "r";
    spec.where = "test.lua:1";
    spec.data = &c->numbers[number];
    spec.pattern = random_pattern();
    while (gl_rules_add(c->w->rules, &spec, &error) != GOLCHIN_OK) {
        ck_assert_msg(strstr(error.text, "too large") != NULL, "%s", error.text);
        free((char *)spec.pattern);
        spec.pattern = random_pattern();
    }
    c->specs[number] = spec;
}

static void contest_begin(contest *c, uint32_t seed)
{
    *c = (contest){.w = world_new()};
    random_seed(seed);
    gl_rules_define_dictionary(c->w->rules, 1, "kind",
                               gl_strings_find(c->w->symbols, GL_LITERAL("@kind")));
    add_lets(c);
}

static void contest_end(contest *c)
{
    world_free(c->w);
    for (uint32_t i = 0; i < c->rule_count; i++)
        free((char *)c->specs[i].pattern);
    for (int i = 0; i < PLAIN_LETS; i++)
        free((char *)c->lets[i].pattern);
}

static const char *shown_rules(const contest *c)
{
    const char *all = "";
    for (int i = 0; i < PLAIN_LETS; i++)
        all = gl_arena_format(c->w->arena, "%s\n  let %s %s", all, c->lets[i].name,
                              c->lets[i].pattern);
    for (uint32_t i = 0; i < c->rule_count; i++)
        all = gl_arena_format(c->w->arena, "%s\n  %u: %s   scope %u group %u priority %d%s", all, i,
                              c->specs[i].pattern, c->specs[i].scope, c->specs[i].group,
                              c->specs[i].priority, c->specs[i].is_block ? " block" : "");
    return all;
}

typedef struct tally {
    uint32_t compared,
        matched; // texts; those that the plain matcher takes too long for are neither
} tally;

static void compare(contest *c, uint32_t seed, tally *all)
{
    char *text = random_text();
    world_read(c->w, text);
    char *want = expected(c), *have = found(c);
    ck_assert_msg(!want || strcmp(have, want) == 0, "case %u over «%s»:%s\n want %s\n have %s",
                  seed, text, shown_rules(c), want, have);
    all->compared += want != NULL;
    all->matched += want && *want;
    free(text);
    free(want);
    free(have);
}

static uint32_t case_count(void)
{
    uint32_t count = getenv("GOLCHIN_TEST_FULL") ? CASES_FULL : CASES;
    return count / (uint32_t)unit_thinning();
}

START_TEST(matcher_agrees_with_a_plain_one)
{
    tally all = {0};
    uint32_t count = case_count();
    static contest c;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t seed = (uint32_t)_i * count + i;
        contest_begin(&c, seed);
        add_rule(&c, (gl_rule_spec){0});
        compare(&c, seed, &all);
        contest_end(&c);
    }
    ck_assert_uint_gt(all.compared, count / 10 * 9);
    ck_assert_uint_gt(all.matched, count / 4);
}
END_TEST

START_TEST(rules_together_agree_with_plain_ones)
{
    tally all = {0};
    uint32_t count = case_count() / RULES;
    static contest c;
    for (uint32_t i = 0; i < count; i++) {
        contest_begin(&c, i);
        for (int j = 0; j < RULES; j++) {
            uint32_t scope = random_roll(2);
            add_rule(&c, (gl_rule_spec){
                             .scope = scope,
                             .group = random_roll(3) * (scope + 1),
                             .priority = (int32_t)random_roll(3) - 1,
                             .is_block = random_roll(5) == 0,
                         });
        }
        compare(&c, i, &all);
        contest_end(&c);
    }
    ck_assert_uint_gt(all.compared, count / 10 * 8);
    ck_assert_uint_gt(all.matched, count / 2);
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    TCase *tc = tcase_create("random patterns");
    tcase_set_timeout(tc, 1200);
    tcase_add_loop_test(tc, matcher_agrees_with_a_plain_one, 0, 2);
    tcase_add_test(tc, rules_together_agree_with_plain_ones);
    suite_add_tcase(suite, tc);
    return suite;
}
