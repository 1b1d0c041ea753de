// The end of loading: types that patterns use become needs, extractors get their phases or are
// refused, the lexicon is built. Then, and as often as wanted, the selection.
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "registry/order.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

const char gl_given_types[] = "Number, Quantity, Money, Percent, Date, Period, Place, "
                              "Organization, Code, Word, Digits, Mark";

bool gl_is_given_type(golchin_slice name)
{
    for (const char *at = gl_given_types; *at; at += strspn(at, ", ")) {
        size_t len = strcspn(at, ",");
        if (gl_slice_equal(name, gl_slice(at, len)))
            return true;
        at += len;
    }
    return false;
}

// A pattern that uses a type needs it, without saying so twice. Lists are no types of others, and
// golchin's own types need nobody.
static void add_used_type(void *context, golchin_symbol type, const char *user)
{
    (void)user;
    golchin_extractor *extractor = context;
    golchin_slice name = gl_strings_text(extractor->registry->symbols, type);
    if (name.start[0] != '@' && !gl_is_given_type(name))
        gl_extractor_add_need(extractor, type);
}

static gl_order_node node_of(const golchin_extractor *extractor)
{
    return (gl_order_node){
        .name = extractor->name,
        .needs = extractor->needs.items,
        .need_count = extractor->needs.count,
        .publishes = extractor->publishes.items,
        .publish_count = extractor->publishes.count,
        .is_refused = extractor->reason != NULL,
    };
}

// Who of an extractor wants a type: the first rule or `let` that names it.
typedef struct search {
    golchin_symbol type;
    const char *user; // NULL: none was met yet
} search;

static void find_user(void *context, golchin_symbol type, const char *user)
{
    search *wanted = context;
    if (type == wanted->type && !wanted->user)
        wanted->user = user;
}

static void refuse(golchin_extractor *extractor, const gl_order_node *node)
{
    gl_registry *registry = extractor->registry;
    search wanted = {.type = node->unmet};
    gl_rules_each_type(registry->rules, extractor->scope, find_user, &wanted);
    const char *reason = node->reason;
    if (wanted.user)
        reason = gl_arena_format(registry->arena, "%s %s", wanted.user, reason);
    gl_refuse(extractor, node->why, reason);
}

static void put_in_order(gl_registry *registry)
{
    uint32_t count = (uint32_t)registry->extractors.count;
    gl_order_node *nodes = gl_arena_array(registry->arena, gl_order_node, count);
    for (uint32_t i = 0; i < count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        if (!extractor->reason)
            gl_rules_each_type(registry->rules, extractor->scope, add_used_type, extractor);
        nodes[i] = node_of(extractor);
    }
    registry->phase_count = gl_order(nodes, count, registry->symbols, gl_is_given_type,
                                     gl_given_types, registry->arena);
    for (uint32_t i = 0; i < count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        extractor->phase = nodes[i].phase;
        if (nodes[i].reason)
            refuse(extractor, &nodes[i]);
    }
}

void gl_registry_seal(gl_registry *registry)
{
    if (registry->is_sealed)
        return;
    put_in_order(registry);
    gl_place_rules(registry);
    gl_rules_seal(registry->rules);
    gl_lexicon_seal(registry->lexicon);
    registry->is_sealed = true;
}
