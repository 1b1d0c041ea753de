// Which files an extractor is made of.
#include "registry/registry_data.h"

void gl_registry_each_file(const gl_registry *registry, uint32_t index,
                           void (*visit)(void *context, const char *path), void *context)
{
    const golchin_extractor *extractor = registry->extractors.items[index];
    visit(context, extractor->real_path);
    if (extractor->loader.each_file && extractor->state)
        extractor->loader.each_file(extractor->state, visit, context);
    for (size_t i = 0; i < extractor->lists.count; i++) {
        if (extractor->lists.items[i].path)
            visit(context, extractor->lists.items[i].path);
    }
}
