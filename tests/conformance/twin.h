/// The twins in C: what they declare, as a table. They use plugin.h and nothing else of golchin.
#ifndef CONFORMANCE_TWIN_H
#define CONFORMANCE_TWIN_H

#include <golchin/plugin.h>

typedef struct twin_let {
    const char *name, *pattern;
} twin_let;

/// Declared in the order of the fields. Arrays end with an item that has no name.
typedef struct twin {
    const char *name; // of the case: cases/NAME.lua
    const char *const *needs;
    const char *const *publishes;
    const golchin_schema *schemas; // NULL: `found`, as cases/lib/found.lua declares it
    const golchin_dictionary *lists;
    const twin_let *lets;
    const golchin_rule *rules;
    golchin_status (*extract)(golchin_document *, golchin_error *);
} twin;

extern const twin pattern_twins[], emit_twins[], list_twins[], edge_twins[], callback_twins[],
    refused_twins[], article_twins[];

/// The host, for callbacks.
extern const golchin_host *twin_host;
/// The extractor's number for a type or feature.
golchin_symbol twin_symbol(const char *name);

// ---- to write tables with; sizes are filled in when they are declared ----

#define RULES(...)                                                                                 \
    .rules = (const golchin_rule[])                                                                \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            .name = NULL                                                                           \
        }                                                                                          \
    }
#define LISTS(...)                                                                                 \
    .lists = (const golchin_dictionary[])                                                          \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            .name = NULL                                                                           \
        }                                                                                          \
    }
#define LETS(...)                                                                                  \
    .lets = (const twin_let[])                                                                     \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }
#define SCHEMAS(...)                                                                               \
    .schemas = (const golchin_schema[])                                                            \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            .name = NULL                                                                           \
        }                                                                                          \
    }
#define STRINGS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define SCHEMA(type, ...)                                                                          \
    {                                                                                              \
        .name = (type), .slots = (const golchin_slot[]){__VA_ARGS__},                              \
        .slot_count = sizeof((const golchin_slot[]){__VA_ARGS__}) / sizeof(golchin_slot)           \
    }
#define EMIT(type, ...)                                                                            \
    .emit = (type), .mapping = (const golchin_mapping[]){__VA_ARGS__},                             \
    .mapping_count = sizeof((const golchin_mapping[]){__VA_ARGS__}) / sizeof(golchin_mapping)

#endif
