// Rounds: a node is settled (gets its phase, or is refused) as soon as every other publisher of its
// needs is. When a round settles nothing, what is left holds a cycle; its members are refused and
// the rounds go on. For each type two numbers are kept, so that looking at a need costs nothing.
#include "registry/order.h"

#include <string.h>

#include "base/slice.h"

typedef struct type_state {
    uint32_t waiting; // publishers that are not settled
    uint32_t phase;   // the first one after all publishers; 0: there is none
} type_state;

typedef struct order {
    gl_order_node *nodes;
    uint32_t count;
    const gl_strings *symbols;
    bool (*given)(golchin_slice);
    const char *given_names;
    gl_arena *arena;
    type_state *types; // by symbol
    bool *is_settled;
    uint32_t left;
} order;

static bool has(const golchin_symbol *symbols, size_t count, golchin_symbol wanted)
{
    for (size_t i = 0; i < count; i++) {
        if (symbols[i] == wanted)
            return true;
    }
    return false;
}

static bool publishes(const gl_order_node *node, golchin_symbol type)
{
    return has(node->publishes, node->publish_count, type);
}

static uint32_t others_waiting(const order *all, const gl_order_node *node, golchin_symbol type)
{
    return all->types[type].waiting - (publishes(node, type) ? 1 : 0);
}

static bool is_ready(const order *all, const gl_order_node *node)
{
    for (size_t i = 0; i < node->need_count; i++) {
        if (others_waiting(all, node, node->needs[i]))
            return false;
    }
    return true;
}

static void settle(order *all, gl_order_node *node)
{
    all->is_settled[node - all->nodes] = true;
    all->left--;
    for (size_t i = 0; i < node->publish_count; i++) {
        type_state *type = &all->types[node->publishes[i]];
        type->waiting--;
        if (!node->reason && type->phase < node->phase + 1)
            type->phase = node->phase + 1;
    }
}

static void refuse_unmet(const order *all, gl_order_node *node, golchin_symbol type)
{
    const char *name = gl_strings_text(all->symbols, type).start;
    node->why = GOLCHIN_UNKNOWN;
    node->unmet = type;
    node->reason =
        publishes(node, type)
            ? gl_arena_format(all->arena,
                              "needs edges of type \"%s\", which only it publishes itself; an "
                              "extractor does not see its own edges",
                              name)
            : gl_arena_format(all->arena,
                              "needs edges of type \"%s\", which no loaded extractor publishes; "
                              "load one that does, or use a type of golchin's own: %s",
                              name, all->given_names);
}

static void decide(order *all, gl_order_node *node)
{
    for (size_t i = 0; i < node->need_count && !node->reason; i++) {
        golchin_symbol type = node->needs[i];
        uint32_t after = all->types[type].phase;
        if (after == 0 && !all->given(gl_strings_text(all->symbols, type)))
            refuse_unmet(all, node, type);
        if (after > node->phase)
            node->phase = after;
    }
    settle(all, node);
}

static bool run_round(order *all)
{
    uint32_t before = all->left;
    for (uint32_t i = 0; i < all->count; i++) {
        if (!all->is_settled[i] && is_ready(all, &all->nodes[i]))
            decide(all, &all->nodes[i]);
    }
    return all->left < before;
}

// An unsettled publisher that an unsettled node waits for.
static uint32_t waits_for(const order *all, const gl_order_node *node)
{
    for (size_t i = 0; i < node->need_count; i++) {
        for (uint32_t other = 0; other < all->count; other++) {
            if (!all->is_settled[other] && &all->nodes[other] != node &&
                publishes(&all->nodes[other], node->needs[i]))
                return other;
        }
    }
    return 0; // does not happen: such a node would be ready
}

static void refuse_cycle(order *all)
{
    uint32_t *next = gl_arena_array(all->arena, uint32_t, all->count); // + 1; 0: not seen
    uint32_t at = 0;
    while (all->is_settled[at])
        at++;
    while (!next[at]) {
        next[at] = waits_for(all, &all->nodes[at]) + 1;
        at = next[at] - 1;
    }
    uint32_t start = at;
    const char *way = all->nodes[start].name;
    do {
        at = next[at] - 1;
        way = gl_arena_format(all->arena, "%s → %s", way, all->nodes[at].name);
    } while (at != start);
    do {
        gl_order_node *node = &all->nodes[at];
        node->why = GOLCHIN_CYCLE;
        node->reason =
            gl_arena_format(all->arena, "needs itself: %s; drop one of these needs", way);
        settle(all, node);
        at = next[at] - 1;
    } while (at != start);
}

static void prepare(order *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        gl_order_node *node = &all->nodes[i];
        node->phase = 0;
        node->why = GOLCHIN_OK;
        node->reason = NULL;
        all->is_settled[i] = node->is_refused;
        if (node->is_refused)
            continue;
        all->left++;
        for (size_t j = 0; j < node->publish_count; j++)
            all->types[node->publishes[j]].waiting++;
    }
}

uint32_t gl_order(gl_order_node *nodes, uint32_t count, const gl_strings *symbols,
                  bool (*given)(golchin_slice), const char *given_names, gl_arena *arena)
{
    order all = {
        .nodes = nodes,
        .count = count,
        .symbols = symbols,
        .given = given,
        .given_names = given_names,
        .arena = arena,
        .types = gl_arena_array(arena, type_state, gl_strings_count(symbols) + 1),
        .is_settled = gl_arena_array(arena, bool, count),
    };
    prepare(&all);
    while (all.left) {
        if (!run_round(&all))
            refuse_cycle(&all);
    }
    uint32_t phases = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!nodes[i].is_refused && !nodes[i].reason && nodes[i].phase >= phases)
            phases = nodes[i].phase + 1;
    }
    return phases;
}
