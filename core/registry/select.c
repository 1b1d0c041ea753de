// Whose records are written, and who runs for that. What the user asked for, what an article leaves
// out and what was switched off are kept apart; all else follows from them.
#include <string.h>

#include "base/error.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

// An extractor that does not run has its rules in a phase that never comes.
void gl_place_rules(gl_registry *registry)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (!extractor->reason)
            gl_rules_set_phase(registry->rules, extractor->scope,
                               extractor->runs ? extractor->phase : registry->phase_count);
    }
}

static void run_publishers(const gl_registry *registry, const golchin_extractor *extractor)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *other = registry->extractors.items[i];
        bool can_run = !other->reason && !other->is_off;
        for (size_t j = 0; can_run && j < extractor->needs.count; j++)
            other->runs |= gl_extractor_publishes(other, extractor->needs.items[j]);
    }
}

// Who publishes is in an earlier phase than who needs, so going back through the phases once is
// enough.
static void run_what_is_needed(const gl_registry *registry)
{
    for (uint32_t phase = registry->phase_count; phase-- > 0;) {
        for (size_t i = 0; i < registry->extractors.count; i++) {
            const golchin_extractor *extractor = registry->extractors.items[i];
            if (extractor->runs && !extractor->reason && extractor->phase == phase)
                run_publishers(registry, extractor);
        }
    }
}

static void apply(gl_registry *registry)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        extractor->is_selected =
            extractor->is_asked && !extractor->is_left_out && !extractor->is_off;
        extractor->runs = extractor->is_selected;
    }
    run_what_is_needed(registry);
    gl_place_rules(registry);
}

static golchin_extractor *find_loaded(const gl_registry *registry, const char *name)
{
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        if (gl_is_extractor(extractor) &&
            (strcmp(extractor->name, name) == 0 || strcmp(extractor->path, name) == 0))
            return extractor;
    }
    return NULL;
}

static golchin_status fail_unknown(const gl_registry *registry, const char *name,
                                   golchin_error *error)
{
    const char *names = "";
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (gl_is_extractor(extractor))
            names = gl_arena_format(registry->arena, "%s%s%s", names, *names ? ", " : "",
                                    extractor->name);
        else if (strcmp(extractor->name, name) != 0 && strcmp(extractor->path, name) != 0)
            continue;
        else if (extractor->reason)
            return gl_fail(error, GOLCHIN_UNKNOWN, "extractor \"%s\" is not loaded: %s", name,
                           extractor->reason);
        else
            return gl_fail(error, GOLCHIN_UNKNOWN,
                           "\"%s\" is a source or sink, which needs no selection", name);
    }
    return gl_fail(
        error, GOLCHIN_UNKNOWN,
        "there is no extractor \"%s\"; there is %s; one of your own is named by its file, "
        "./%s.lua",
        name, *names ? names : "none", name);
}

golchin_status gl_registry_select(gl_registry *registry, const char *const *names, size_t count,
                                  golchin_error *error)
{
    for (size_t i = 0; i < count; i++) {
        if (!find_loaded(registry, names[i]))
            return fail_unknown(registry, names[i], error);
    }
    for (size_t i = 0; i < registry->extractors.count; i++)
        registry->extractors.items[i]->is_asked = count == 0;
    for (size_t i = 0; i < count; i++)
        find_loaded(registry, names[i])->is_asked = true;
    apply(registry);
    return GOLCHIN_OK;
}

static bool is_among(uint32_t number, const uint32_t *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] == number)
            return true;
    }
    return false;
}

void gl_registry_leave_out(gl_registry *registry, const uint32_t *extractors, size_t count)
{
    bool is_changed = false;
    for (size_t i = 0; i < registry->extractors.count; i++) {
        golchin_extractor *extractor = registry->extractors.items[i];
        bool is_left_out = is_among(extractor->scope, extractors, count);
        is_changed |= is_left_out != extractor->is_left_out;
        extractor->is_left_out = is_left_out;
    }
    if (is_changed)
        apply(registry);
}

void gl_registry_switch_off(gl_registry *registry, uint32_t extractor)
{
    if (!gl_registry_runs(registry, extractor))
        return;
    registry->extractors.items[extractor]->is_off = true;
    apply(registry);
}

bool gl_registry_is_off(const gl_registry *registry, uint32_t extractor)
{
    return extractor < registry->extractors.count && registry->extractors.items[extractor]->is_off;
}
