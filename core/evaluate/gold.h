/// A folder of gold: NAME.jsonl holds the records of the article NAME.
#ifndef GL_EVALUATE_GOLD_H
#define GL_EVALUATE_GOLD_H

#include "base/hash.h"
#include "evaluate/fact.h"
#include "registry/registry.h"

typedef struct gl_gold_article {
    char *name, *path;
    gl_facts facts;
    bool is_read; // the article was found and tried
} gl_gold_article;

/// Start with all zeros.
typedef struct gl_gold {
    gl_vector(gl_gold_article) articles; // by name
    gl_strings *names;                   // number: index in `articles` plus one
} gl_gold;

/// Read all files of a folder and check their slots and values against the record types of the
/// loaded extractors; types that none of them makes are not checked. Stops at the first fault,
/// which names file and line.
golchin_status gl_gold_read(gl_gold *, const char *folder, const gl_registry *, golchin_error *);
void gl_gold_free(gl_gold *);

/// The gold of an article; NULL: none. `id` is its path, of which the last part counts.
gl_gold_article *gl_gold_find(const gl_gold *, golchin_slice id);

#endif
