#include "registry/document.h"

#include "registry/registry_data.h"

void gl_document_publish(golchin_document *document, const gl_origin *origin, golchin_edge edge)
{
    gl_publication publication = {edge, origin};
    gl_vector_push(&document->pending, publication);
}

void gl_document_seal(golchin_document *document)
{
    uint32_t added = 0;
    for (size_t i = 0; i < document->pending.count; i++) {
        const gl_publication *publication = &document->pending.items[i];
        if (publication->origin->extractor->failure.status != GOLCHIN_OK)
            continue;
        gl_lattice_add(document->lattice, publication->edge);
        added++;
        document->published += publication->origin == document->watched;
    }
    document->pending.count = 0;
    if (added)
        gl_lattice_seal(document->lattice, document->text.token_count);
}
