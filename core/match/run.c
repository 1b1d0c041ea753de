// Sentence by sentence: which rules can match at all, where each of them does, which of those
// matches win, and what the winners bind. Only the last is kept until all sentences are done, so
// `scratch` is empty again before anybody is told.
#include "match/rules.h"

#include <assert.h>
#include <stdlib.h>

#include "base/clock.h"
#include "match/rank.h"
#include "match/scene.h"

typedef struct runner {
    const gl_rules *rules;
    uint32_t phase;
    gl_arena *scratch;
    gl_scene scene;
    gl_search search;
    uint32_t sentence;
    uint32_t *tried;                 // by rule: the sentence, from 1, that it is down for
    uint32_t *there;                 // by symbol: the last sentence, from 1, that has such an edge
    gl_vector(golchin_symbol) types; // of the sentence, those that rules are listed under
    uint32_t *group_ends;            // by group: the token up to which it is taken
    gl_vector(uint32_t) due;         // rules to be tried
    gl_vector(gl_candidate) candidates;
    gl_vector(gl_match) winners; // of all sentences; `bindings` is set at the end
    gl_bindings bindings;        // of all winners, one after another
} runner;

// ---- which rules, and where ----

static bool has_one(const runner *r, gl_symbol_set set)
{
    for (uint32_t i = 0; i < set.count; i++) {
        if (r->there[set.items[i]] == r->sentence + 1)
            return true;
    }
    return false;
}

static bool has_needs(const runner *r, const gl_trigger *trigger)
{
    for (uint32_t i = 0; i < trigger->need_count; i++) {
        if (!has_one(r, trigger->needs[i]))
            return false;
    }
    return true;
}

static void put_down(runner *r, uint32_t number)
{
    const gl_rule *rule = &r->rules->rules.items[number];
    if (rule->phase != r->phase || rule->is_dropped || r->tried[number] == r->sentence + 1)
        return;
    r->tried[number] = r->sentence + 1;
    if (has_needs(r, &rule->trigger))
        gl_vector_push(&r->due, number);
}

static void note_type(runner *r, golchin_symbol type)
{
    const gl_rule_index *index = &r->rules->index;
    if (r->there[type] == r->sentence + 1)
        return;
    r->there[type] = r->sentence + 1;
    if (type < index->symbol_count && index->first_of[type] < index->first_of[type + 1])
        gl_vector_push(&r->types, type);
}

static void note_types(runner *r)
{
    const golchin_sentence *sentence = &r->scene.source.text->sentences[r->sentence];
    r->types.count = 0;
    for (uint32_t token = sentence->first; token < sentence->last; token++) {
        uint32_t count;
        const golchin_edge *const *edges = gl_lattice_at(r->scene.lattice, token, &count);
        for (uint32_t i = 0; i < count; i++) {
            if (edges[i]->last <= sentence->last)
                note_type(r, edges[i]->type);
        }
    }
}

// The rules whose needs the sentence meets. Most sentences concern no rule and are left at that.
static void find_due(runner *r)
{
    const gl_rule_index *index = &r->rules->index;
    note_types(r);
    r->due.count = 0;
    for (uint32_t i = 0; i < index->always_count; i++)
        put_down(r, index->always[i]);
    for (size_t i = 0; i < r->types.count; i++) {
        golchin_symbol type = r->types.items[i];
        for (uint32_t at = index->first_of[type]; at < index->first_of[type + 1]; at++)
            put_down(r, index->by_symbol[at]);
    }
}

static void try_at(runner *r, const gl_rule *rule, uint32_t token)
{
    gl_score score;
    if (gl_search_at(&r->search, token, &score))
        gl_vector_push(&r->candidates, ((gl_candidate){rule, token, score}));
}

