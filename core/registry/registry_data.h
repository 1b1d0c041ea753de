/// What a registry is made of. For this folder; others go through registry.h.
#ifndef GL_REGISTRY_REGISTRY_DATA_H
#define GL_REGISTRY_REGISTRY_DATA_H

#include "language/language.h"
#include "lexicon/lexicon.h"
#include "match/rules.h"
#include "record/schema.h"
#include "registry/document.h"
#include "registry/extractor.h"
#include "registry/registry.h"

struct gl_registry {
    gl_arena *arena; // what lives as long as the registry
    gl_strings *symbols;
    gl_lexicon *lexicon;
    gl_language *language;
    gl_rules *rules;
    gl_schemas *schemas;
    const char *list_root; // where shipped lists are looked for: above the lexicon folder
    gl_log log;
    gl_vector(gl_loader) loaders;
    gl_vector(golchin_extractor *) extractors; // in order of loading, refused ones too
    bool is_sealed;
    uint32_t phase_count;
    bool is_profiled;
    gl_cost stages[GL_STAGES];

    gl_watch *watch; // NULL: nobody
    void *watch_context;

    gl_expected expected; // of the next article

    gl_arena *article; // what lives as long as an article
    gl_arena *scratch;
    golchin_document document; // the article at hand
};

/// True for an edge type that golchin itself makes or matches.
bool gl_is_given_type(golchin_slice name);
/// "Number, Quantity, …", for messages.
extern const char gl_given_types[];

/// Close the extractor, forget what it declared, keep and log the reason.
void gl_refuse(golchin_extractor *, golchin_status status, const char *reason);

/// The loader for a file of this name, of this kind unless it is NULL; NULL: none.
const gl_loader *gl_find_loader(const gl_registry *, const char *path, const char *kind);

/// An extractor that does not run has its rules in a phase that never comes.
void gl_place_rules(gl_registry *);

/// From a file to an opened extractor; `extractor->path` and `real_path` are set. On failure the
/// caller refuses it.
golchin_status gl_extractor_open(golchin_extractor *, golchin_error *error);
/// Call close and unload where that is due.
void gl_extractor_close(golchin_extractor *);

/// Run an article through all extractors that run, up to its checked but unmerged records. Fails
/// when it is no text. What it made lives until the next article.
golchin_status gl_article_run(gl_registry *, golchin_slice id, golchin_slice bytes,
                              const char *encoding, golchin_error *error);
/// Around the calls of an extractor while it runs: what it logs carries its name, and who watches
/// is told.
void gl_article_enter(const golchin_extractor *, const char *function);
void gl_article_leave(const gl_registry *);
/// Log the extractors that failed on it, with an `error` record for each unless `write` is NULL.
/// Returns how many.
uint32_t gl_registry_tell_failures(const gl_registry *, golchin_slice id, gl_write *write,
                                   void *context);

#endif
