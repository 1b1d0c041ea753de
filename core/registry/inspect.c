// An article as rules see it, for people who write rules.
#include "base/error.h"
#include "base/slice.h"
#include "registry/registry_data.h"

golchin_status gl_registry_inspect(gl_registry *registry, golchin_slice id, golchin_slice bytes,
                                   const char *encoding, const gl_text **text, golchin_error *error)
{
    golchin_status status = gl_article_run(registry, id, bytes, encoding, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_registry_tell_failures(registry, id, NULL, NULL);
    *text = &registry->document.text;
    return GOLCHIN_OK;
}

const gl_text *gl_registry_text(const gl_registry *registry)
{
    const gl_text *text = &registry->document.text;
    return text->text.start ? text : NULL;
}

const golchin_edge *const *gl_registry_edges(const gl_registry *registry, uint32_t token,
                                             uint32_t *count)
{
    return gl_lattice_at(registry->document.lattice, token, count);
}

golchin_slice gl_registry_symbol(const gl_registry *registry, golchin_symbol symbol)
{
    return gl_strings_text(registry->symbols, symbol);
}

void gl_registry_each_feature(const gl_registry *registry, const golchin_edge *edge,
                              gl_on_feature *visit, void *context)
{
    for (uint32_t i = 0; i < edge->feature_count; i++)
        visit(context, gl_strings_text(registry->symbols, edge->features[i].name),
              edge->features[i].value);
    if (edge->entry == 0)
        return;
    uint32_t symbols = gl_strings_count(registry->symbols);
    for (golchin_symbol name = 1; name <= symbols; name++) { // an entry does not list its columns
        golchin_value value = gl_lexicon_column(registry->lexicon, edge->entry - 1, name);
        if (value.kind != GOLCHIN_NONE)
            visit(context, gl_strings_text(registry->symbols, name), value);
    }
}
