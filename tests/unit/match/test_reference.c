// Random patterns over random sentences, against a matcher that is slow and plain: it follows every
// way through the tree of the pattern and keeps the best. It shares the parser and nothing else.
//
// GOLCHIN_TEST_FULL=1 in the environment compares 100,000 pairs and more instead of a few thousand.
#include "suites.h"

#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "match/pattern.h"
#include "unit.h"
#include "world.h"

enum { CASES = 2000, CASES_FULL = 60000, TOGETHER = 8, STEPS = 200000, BOUND = 64 };

// ---- the plain matcher ----

// NOLINTBEGIN(misc-no-recursion): patterns and texts are small

typedef struct bound {
    golchin_symbol name;
    uint32_t first, last;
    bool is_leaf;
} bound;

typedef struct outcome {
    uint32_t captures, gaps, end;
    uint32_t count;
    bound bindings[BOUND];
} outcome;

typedef enum task_kind { MATCH, TURN, CLOSE } task_kind;

// What remains to be done, in order.
typedef struct task {
    const gl_pattern *pattern;
    const struct task *next;
    task_kind kind;
    uint32_t turns; // TURN: done so far
    uint32_t from;  // TURN, CLOSE: the token where it began
    uint32_t slot;  // CLOSE: of the binding
} task;

typedef struct plain {
    const world *w;
    uint32_t first, last; // the sentence
    uint32_t start;
    uint32_t exact_end; // of a look behind; UINT32_MAX: any
    bool is_look, has_found;
    int steps;
    outcome now, best;
} plain;

static void go(plain *, const task *, uint32_t token);

static void finish(plain *p, uint32_t token)
{
    if (p->is_look) {
        p->has_found |= p->exact_end == UINT32_MAX || p->exact_end == token;
        return;
    }
    if (token == p->start)
        return;
    outcome made = p->now;
    made.end = token;
    made.captures = made.count = 0;
    for (uint32_t i = 0; i < p->now.count; i++) {
        if (p->now.bindings[i].first == p->now.bindings[i].last)
            continue;
        made.bindings[made.count++] = p->now.bindings[i];
        made.captures += p->now.bindings[i].is_leaf;
    }
    bool is_better = made.captures != p->best.captures ? made.captures > p->best.captures
                     : made.gaps != p->best.gaps       ? made.gaps < p->best.gaps
                                                       : made.end > p->best.end;
    if (!p->has_found || is_better)
        p->best = made;
    p->has_found = true;
}

static bool looks(plain *p, const gl_pattern *child, uint32_t token, bool is_behind)
{
    plain look = {.w = p->w,
                  .first = p->first,
                  .last = p->last,
                  .is_look = true,
                  .exact_end = is_behind ? token : UINT32_MAX,
                  .steps = p->steps};
    for (uint32_t from = is_behind ? p->first : token; from <= token; from++)
        go(&look, &(task){.kind = MATCH, .pattern = child}, from);
    p->steps = look.steps;
    return look.has_found;
}

static bool only_marks(const plain *p, uint32_t begin, uint32_t end)
{
    for (; begin < end; begin++) {
        if (p->w->text.tokens[begin].kind != GOLCHIN_PUNCTUATION)
            return false;
    }
    return true;
}

static bool is_stop(const plain *p, uint32_t token)
{
    return p->w->text.text.start[p->w->text.tokens[token].begin] == '.';
}

static void go_gap(plain *p, const task *t, uint32_t token)
{
    uint32_t words = 0;
    for (uint32_t end = token;; end++) {
        p->now.gaps += words;
        go(p, t->next, end);
        p->now.gaps -= words;
        if (end == p->last)
            return;
        bool is_mark = p->w->text.tokens[end].kind == GOLCHIN_PUNCTUATION;
        words += !is_mark;
        if (words > t->pattern->max || (is_mark && is_stop(p, end)))
            return;
    }
}

static void go_edge(plain *p, const task *t, uint32_t token)
{
    uint32_t count;
    const golchin_edge *const *edges = gl_lattice_at(p->w->lattice, token, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (token < p->last && edges[i]->type == t->pattern->symbol && edges[i]->last <= p->last)
            go(p, t->next, edges[i]->last);
    }
}

static void go_turn(plain *p, const task *t, uint32_t token)
{
    const gl_pattern *pattern = t->pattern;
    if (t->turns > pattern->min && token == t->from)
        return; // a turn that need not be, and is nothing
    if (t->turns < pattern->max) {
        task after = {pattern, t->next, TURN, t->turns + 1, token, 0};
        go(p, &(task){.kind = MATCH, .pattern = pattern->children[0], .next = &after}, token);
    }
    if (t->turns >= pattern->min)
        go(p, t->next, token);
}

