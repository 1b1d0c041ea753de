// Files count by what they hold, not by name or date: a copy of a script finds what the script
// finds.
#include "registry/fingerprint.h"

#include "base/digest.h"
#include "base/slice.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

// What all extractors depend on.
static uint64_t make_common(const gl_registry *registry, const char *options)
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

static uint64_t make_own(const golchin_extractor *extractor, uint64_t common)
{
    uint64_t digest = gl_digest_text(common, extractor->name);
    digest = gl_digest_file(digest, extractor->real_path);
    if (extractor->loader.each_file)
        extractor->loader.each_file(extractor->state, add_file, &digest);
    for (size_t i = 0; i < extractor->lists.count; i++)
        digest = add_list(digest, &extractor->lists.items[i]);
    return digest;
}

static bool builds_upon(const golchin_extractor *extractor, const golchin_extractor *other)
{
    bool is_needed = false;
    for (size_t i = 0; !other->reason && i < extractor->needs.count; i++)
        is_needed |= gl_extractor_publishes(other, extractor->needs.items[i]);
    return is_needed;
}

static uint64_t add_publishers(uint64_t digest, const golchin_extractor *extractor,
                               const uint64_t *fingerprints)
{
    const gl_registry *registry = extractor->registry;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        if (builds_upon(extractor, registry->extractors.items[i]))
            digest =
                gl_digest(digest, gl_slice((const char *)&fingerprints[i], sizeof *fingerprints));
    }
    return digest;
}

// Who publishes is in an earlier phase than who needs.
void gl_fingerprints_make(const gl_registry *registry, const char *options, uint64_t *fingerprints)
{
    uint64_t common = make_common(registry, options);
    for (uint32_t phase = 0; phase < registry->phase_count; phase++) {
        for (size_t i = 0; i < registry->extractors.count; i++) {
            const golchin_extractor *extractor = registry->extractors.items[i];
            if (!extractor->reason && extractor->phase == phase)
                fingerprints[i] =
                    add_publishers(make_own(extractor, common), extractor, fingerprints);
        }
    }
}
