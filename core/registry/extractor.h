/// One file that was to be an extractor: what it declared while it opened, or why it was refused.
#ifndef GL_REGISTRY_EXTRACTOR_H
#define GL_REGISTRY_EXTRACTOR_H

#include <golchin/plugin.h>

#include "base/vector.h"
#include "record/emit.h"
#include "record/record.h"
#include "registry/profile.h"
#include "registry/registry.h"

/// Who makes a record or an edge. `maker` is first: a record's gl_maker * leads back here.
typedef struct gl_origin {
    gl_maker maker;
    golchin_extractor *extractor;
    gl_cost cost;
} gl_origin;

/// Who made a record of this registry.
static inline const gl_origin *gl_origin_of(const gl_record *record)
{
    return (const gl_origin *)gl_record_maker(record);
}

typedef struct gl_registered_rule {
    gl_origin origin;
    golchin_rule declared;   // with its strings and examples copied
    const gl_schema *schema; // the record type that it emits; NULL: none
    golchin_symbol edge;     // the edge type that it emits; 0: none
    gl_emit *emit;           // NULL: `on` or nothing
} gl_registered_rule;

/// A word list that an extractor asked for.
typedef struct gl_word_list {
    const char *name;
    golchin_symbol type; // of its hits
    const char *path;    // resolved; NULL: `entries`
    const char *const *entries;
    bool noun;
} gl_word_list;

struct golchin_extractor {
    gl_registry *registry;
    uint32_t scope; // its number, from 0
    const char *path, *real_path, *folder;
    const char *kind; // the loader that was asked for; NULL: any
    const char *name, *version, *summary, *record_types;
    gl_loader loader;
    const golchin_plugin *plugin; // NULL: refused
    void *state;                  // the loader's
    void *instance;               // the plugin's
    const char *reason;           // why it was refused; NULL: it was not
    golchin_status status;

    // What it declared.
    bool is_opening;     // registration calls are allowed
    golchin_error fault; // the first of them that failed
    gl_vector(golchin_symbol) needs;
    gl_vector(golchin_symbol) publishes;
    gl_vector(gl_word_list) lists;
    gl_vector(gl_registered_rule *) rules;
    gl_origin origin; // what its extract callback makes

    // After seal.
    uint32_t phase;
    bool is_asked;    // the user wants its records
    bool is_left_out; // the article at hand has no need of them
    bool is_off;      // it failed too often
    bool is_selected; // its records are written
    bool runs;        // it is selected, or needed by one that is

    // The article at hand.
    golchin_error failure;   // status OK: it did not fail
    golchin_error exclusion; // status OK: it is called in the next article
};

bool gl_extractor_publishes(const golchin_extractor *, golchin_symbol type);
/// Adds a symbol to a list of them unless it is there.
void gl_extractor_add_need(golchin_extractor *, golchin_symbol type);
/// Read the word lists it asked for into the lexicon. Fails when a file cannot be read.
golchin_status gl_extractor_load_lists(golchin_extractor *, golchin_error *error);
void gl_extractor_free(golchin_extractor *);

// ---- the part of the host table that is called inside open ----

golchin_status gl_extractor_need(golchin_extractor *, const char *type, golchin_error *);
golchin_status gl_extractor_publish(golchin_extractor *, const char *type, golchin_error *);
golchin_status gl_extractor_declare(golchin_extractor *, const golchin_schema *, golchin_error *);
golchin_status gl_extractor_add_dictionary(golchin_extractor *, const golchin_dictionary *,
                                           golchin_error *);
golchin_status gl_extractor_let(golchin_extractor *, const char *name, const char *pattern,
                                golchin_error *);
golchin_status gl_extractor_add_rule(golchin_extractor *, const golchin_rule *, golchin_error *);
/// Also later: a script learns a name when it first asks for it.
golchin_symbol gl_extractor_symbol(golchin_extractor *, const char *name);

/// The dictionary part of the above: check, find the file, name the type of the hits.
golchin_status gl_word_list_make(golchin_extractor *, const golchin_dictionary *, gl_word_list *out,
                                 golchin_error *);
/// The rule part: check, compile, copy. `*out` in the registry's arena.
golchin_status gl_registered_rule_make(golchin_extractor *, const golchin_rule *,
                                       gl_registered_rule **out, golchin_error *);

#endif
