// Sentence by sentence: which rules it concerns, where these may match, where they do, which of
// those matches win, and what the winners bind. Only the last is kept until all sentences are done,
// so `scratch` is empty again before anybody is told.
#include "match/rules.h"

#include <assert.h>
#include <stdlib.h>

#include "base/clock.h"
#include "match/rank.h"
#include "match/run.h"
#include "match/scene.h"
#include "match/wake.h"

typedef struct gl_runner runner;

struct gl_runner {
    const gl_rules *rules;
    gl_arena *scratch;
    gl_waker waker;
    gl_scene scene;
    gl_search search;
    uint32_t sentence;
    uint32_t *group_ends; // by group: the token up to which it is taken
    gl_vector(gl_candidate) candidates;
    gl_bindings early;           // of candidates
    gl_vector(gl_match) winners; // of all sentences; `bindings` is set at the end
    gl_bindings bindings;        // of all winners, one after another
};

gl_runner *gl_runner_new(void)
{
    runner *made = gl_alloc(sizeof *made);
    *made = (runner){0};
    return made;
}

void gl_runner_free(gl_runner *r)
{
    gl_waker_free(&r->waker);
    gl_scene_free(&r->scene);
    gl_search_deinit(&r->search);
    gl_vector_free(&r->candidates);
    gl_vector_free(&r->early);
    gl_vector_free(&r->winners);
    gl_vector_free(&r->bindings);
    free(r);
}

// ---- where rules match ----

// What matches of a rule bind is looked up while it is known how, but only of those that do not
// overlap one before them: these are likely to win, and are no longer than the sentence together.
static void bind_early(runner *r, size_t from)
{
    uint32_t taken = 0;
    for (size_t i = from; i < r->candidates.count; i++) {
        gl_candidate *match = &r->candidates.items[i];
        if (match->first < taken)
            continue;
        match->first_binding = r->early.count;
        gl_search_bind(&r->search, match->first, &r->early);
        match->is_bound = true;
        match->binding_count = r->early.count - match->first_binding;
        taken = match->score.end;
    }
}

static void try_rule(runner *r, const gl_rule *rule, const uint64_t *starts, uint64_t positions)
{
    gl_score score;
    uint32_t first = r->scene.first;
    size_t before = r->candidates.count;
    gl_search_begin(&r->search, &rule->program, &r->scene, r->scratch);
    for (uint32_t token = first; token < r->scene.last; token++) {
        if ((starts[token - first] & positions) && gl_search_at(&r->search, token, &score))
            gl_vector_push(&r->candidates,
                           ((gl_candidate){.rule = rule, .first = token, .score = score}));
    }
    bind_early(r, before);
}

static void try_and_measure(runner *r, const gl_rule *rule, const uint64_t *starts,
                            uint64_t positions)
{
    uint64_t start = gl_clock();
    try_rule(r, rule, starts, positions);
    r->rules->on_search(r->rules->on_search_context, rule->data, gl_clock() - start);
}

static void try_bank(runner *r, const gl_bank *bank, uint64_t live)
{
    gl_arena_mark before = gl_arena_save(r->scratch);
    const uint64_t *starts;
    uint64_t found = gl_bank_scan(bank, live, &r->scene, r->scratch, &starts);
    for (uint32_t i = 0; found && i < bank->rule_count; i++) {
        const gl_rule *rule = &r->rules->rules.items[bank->rules[i].number];
        uint64_t positions = bank->rules[i].positions;
        gl_arena_mark mark = gl_arena_save(r->scratch);
        if (!(found & positions))
            continue;
        if (r->rules->on_search)
            try_and_measure(r, rule, starts, positions);
        else
            try_rule(r, rule, starts, positions);
        gl_arena_rewind(r->scratch, mark);
    }
    gl_arena_rewind(r->scratch, before);
}

// All predicates are asked before anything is put on top of their answers.
static void ask(runner *r, const gl_bank *bank, uint64_t live)
{
    for (uint32_t i = 0; i < bank->positions.edge_count; i++) {
        if (bank->positions.edges[i].positions & live)
            gl_scene_ask(&r->scene, bank->positions.edges[i].predicate, r->scratch);
    }
}

