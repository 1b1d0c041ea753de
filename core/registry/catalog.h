/// Who makes records in a run, and of which types: what sinks and embedding programs are told once,
/// and what facts point to.
#ifndef GL_REGISTRY_CATALOG_H
#define GL_REGISTRY_CATALOG_H

#include "record/fact.h"
#include "registry/registry.h"

typedef struct gl_catalog gl_catalog;

/// Of a registry that is sealed and will outlive it. `options` are words that change what is found
/// in an article, such as its encoding; they are part of every fingerprint. NULL is none. Borrowed.
gl_catalog *gl_catalog_new(const gl_registry *, const char *options);
/// Fill in the fingerprints of the makers, which are 0 before: that reads all their files.
void gl_catalog_sign(gl_catalog *);
void gl_catalog_free(gl_catalog *); // NULL is allowed

const gl_fact_kinds *gl_catalog_kinds(const gl_catalog *);
/// The maker of an extractor's index; NULL: there is none, it does not run.
const golchin_maker *gl_catalog_maker(const gl_catalog *, uint32_t extractor);
/// The index of the extractor that is a maker.
uint32_t gl_catalog_extractor(const gl_catalog *, const golchin_maker *);

/// The records that gl_registry_extract() has just written, in parts, in the same order. A fact is
/// valid inside the call.
typedef void gl_on_fact(void *context, const golchin_fact *);
void gl_catalog_each_fact(const gl_catalog *, gl_on_fact *, void *context);
/// Append the types of those records: for each a uint32_t, the index in the schemas of the kinds.
void gl_catalog_add_types(const gl_catalog *, gl_bytes *types);
/// When that article was published; empty: not known.
golchin_slice gl_catalog_date(const gl_catalog *);

#endif
