// Files count by what they hold, not by name or date: a copy of a script finds what the script
// finds.
#include "registry/fingerprint.h"

#include "base/digest.h"
#include "base/slice.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

uint64_t gl_fingerprint_of_all(const gl_registry *registry, const char *options)
{
    uint64_t digest = gl_digest_text(GL_DIGEST_START, GOLCHIN_VERSION);
    uint64_t lists = gl_language_digest(registry->language);
    digest = gl_digest(digest, gl_slice((const char *)&lists, sizeof lists));
    digest = gl_digest_text(digest, options);
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *plugin = registry->extractors.items[i];
        if (plugin->plugin && gl_plugin_source(plugin->plugin))
            digest = gl_digest_file(digest, plugin->real_path);
    }
    return digest;
}

static void add_file(void *context, const char *path)
{
    uint64_t *digest = context;
    *digest = gl_digest_file(*digest, path);
}

static uint64_t add_list(uint64_t digest, const gl_word_list *list)
{
    digest = gl_digest_text(digest, list->name);
    digest = gl_digest_text(digest, list->noun ? "noun" : "as written");
    return list->path ? gl_digest_file(digest, list->path) : digest; // entries are in the code
}

// Who publishes comes in an earlier phase, so this ends.
static uint64_t add_publishers(uint64_t digest, const golchin_extractor *extractor, uint64_t common)
{
    const gl_registry *registry = extractor->registry;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *other = registry->extractors.items[i];
        bool is_needed = false;
        for (size_t n = 0; !other->reason && n < extractor->needs.count; n++)
            is_needed |= gl_extractor_publishes(other, extractor->needs.items[n]);
        if (!is_needed)
            continue;
        uint64_t its = gl_fingerprint(other, common);
        digest = gl_digest(digest, gl_slice((const char *)&its, sizeof its));
    }
    return digest;
}

uint64_t gl_fingerprint(const golchin_extractor *extractor, uint64_t common)
{
    uint64_t digest = gl_digest_text(common, extractor->name);
    digest = gl_digest_file(digest, extractor->real_path);
    if (extractor->loader.each_file)
        extractor->loader.each_file(extractor->state, add_file, &digest);
    for (size_t i = 0; i < extractor->lists.count; i++)
        digest = add_list(digest, &extractor->lists.items[i]);
    return add_publishers(digest, extractor, common);
}