static void try_banks(runner *r)
{
    const gl_waker *waker = &r->waker;
    const gl_bank *banks = r->rules->automaton.banks;
    for (size_t i = 0; i < waker->banks.count; i++) {
        uint32_t bank = waker->banks.items[i];
        ask(r, &banks[bank], waker->live[bank]);
    }
    for (size_t i = 0; i < waker->banks.count; i++) {
        uint32_t bank = waker->banks.items[i];
        try_bank(r, &banks[bank], waker->live[bank]);
    }
}

// ---- winners ----

// What a rule found out is forgotten when the next one is tried, so winners that are not bound yet
// are looked up once more. A search that ran into its limit the first time may see more now; what
// was not seen then does not count.
static bool bind(runner *r, const gl_candidate *winner)
{
    gl_score score;
    for (size_t i = 0; i < winner->binding_count; i++)
        gl_vector_push(&r->bindings, r->early.items[winner->first_binding + i]);
    if (winner->is_bound)
        return true;
    gl_search_begin(&r->search, &winner->rule->program, &r->scene, r->scratch);
    if (!gl_search_at(&r->search, winner->first, &score) ||
        gl_score_compare(score, winner->score) != 0)
        return false;
    gl_search_bind(&r->search, winner->first, &r->bindings);
    return true;
}

static void keep(runner *r, const gl_candidate *winner)
{
    gl_arena_mark mark = gl_arena_save(r->scratch);
    size_t before = r->bindings.count;
    if (bind(r, winner))
        gl_vector_push(&r->winners,
                       ((gl_match){.rules = r->rules,
                                   .rule = winner->rule,
                                   .first = winner->first,
                                   .last = winner->score.end,
                                   .sentence = r->sentence,
                                   .binding_count = (uint32_t)(r->bindings.count - before)}));
    gl_arena_rewind(r->scratch, mark);
}

static void run_sentence(runner *r)
{
    gl_arena_mark mark = gl_arena_save(r->scratch);
    gl_scene_turn(&r->scene, r->sentence, r->scratch);
    r->candidates.count = r->early.count = 0;
    try_banks(r);
    size_t count = gl_rank(r->candidates.items, r->candidates.count, r->group_ends);
    for (size_t i = 0; i < count; i++)
        keep(r, &r->candidates.items[i]);
    gl_scene_leave(&r->scene);
    gl_arena_rewind(r->scratch, mark);
}

static void tell(runner *r, gl_on_match *on_match, void *context)
{
    size_t begin = 0;
    for (size_t i = 0; i < r->winners.count; i++) {
        gl_match *match = &r->winners.items[i];
        match->bindings = match->binding_count ? &r->bindings.items[begin] : NULL;
        begin += match->binding_count;
        on_match(context, match);
    }
}

void gl_rules_run(const gl_rules *rules, uint32_t phase, const gl_text *text,
                  const gl_lattice *lattice, gl_arena *scratch, gl_on_match *on_match,
                  void *context)
{
    assert(rules->automaton.arena && "the rules are sealed");
    runner *r = rules->runner;
    if (!gl_waker_begin(&r->waker, rules, phase))
        return;
    gl_arena_mark mark = gl_arena_save(scratch);
    gl_feature_source source = {text, rules->lexicon, rules->symbols};
    gl_scene_begin(&r->scene, &source, &rules->predicates, lattice);
    r->rules = rules;
    r->scratch = scratch;
    r->group_ends = gl_arena_array(scratch, uint32_t, rules->groups.count);
    r->winners.count = r->bindings.count = 0;
    for (r->sentence = 0; r->sentence < text->sentence_count; r->sentence++) {
        if (gl_wake(&r->waker, &text->sentences[r->sentence], lattice))
            run_sentence(r);
    }
    gl_arena_rewind(scratch, mark);
    tell(r, on_match, context);
}
