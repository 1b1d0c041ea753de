/// A record that is finished, in parts: what sinks write and embedding programs read.
#ifndef GOLCHIN_FACT_H
#define GOLCHIN_FACT_H

#include <golchin/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A range of the article. Offsets are half-open.
typedef struct golchin_place {
    uint64_t byte_begin, byte_end; // of the original file
    uint64_t char_begin, char_end; // the same in code points
    uint64_t text_begin, text_end; // code points of the text that was searched
    bool is_resolved;              // the value is taken from elsewhere, from here
} golchin_place;

typedef struct golchin_places {
    const golchin_place *items;
    size_t count;
} golchin_places;

/// An extractor, as the one who makes records.
typedef struct golchin_maker {
    const char *name;
    const char *version;
    /// Another number means that it may find something else in the same article: its code, its word
    /// lists, an extractor that it builds upon or golchin itself has changed. 0 in a run of outputs
    /// that all want lines only.
    uint64_t fingerprint;
    bool is_selected; // false: it runs for others that need it, and its records are not asked for
} golchin_maker;

/// A record: what a line of JSON says, in parts. Valid during the call that it came with.
typedef struct golchin_fact {
    const golchin_schema *schema; // its type; lives as long as the host
    const golchin_value *values;  // one a slot of the schema; GOLCHIN_NONE: empty
    const golchin_places *places; // one a slot: what words it
    golchin_places whole;         // what it rests on as a whole
    const golchin_maker *maker;   // lives as long as the host
    const char *rule;             // NULL: the extract function
} golchin_fact;

/// An extractor that failed on an article.
typedef struct golchin_fault {
    const golchin_maker *maker; // NULL: the article as a whole failed
    const char *message;
} golchin_fault;

#ifdef __cplusplus
}
#endif
#endif
