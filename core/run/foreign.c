// A plugin that golchin comes with is as much trusted as golchin itself: it is built and tested
// with it. It is told by its name and its place: who puts another file there answers for that.
#include "run/foreign.h"

#include <string.h>

#include "run/places.h"

// "officials:sink_csv:", from the build.
static const char shipped[] = GOLCHIN_SHIPPED ":";

static bool is_listed(const char *name, size_t len)
{
    for (const char *at = shipped; *at; at += strcspn(at, ":") + 1) {
        if (strncmp(at, name, len) == 0 && at[len] == ':')
            return true;
    }
    return false;
}

bool gl_plugin_is_shipped(const char *path, const char *folder)
{
    size_t len = folder ? strlen(folder) : 0;
    if (len == 0 || strncmp(path, folder, len) != 0 || path[len] != '/')
        return false;
    const char *name = path + len + 1;
    const char *dot = strrchr(name, '.');
    return dot && strcmp(dot, ".so") == 0 && is_listed(name, (size_t)(dot - name));
}

bool gl_runs_foreign_code(const gl_registry *registry)
{
    gl_places places;
    golchin_error error = {0};
    gl_places_find(&places, &error); // where that fails there is no folder
    bool is_foreign = false;
    gl_registered found;
    for (uint32_t i = 0; gl_registry_get(registry, i, &found) && !is_foreign; i++)
        is_foreign = found.kind && strcmp(found.kind, "native") == 0 &&
                     gl_registry_runs(registry, i) &&
                     !gl_plugin_is_shipped(found.path, places.plugins);
    gl_places_free(&places);
    return is_foreign;
}