static void go_sequence(plain *p, const gl_pattern *pattern, uint32_t from, const task *next,
                        uint32_t token)
{
    task tasks[16];
    const task *first = next;
    for (uint32_t i = pattern->child_count; i-- > from;) {
        tasks[i] = (task){.kind = MATCH, .pattern = pattern->children[i], .next = first};
        first = &tasks[i];
    }
    go(p, first, token);
}

static void go_capture(plain *p, const task *t, uint32_t token)
{
    uint32_t slot = p->now.count++;
    ck_assert_uint_lt(slot, BOUND);
    p->now.bindings[slot] =
        (bound){t->pattern->symbol, token, token, !t->pattern->children[0]->has_capture};
    task close = {t->pattern, t->next, CLOSE, 0, token, slot};
    go(p, &(task){.kind = MATCH, .pattern = t->pattern->children[0], .next = &close}, token);
    p->now.count = slot;
}

static void go_match(plain *p, const task *t, uint32_t token)
{
    const gl_pattern *pattern = t->pattern;
    switch (pattern->kind) {
    case GL_PATTERN_EDGE:
        go_edge(p, t, token);
        return;
    case GL_PATTERN_TOKEN:
        if (token < p->last && p->w->text.tokens[token].kind == pattern->token)
            go(p, t->next, token + 1);
        return;
    case GL_PATTERN_GAP:
        go_gap(p, t, token);
        return;
    case GL_PATTERN_START:
        if (only_marks(p, p->first, token))
            go(p, t->next, token);
        return;
    case GL_PATTERN_END:
        if (only_marks(p, token, p->last))
            go(p, t->next, token);
        return;
    case GL_PATTERN_LOOK:
        if (looks(p, pattern->children[0], token, pattern->is_behind) != pattern->is_negative)
            go(p, t->next, token);
        return;
    case GL_PATTERN_CAPTURE:
        go_capture(p, t, token);
        return;
    case GL_PATTERN_REPEAT:
        go_turn(p, &(task){.kind = TURN, .pattern = pattern, .next = t->next}, token);
        return;
    case GL_PATTERN_SEQUENCE:
        go_sequence(p, pattern, 0, t->next, token);
        return;
    case GL_PATTERN_CHOICE:
        for (uint32_t i = 0; i < pattern->child_count; i++)
            go(p, &(task){.kind = MATCH, .pattern = pattern->children[i], .next = t->next}, token);
        return;
    }
}

static void go(plain *p, const task *t, uint32_t token)
{
    if (++p->steps > STEPS)
        return;
    if (!t) {
        finish(p, token);
    } else if (t->kind == MATCH) {
        go_match(p, t, token);
    } else if (t->kind == TURN) {
        go_turn(p, t, token);
    } else {
        bound *closed = &p->now.bindings[t->slot], was = *closed;
        uint32_t count = p->now.count;
        bound kept[BOUND];
        memcpy(kept, p->now.bindings, sizeof kept);
        closed->last = token;
        go(p, t->next, token);
        memcpy(p->now.bindings, kept, sizeof kept);
        p->now.count = count;
        p->now.bindings[t->slot] = was;
    }
}

// ---- random patterns and texts ----

static uint32_t state;

static uint32_t roll(uint32_t sides)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % sides;
}

static void write_sequence(FILE *out, int depth, bool in_look);

static void write_atom(FILE *out, int depth, bool in_look)
{
    static const char *const atoms[] = {"\"a\"", "\"b\"", "\"a b\"", "Word",  "Number", "Mark",
                                        "..1",   "..2",   "Latin",   "\"c\"", "Digits", "\"b a\""};
    if (depth > 0 && roll(3) == 0) {
        fputs("(", out);
        write_sequence(out, depth - 1, in_look);
        if (roll(2)) {
            fputs(" | ", out);
            write_sequence(out, depth - 1, in_look);
        }
        fputs(")", out);
        return;
    }
    fputs(atoms[roll(COUNT_OF(atoms))], out);
}

