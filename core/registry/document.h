/// One article on its way through the extractors.
#ifndef GL_REGISTRY_DOCUMENT_H
#define GL_REGISTRY_DOCUMENT_H

#include <golchin/plugin.h>

#include "base/vector.h"
#include "record/record.h"
#include "registry/extractor.h"
#include "registry/fence.h"
#include "text/text.h"

/// An edge that waits for the end of its phase.
typedef struct gl_publication {
    golchin_edge edge;
    const gl_origin *origin;
} gl_publication;

struct golchin_document {
    gl_registry *registry;
    gl_arena *arena; // the article's
    golchin_slice id;
    uint64_t serial;    // of the article, from 1
    golchin_slice date; // when it was published, as its source says; empty: not known
    gl_text text;
    gl_lattice *lattice;
    gl_records *records;
    gl_fence *fences; // around what extractors got; NULL: nothing yet
    /// Who is at work: what it makes is its own.
    const gl_origin *origin;
    /// Of this phase: an extractor that fails later publishes nothing, and nobody sees edges of its
    /// own phase.
    gl_vector(gl_publication) pending;
    const gl_origin *watched; // the rule whose example is tried; NULL: none
    uint32_t published;       // edges of it
    struct gl_trace *trace;   // of an article that is explained; NULL: nothing is kept
};

/// The edge that `origin` publishes; goes into the lattice at the end of the phase.
void gl_document_publish(golchin_document *, const gl_origin *, golchin_edge);
/// End a phase: the edges of extractors that did not fail become visible.
void gl_document_seal(golchin_document *);

#endif