// Tokens where an edge starts that the rule can start with, each once.
static void try_at_edges(runner *r, const gl_rule *rule)
{
    const gl_scene *scene = &r->scene;
    bool *seen = gl_arena_array(r->scratch, bool, scene->last - scene->first);
    for (uint32_t i = 0; i < rule->trigger.first.count; i++) {
        uint32_t at = scene->of_type[rule->trigger.first.items[i]];
        for (; at; at = scene->edges[at].next_of_type) {
            uint32_t token = scene->edges[at].edge->first;
            if (!seen[token - scene->first])
                try_at(r, rule, token);
            seen[token - scene->first] = true;
        }
    }
}

static void try_rule(runner *r, const gl_rule *rule)
{
    gl_arena_mark mark = gl_arena_save(r->scratch);
    gl_search_begin(&r->search, &rule->program, &r->scene, r->scratch);
    if (rule->trigger.first.is_any) {
        for (uint32_t token = r->scene.first; token < r->scene.last; token++)
            try_at(r, rule, token);
    } else {
        try_at_edges(r, rule);
    }
    gl_arena_rewind(r->scratch, mark);
}

static void try_and_measure(runner *r, const gl_rule *rule)
{
    uint64_t start = gl_clock();
    try_rule(r, rule);
    r->rules->on_search(r->rules->on_search_context, rule->data, gl_clock() - start);
}

// ---- winners ----

// What a rule found out is forgotten when the next one is tried, so the few winners are looked up
// once more. A search that ran into its limit the first time may see more now; what was not seen
// then does not count.
static void keep(runner *r, const gl_candidate *winner)
{
    gl_arena_mark mark = gl_arena_save(r->scratch);
    gl_score score;
    gl_search_begin(&r->search, &winner->rule->program, &r->scene, r->scratch);
    if (gl_search_at(&r->search, winner->first, &score) &&
        gl_score_compare(score, winner->score) == 0) {
        size_t before = r->bindings.count;
        gl_search_bind(&r->search, winner->first, &r->bindings);
        gl_vector_push(&r->winners,
                       ((gl_match){.rules = r->rules,
                                   .rule = winner->rule,
                                   .first = winner->first,
                                   .last = score.end,
                                   .sentence = r->sentence,
                                   .binding_count = (uint32_t)(r->bindings.count - before)}));
    }
    gl_arena_rewind(r->scratch, mark);
}

static void run_due(runner *r)
{
    gl_arena_mark mark = gl_arena_save(r->scratch);
    gl_scene_turn(&r->scene, r->sentence, r->scratch);
    r->candidates.count = 0;
    for (size_t i = 0; i < r->due.count; i++) {
        const gl_rule *rule = &r->rules->rules.items[r->due.items[i]];
        if (r->rules->on_search)
            try_and_measure(r, rule);
        else
            try_rule(r, rule);
    }
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

static void free_runner(runner *r)
{
    gl_vector_free(&r->types);
    gl_vector_free(&r->due);
    gl_vector_free(&r->candidates);
    gl_vector_free(&r->winners);
    gl_vector_free(&r->bindings);
    gl_search_deinit(&r->search);
}

void gl_rules_run(const gl_rules *rules, uint32_t phase, const gl_text *text,
                  const gl_lattice *lattice, gl_arena *scratch, gl_on_match *on_match,
                  void *context)
{
    assert(rules->index.first_of && "the rules are sealed");
    gl_arena_mark mark = gl_arena_save(scratch);
    runner r = {.rules = rules, .phase = phase, .scratch = scratch};
    gl_feature_source source = {text, rules->lexicon, rules->symbols};
    gl_scene_init(&r.scene, &source, lattice, scratch);
    r.tried = gl_arena_array(scratch, uint32_t, rules->rules.count);
    r.group_ends = gl_arena_array(scratch, uint32_t, rules->groups.count);
    r.there = gl_arena_array(scratch, uint32_t, (size_t)gl_strings_count(rules->symbols) + 1);
    for (r.sentence = 0; r.sentence < text->sentence_count; r.sentence++) {
        find_due(&r);
        if (r.due.count > 0)
            run_due(&r);
    }
    gl_arena_rewind(scratch, mark);
    tell(&r, on_match, context);
    free_runner(&r);
}
