// A rule is listed under the types of one of its needs. Only when an edge of these is there its
// other needs are looked at.
#include "match/wake.h"

#include <stdlib.h>

static bool has_one(const gl_waker *w, gl_symbol_set set)
{
    for (uint32_t i = 0; i < set.count; i++) {
        if (w->there[set.items[i]] == w->sentence)
            return true;
    }
    return false;
}

static bool has_needs(const gl_waker *w, const gl_trigger *trigger)
{
    for (uint32_t i = 0; i < trigger->need_count; i++) {
        if (!has_one(w, trigger->needs[i]))
            return false;
    }
    return true;
}

static void wake(gl_waker *w, uint32_t number)
{
    const gl_rule *rule = &w->rules->rules.items[number];
    const gl_seat *seat = &w->rules->automaton.seats[number];
    if (rule->phase != w->phase || rule->is_dropped || !has_needs(w, &rule->trigger))
        return;
    if (!w->live[seat->bank])
        gl_vector_push(&w->banks, seat->bank);
    w->live[seat->bank] |= seat->positions;
}

static void note_type(gl_waker *w, golchin_symbol type)
{
    const gl_rule_index *index = &w->rules->automaton.index;
    if (w->there[type] == w->sentence)
        return;
    w->there[type] = w->sentence;
    if (type < index->symbol_count && index->first_of[type] < index->first_of[type + 1])
        gl_vector_push(&w->types, type);
}

static void note_types(gl_waker *w, const golchin_sentence *sentence, const gl_lattice *lattice)
{
    uint32_t count;
    const golchin_edge *const *edges =
        gl_lattice_between(lattice, sentence->first, sentence->last, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (edges[i]->last <= sentence->last)
            note_type(w, edges[i]->type);
    }
}

static void sleep_all(gl_waker *w)
{
    for (size_t i = 0; i < w->banks.count; i++)
        w->live[w->banks.items[i]] = 0;
    w->banks.count = w->types.count = 0;
}

bool gl_wake(gl_waker *w, const gl_text *text, const gl_lattice *lattice, uint32_t sentence)
{
    const gl_rule_index *index = &w->rules->automaton.index;
    sleep_all(w);
    w->sentence = sentence + 1;
    note_types(w, &text->sentences[sentence], lattice);
    for (uint32_t i = 0; i < index->always_count; i++)
        wake(w, index->always[i]);
    for (size_t i = 0; i < w->types.count; i++) {
        golchin_symbol type = w->types.items[i];
        for (uint32_t at = index->first_of[type]; at < index->first_of[type + 1]; at++)
            wake(w, index->by_symbol[at]);
    }
    return w->banks.count > 0;
}

gl_waker gl_waker_make(const gl_rules *rules, uint32_t phase, gl_arena *scratch)
{
    return (gl_waker){
        .rules = rules,
        .phase = phase,
        .there = gl_arena_array(scratch, uint32_t, (size_t)gl_strings_count(rules->symbols) + 1),
        .live = gl_arena_array(scratch, uint64_t, rules->automaton.bank_count),
    };
}

void gl_waker_free(gl_waker *w)
{
    gl_vector_free(&w->types);
    gl_vector_free(&w->banks);
}
