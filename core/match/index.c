// How often a type is met is also told by the rules themselves: a word that many of them use, such
// as `در`, is a common one.
#include "match/index.h"

#include <stdlib.h>

typedef struct builder {
    const gl_trigger *const *triggers;
    uint32_t count;
    uint32_t *users; // by symbol: how many rules need it
    gl_rule_index index;
} builder;

static void count_users(builder *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        const gl_trigger *trigger = b->triggers[i];
        for (uint32_t j = 0; j < trigger->need_count; j++) {
            for (uint32_t k = 0; k < trigger->needs[j].count; k++)
                b->users[trigger->needs[j].items[k]]++;
        }
    }
}

static uint64_t weigh(const builder *b, gl_symbol_set set)
{
    uint64_t users = 0;
    for (uint32_t i = 0; i < set.count; i++)
        users += b->users[set.items[i]];
    return users * set.weight;
}

// The lightest set of a rule; an empty one when it needs nothing.
static gl_symbol_set choose(const builder *b, const gl_trigger *trigger)
{
    gl_symbol_set best = {0};
    for (uint32_t i = 0; i < trigger->need_count; i++) {
        if (i == 0 || weigh(b, trigger->needs[i]) < weigh(b, best))
            best = trigger->needs[i];
    }
    return best;
}

// Twice over all rules: first to count what goes where, then to put it there.
static void list(builder *b, uint32_t *next)
{
    for (uint32_t i = 0; i < b->count; i++) {
        gl_symbol_set chosen = choose(b, b->triggers[i]);
        b->index.waits_for[i] = chosen.count ? chosen.items[0] : 0;
        for (uint32_t j = 0; j < chosen.count; j++) {
            uint32_t at = next[chosen.items[j]]++;
            if (b->index.by_symbol)
                b->index.by_symbol[at] = i;
        }
        if (b->triggers[i]->need_count == 0 && !b->index.by_symbol)
            b->index.always[b->index.always_count++] = i;
    }
}

gl_rule_index gl_rule_index_make(const gl_trigger *const *triggers, uint32_t count,
                                 uint32_t symbol_count)
{
    builder b = {
        triggers, count, gl_zeroes(symbol_count, sizeof(uint32_t)), {.symbol_count = symbol_count}};
    gl_rule_index *index = &b.index;
    index->always = gl_zeroes(count, sizeof(uint32_t));
    index->waits_for = gl_zeroes(count, sizeof(uint32_t));
    index->first_of = gl_zeroes((size_t)symbol_count + 1, sizeof(uint32_t));
    uint32_t *next = gl_zeroes(symbol_count, sizeof(uint32_t));
    count_users(&b);
    list(&b, next);
    for (uint32_t symbol = 0; symbol < symbol_count; symbol++) {
        index->first_of[symbol + 1] = index->first_of[symbol] + next[symbol];
        next[symbol] = index->first_of[symbol];
    }
    index->by_symbol = gl_zeroes(index->first_of[symbol_count], sizeof(uint32_t));
    list(&b, next);
    free(next);
    free(b.users);
    return b.index;
}

void gl_rule_index_free(gl_rule_index *index)
{
    free(index->first_of);
    free(index->by_symbol);
    free(index->always);
    free(index->waits_for);
    *index = (gl_rule_index){0};
}
