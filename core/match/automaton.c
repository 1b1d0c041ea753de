// Rules are taken in the order of what they wait for, and fill one bank after another. A bank never
// mixes rules that wait for different things: a sentence that wakes one of them would have to look
// at what all others are made of.
#include "match/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/pages.h"

typedef struct packer {
    const gl_automaton_rule *rules;
    const uint32_t *order; // of rules
    uint32_t count;
    gl_automaton *made;
    gl_seat *seats;
} packer;

static int compare_by_wait(const void *left, const void *right, void *context)
{
    const golchin_symbol *waits_for = context;
    const uint32_t *a = left, *b = right;
    if (waits_for[*a] != waits_for[*b])
        return (waits_for[*a] > waits_for[*b]) - (waits_for[*a] < waits_for[*b]);
    return (*a > *b) - (*a < *b);
}

static const uint32_t *make_order(const gl_rule_index *index, uint32_t count, gl_arena *arena)
{
    uint32_t *order = gl_arena_array(arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    if (count)
        qsort_r(order, count, sizeof *order, compare_by_wait, index->waits_for);
    return order;
}

// How many of the rules from `from` on go into one bank.
static uint32_t fill(const packer *p, uint32_t from)
{
    const golchin_symbol *waits_for = p->made->index.waits_for;
    uint32_t used = 0, to = from;
    for (; to < p->count && waits_for[p->order[to]] == waits_for[p->order[from]]; to++) {
        used += p->rules[p->order[to]].positions->count;
        if (used > GL_POSITIONS)
            break;
    }
    return to - from;
}

static uint64_t mask_of(uint32_t count, uint32_t shift)
{
    uint64_t low = count < GL_POSITIONS ? (UINT64_C(1) << count) - 1 : UINT64_MAX;
    return low << shift;
}

static void add_edge(gl_positions *bank, gl_position_edge *edges, gl_position_edge added)
{
    for (uint32_t i = 0; i < bank->edge_count; i++) {
        if (edges[i].type == added.type && edges[i].predicate == added.predicate) {
            edges[i].positions |= added.positions;
            return;
        }
    }
    edges[bank->edge_count++] = added;
}

// The rule's positions behind those that the bank has.
static uint64_t add_positions(gl_positions *bank, gl_position_edge *edges, uint64_t *before,
                              const gl_positions *rule)
{
    uint32_t shift = bank->count;
    bank->count += rule->count;
    if (rule->count == 0)
        return 0;
    bank->first |= rule->first << shift;
    bank->last |= rule->last << shift;
    bank->gaps |= rule->gaps << shift;
    for (int kind = 0; kind < GL_TOKEN_KINDS; kind++)
        bank->of_kind[kind] |= rule->of_kind[kind] << shift;
    for (uint32_t i = 0; i < rule->count; i++)
        before[shift + i] = rule->before[i] << shift;
    for (uint32_t i = 0; i < rule->edge_count; i++) {
        gl_position_edge edge = rule->edges[i];
        edge.positions <<= shift;
        add_edge(bank, edges, edge);
    }
    return mask_of(rule->count, shift);
}

static gl_bank make_bank(packer *p, uint32_t from, uint32_t count)
{
    gl_arena *arena = p->made->arena;
    gl_bank bank = {.rule_count = count};
    gl_position_edge edges[GL_POSITIONS];
    uint64_t before[GL_POSITIONS];
    gl_bank_rule *rules = gl_arena_array(arena, gl_bank_rule, count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t number = p->order[from + i];
        uint64_t mine = add_positions(&bank.positions, edges, before, p->rules[number].positions);
        rules[i] = (gl_bank_rule){number, mine};
        p->seats[number] = (gl_seat){.bank = p->made->bank_count, .positions = mine};
    }
    bank.rules = rules;
    bank.positions.edges = memcpy(gl_arena_array(arena, gl_position_edge, GL_POSITIONS), edges,
                                  bank.positions.edge_count * sizeof *edges);
    bank.positions.before = memcpy(gl_arena_array(arena, uint64_t, bank.positions.count), before,
                                   bank.positions.count * sizeof *before);
    return bank;
}

static uint32_t count_needs(const gl_trigger *trigger)
{
    uint32_t count = 1;
    for (uint32_t i = 0; i < trigger->need_count; i++)
        count += 1 + trigger->needs[i].count;
    return count;
}

static void lay_out_needs(packer *p)
{
    uint32_t total = 0, at = 0;
    for (uint32_t i = 0; i < p->count; i++)
        total += count_needs(p->rules[i].trigger);
    uint32_t *needs = gl_arena_array(p->made->arena, uint32_t, total);
    for (uint32_t i = 0; i < p->count; i++) {
        const gl_trigger *trigger = p->rules[i].trigger;
        p->seats[i].needs = at;
        for (uint32_t j = 0; j < trigger->need_count; j++) {
            needs[at++] = trigger->needs[j].count;
            for (uint32_t k = 0; k < trigger->needs[j].count; k++)
                needs[at++] = trigger->needs[j].items[k];
        }
        at++; // a count of 0
    }
    p->made->needs = needs;
}

gl_automaton gl_automaton_make(const gl_automaton_rule *rules, uint32_t count,
                               uint32_t symbol_count)
{
    gl_automaton made = {.arena = gl_arena_new()};
    const gl_trigger **triggers = gl_arena_array(made.arena, const gl_trigger *, count);
    for (uint32_t i = 0; i < count; i++)
        triggers[i] = rules[i].trigger;
    made.index = gl_rule_index_make(triggers, count, symbol_count);
    packer p = {rules, make_order(&made.index, count, made.arena), count, &made,
                gl_arena_array(made.arena, gl_seat, count)};
    gl_bank *banks = gl_arena_array(made.arena, gl_bank, count); // one each at most
    for (uint32_t from = 0; from < count; from += banks[made.bank_count++].rule_count)
        banks[made.bank_count] = make_bank(&p, from, fill(&p, from));
    lay_out_needs(&p);
    made.banks = banks;
    made.seats = p.seats;
    return made;
}

void gl_automaton_protect(const gl_automaton *automaton)
{
    const gl_rule_index *index = &automaton->index;
    gl_arena_protect(automaton->arena);
    gl_pages_protect(index->first_of, (index->symbol_count + (size_t)1) * sizeof(uint32_t));
    gl_pages_protect(index->by_symbol, index->first_of[index->symbol_count] * sizeof(uint32_t));
}

void gl_automaton_free(gl_automaton *automaton)
{
    gl_rule_index_free(&automaton->index);
    gl_arena_free(automaton->arena);
    *automaton = (gl_automaton){0};
}
