// A rule is listed under the types of one of its needs. Only when an edge of these is there its
// other needs are looked at.
#include "match/wake.h"

#include <stdlib.h>

static bool has_one(const gl_waker *w, const uint32_t *types, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (w->there[types[i]] == w->sentence)
            return true;
    }
    return false;
}

static bool has_needs(const gl_waker *w, const uint32_t *needs)
{
    for (; *needs; needs += 1 + *needs) {
        if (!has_one(w, needs + 1, *needs))
            return false;
    }
    return true;
}

static void wake(gl_waker *w, uint32_t number)
{
    const gl_seat *seat = &w->rules->automaton.seats[number];
    bool has_work = seat->positions != 0; // else it consumes nothing and never matches
    if (!has_work || !has_needs(w, &w->rules->automaton.needs[seat->needs]))
        return;
    const gl_rule *rule = &w->rules->rules.items[number];
    if (rule->phase != w->phase || rule->is_dropped)
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

bool gl_wake(gl_waker *w, const golchin_sentence *sentence, const gl_lattice *lattice)
{
    const gl_rule_index *index = &w->rules->automaton.index;
    sleep_all(w);
    w->sentence++;
    note_types(w, sentence, lattice);
    for (uint32_t i = 0; i < index->always_count; i++)
        wake(w, index->always[i]);
    for (size_t i = 0; i < w->types.count; i++) {
        golchin_symbol type = w->types.items[i];
        for (uint32_t at = index->first_of[type]; at < index->first_of[type + 1]; at++)
            wake(w, index->by_symbol[at]);
    }
    return w->banks.count > 0;
}

static bool has_rules(const gl_rules *rules, uint32_t phase)
{
    for (size_t i = 0; i < rules->rules.count; i++) {
        if (rules->rules.items[i].phase == phase && !rules->rules.items[i].is_dropped)
            return true;
    }
    return false;
}

bool gl_waker_begin(gl_waker *w, const gl_rules *rules, uint32_t phase)
{
    sleep_all(w);
    w->rules = rules;
    w->phase = phase;
    uint32_t symbol_count = gl_strings_count(rules->symbols) + 1;
    bool is_used_up = w->sentence > UINT32_MAX / 2; // an article has fewer sentences than that
    if (w->symbol_count < symbol_count || is_used_up) {
        free(w->there);
        w->there = gl_zeroes(symbol_count, sizeof *w->there);
        w->symbol_count = symbol_count;
        w->sentence = 0;
    }
    if (w->bank_count < rules->automaton.bank_count) {
        free(w->live);
        w->live = gl_zeroes(rules->automaton.bank_count, sizeof *w->live);
        w->bank_count = rules->automaton.bank_count;
    }
    return has_rules(rules, phase);
}

void gl_waker_free(gl_waker *w)
{
    gl_vector_free(&w->types);
    gl_vector_free(&w->banks);
    free(w->there);
    free(w->live);
}
