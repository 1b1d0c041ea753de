/// The order of extractors: each runs in a phase after those that publish what it needs.
#ifndef GL_REGISTRY_ORDER_H
#define GL_REGISTRY_ORDER_H

#include "base/arena.h"
#include "base/hash.h"

typedef struct gl_order_node {
    const char *name;
    const golchin_symbol *needs, *publishes;
    size_t need_count, publish_count;
    bool is_refused;      // in: take no notice of it
    uint32_t phase;       // out: from 0
    golchin_status why;   // out: OK, UNKNOWN for an unmet need, CYCLE
    golchin_symbol unmet; // out: that need; 0: none
    const char *reason;   // out: a message in `arena`, NULL when it is OK
} gl_order_node;

/// Decide phase or refusal of every node. `given` tells which types are there without a publisher,
/// `given_names` lists them for messages. Nodes refused for one reason may leave others unmet; all
/// of them get a reason. Returns the number of phases.
uint32_t gl_order(gl_order_node *nodes, uint32_t count, const gl_strings *symbols,
                  bool (*given)(golchin_slice name), const char *given_names, gl_arena *arena);

#endif