static void write_item(FILE *out, int depth, bool in_look)
{
    static const char *const quantifiers[] = {"?", "*", "+", "{2}", "{1,2}", "{0,3}", "{2,}"};
    static const char *const empties[] = {"^", "$"};
    static const char *const signs[] = {"&> ", "!> ", "<& ", "<! "};
    uint32_t kind = roll(12);
    if (kind == 0) {
        fputs(empties[roll(2)], out);
    } else if (kind <= 2 && depth > 0) {
        fputs(signs[roll(4)], out);
        write_atom(out, depth - 1, true);
    } else {
        static const char *const names[] = {"x:", "y:", "z:"};
        if (!in_look && roll(3) == 0)
            fputs(names[roll(3)], out);
        write_atom(out, depth, in_look);
        if (roll(3) == 0)
            fputs(quantifiers[roll(COUNT_OF(quantifiers))], out);
    }
}

static void write_sequence(FILE *out, int depth, bool in_look)
{
    uint32_t count = 1 + roll(3);
    for (uint32_t i = 0; i < count; i++) {
        write_item(out, depth, in_look);
        fputs(" ", out);
    }
}

static void write_text(FILE *out)
{
    static const char *const words[] = {"a ", "b ", "c ", "5 ", "، ", "a ", "b "};
    uint32_t count = 1 + roll(6);
    for (uint32_t i = 0; i < count; i++)
        fputs(words[roll(COUNT_OF(words))], out);
    if (roll(2))
        fputs(".", out);
}

// NOLINTEND(misc-no-recursion)

// ---- the comparison ----

static golchin_symbol literal(void *context, golchin_slice text, bool is_noun)
{
    (void)is_noun;
    char name[64];
    snprintf(name, sizeof name, "\"%.*s\"", GL_SLICE_ARGS(text));
    return gl_strings_find(((world *)context)->symbols, gl_slice_of(name));
}

static golchin_symbol no_dictionary(void *context, golchin_slice name)
{
    (void)context, (void)name;
    return 0;
}

static const gl_pattern *no_let(void *context, golchin_slice name)
{
    (void)context, (void)name;
    return NULL;
}

static void no_type(void *context, golchin_symbol type)
{
    (void)context, (void)type;
}

static void show(const world *w, uint32_t first, const outcome *made, FILE *out)
{
    fprintf(out, "%u-%u", first, made->end);
    for (uint32_t i = 0; i < made->count; i++)
        fprintf(out, " %s=%u-%u", gl_strings_text(w->symbols, made->bindings[i].name).start,
                made->bindings[i].first, made->bindings[i].last);
    fputs("; ", out);
}

// What rules.h promises for one rule alone: from left to right, matches that do not overlap.
static bool expect(const world *w, const gl_pattern *pattern, FILE *out)
{
    uint32_t taken = 0;
    for (uint32_t s = 0; s < w->text.sentence_count; s++) {
        golchin_sentence sentence = w->text.sentences[s];
        for (uint32_t token = sentence.first; token < sentence.last; token++) {
            static plain p;
            p = (plain){.w = w,
                        .first = sentence.first,
                        .last = sentence.last,
                        .start = token,
                        .exact_end = UINT32_MAX};
            go(&p, &(task){.kind = MATCH, .pattern = pattern}, token);
            if (p.steps > STEPS)
                return false;
            if (!p.has_found || token < taken)
                continue;
            taken = p.best.end;
            show(w, token, &p.best, out);
        }
    }
    return true;
}

// The matches of the matcher go where those of the plain one went.
typedef struct watcher {
    const world *w;
    FILE *out;
} watcher;

static void on_match(void *context, const gl_match *match)
{
    const watcher *watching = context;
    outcome made = {.end = gl_match_last(match), .count = gl_match_binding_count(match)};
    gl_capture capture;
    for (uint32_t i = 0; i < made.count; i++) {
        gl_match_binding(match, i, &made.bindings[i].name, &capture);
        made.bindings[i].first = capture.first;
        made.bindings[i].last = capture.last;
    }
    show(watching->w, gl_match_first(match), &made, watching->out);
}

static bool plain_matches(world *w, const char *pattern, char **seen)
{
    size_t len;
    FILE *out = open_memstream(seen, &len);
    gl_pattern_fault fault;
    gl_pattern_scope scope = {w->symbols, w, literal, no_dictionary, no_let, no_type, NULL};
    bool is_done = expect(w, gl_pattern_parse(pattern, &scope, w->arena, &fault), out);
    fclose(out);
    return is_done;
}

static char *matches(world *w, uint32_t phase)
{
    char *seen;
    size_t len;
    watcher watching = {w, open_memstream(&seen, &len)};
    gl_rules_run(w->rules, phase, &w->text, w->lattice, w->scratch, on_match, &watching);
    fclose(watching.out);
    return seen;
}

