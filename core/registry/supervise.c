// What a run that keeps extractors in processes of their own asks and orders. An extractor that
// took its process down is known here only as one that failed: the article runs again without it,
// and its `error` record comes from where all others do.
#include <assert.h>

#include "base/error.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

void gl_registry_expect(gl_registry *registry, const gl_expected *expected)
{
    registry->expected = *expected;
}

gl_log gl_registry_log(const gl_registry *registry)
{
    return registry->log;
}

void gl_registry_set_log(gl_registry *registry, const gl_log *log)
{
    registry->log = *log;
}

void gl_registry_watch(gl_registry *registry, gl_watch *watch, void *context)
{
    registry->watch = watch;
    registry->watch_context = context;
}

void gl_registry_protect(const gl_registry *registry)
{
    assert(registry->is_sealed);
    gl_lexicon_protect(registry->lexicon);
    gl_language_protect(registry->language);
    gl_rules_protect(registry->rules);
}

bool gl_registry_is_whole(const gl_registry *registry)
{
    return gl_fences_are_whole(registry->document.fences);
}

void gl_registry_exclude(gl_registry *registry, uint32_t extractor, const char *message)
{
    if (extractor < registry->extractors.count)
        gl_fail(&registry->extractors.items[extractor]->exclusion, GOLCHIN_FAILED, "%s", message);
}

const char *gl_registry_failure(const gl_registry *registry, uint32_t extractor)
{
    if (extractor >= registry->extractors.count)
        return NULL;
    const golchin_error *failure = &registry->extractors.items[extractor]->failure;
    return failure->status == GOLCHIN_OK ? NULL : failure->text;
}

bool gl_registry_runs(const gl_registry *registry, uint32_t extractor)
{
    if (extractor >= registry->extractors.count)
        return false;
    const golchin_extractor *self = registry->extractors.items[extractor];
    return !self->reason && (self->runs || !gl_is_extractor(self));
}