static char *written_pattern(void)
{
    char *pattern;
    size_t len;
    FILE *out = open_memstream(&pattern, &len);
    write_sequence(out, 3, false);
    fclose(out);
    return pattern;
}

static char *written_text(void)
{
    char *text;
    size_t len;
    FILE *out = open_memstream(&text, &len);
    write_text(out);
    fclose(out);
    return text;
}

// False when the plain matcher takes too long.
static bool agree(uint32_t seed)
{
    state = seed;
    char *pattern = written_pattern(), *text = written_text(), *want, *have;
    world *w = world_new();
    world_rule(w, "r", pattern);
    world_read(w, text);
    bool is_done = plain_matches(w, pattern, &want);
    have = matches(w, 0);
    ck_assert_msg(!is_done || strcmp(have, want) == 0, "case %u: %s over «%s»:\n want %s\n have %s",
                  seed, pattern, text, want, have);
    world_free(w);
    free(pattern);
    free(text);
    free(want);
    free(have);
    return is_done;
}

static int case_count(void)
{
    return getenv("GOLCHIN_TEST_FULL") ? CASES_FULL : CASES;
}

START_TEST(matcher_agrees_with_a_plain_one)
{
    int compared = 0, count = case_count();
    for (int i = 0; i < count; i++)
        compared += agree((uint32_t)(_i * count + i));
    ck_assert_int_gt(compared, count / 2);
}
END_TEST

// ---- many rules at once ----

static void show_of(void *context, const gl_match *match)
{
    FILE **outs = context;
    const uint32_t *number = gl_match_data(match);
    FILE *out = outs[*number];
    fprintf(out, "%u-%u", gl_match_first(match), gl_match_last(match));
    golchin_symbol name;
    gl_capture capture;
    for (uint32_t i = 0; gl_match_binding(match, i, &name, &capture); i++)
        fprintf(out, " %u=%u-%u", name, capture.first, capture.last);
    fputs("; ", out);
}

// What each rule matches in a phase, one text a rule.
static void run_phase(world *w, uint32_t phase, char *seen[TOGETHER])
{
    FILE *outs[TOGETHER];
    size_t lens[TOGETHER];
    for (int i = 0; i < TOGETHER; i++)
        outs[i] = open_memstream(&seen[i], &lens[i]);
    gl_rules_run(w->rules, phase, &w->text, w->lattice, w->scratch, show_of, outs);
    for (int i = 0; i < TOGETHER; i++)
        fclose(outs[i]);
}

// Rules that make different things, first all in one phase, then each in its own.
static void agree_together(uint32_t seed)
{
    static uint32_t numbers[TOGETHER];
    char *patterns[TOGETHER], *together[TOGETHER], *alone[TOGETHER];
    state = seed;
    world *w = world_new();
    for (uint32_t i = 0; i < TOGETHER; i++) {
        numbers[i] = i;
        patterns[i] = written_pattern();
        gl_rule_spec spec = {.scope = i, .name = "r", .pattern = patterns[i], .where = "test:1"};
        spec.data = &numbers[i];
        ck_assert_int_eq(gl_rules_add(w->rules, &spec, NULL), GOLCHIN_OK);
    }
    char *text = written_text();
    world_read(w, text);
    run_phase(w, 0, together);
    for (uint32_t i = 0; i < TOGETHER; i++)
        gl_rules_set_phase(w->rules, i, i + 1);
    for (uint32_t i = 0; i < TOGETHER; i++) {
        run_phase(w, i + 1, alone);
        ck_assert_msg(strcmp(together[i], alone[i]) == 0,
                      "case %u: %s over «%s»:\n alone    %s\n together %s", seed, patterns[i], text,
                      alone[i], together[i]);
        for (uint32_t j = 0; j < TOGETHER; j++)
            free(alone[j]);
    }
    world_free(w);
    free(text);
    for (uint32_t i = 0; i < TOGETHER; i++) {
        free(patterns[i]);
        free(together[i]);
    }
}

START_TEST(a_rule_matches_the_same_beside_others)
{
    int count = case_count() / TOGETHER;
    for (int i = 0; i < count; i++)
        agree_together((uint32_t)i);
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    TCase *tc = tcase_create("random patterns");
    tcase_set_timeout(tc, 1200);
    tcase_add_loop_test(tc, matcher_agrees_with_a_plain_one, 0, 2);
    tcase_add_test(tc, a_rule_matches_the_same_beside_others);
    suite_add_tcase(suite, tc);
    return suite;
}
