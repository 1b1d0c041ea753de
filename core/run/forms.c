// What no sink knows by its ending is written as lines, unless it would be taken for something
// else.
#include "run/forms.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"

static size_t ending_length(const char *const *endings, const char *path)
{
    size_t longest = 0, len = strlen(path);
    for (const char *const *ending = endings; ending && *ending; ending++) {
        size_t its = strlen(*ending);
        if (its < len && its > longest && strcasecmp(path + len - its, *ending) == 0)
            longest = its;
    }
    return longest;
}

static bool find_by_form(const gl_registry *registry, const char *form, gl_found_sink *out)
{
    *out = (gl_found_sink){&gl_sink_jsonl, NULL, GL_NOBODY};
    if (strcmp(form, "jsonl") == 0)
        return true;
    gl_registered plugin;
    for (uint32_t i = 0; gl_registry_get(registry, i, &plugin); i++) {
        if (plugin.sink && !plugin.reason && strcmp(plugin.name, form) == 0) {
            *out = (gl_found_sink){plugin.sink, plugin.instance, i};
            return true;
        }
    }
    return false;
}

static bool find_by_ending(const gl_registry *registry, const char *path, gl_found_sink *out)
{
    size_t longest = ending_length(gl_sink_jsonl.endings, path);
    *out = (gl_found_sink){&gl_sink_jsonl, NULL, GL_NOBODY};
    gl_registered plugin;
    for (uint32_t i = 0; gl_registry_get(registry, i, &plugin); i++) {
        size_t its = plugin.sink && !plugin.reason ? ending_length(plugin.sink->endings, path) : 0;
        if (its > longest) {
            longest = its;
            *out = (gl_found_sink){plugin.sink, plugin.instance, i};
        }
    }
    return longest > 0;
}

// Files that nobody would take for lines of JSON, and that no sink here writes.
static bool has_foreign_ending(const char *path)
{
    static const char *const foreign[] = {".csv",  ".db",  ".sqlite",  ".sqlite3", ".tsv", ".xls",
                                          ".xlsx", ".ods", ".parquet", ".xml",     NULL};
    return ending_length(foreign, path) > 0;
}

static golchin_status fail_unknown(const gl_registry *registry, const char *form,
                                   golchin_error *error)
{
    char names[512] = "jsonl";
    gl_registered plugin;
    for (uint32_t i = 0; gl_registry_get(registry, i, &plugin); i++) {
        size_t used = strlen(names);
        if (plugin.sink && !plugin.reason)
            snprintf(names + used, sizeof names - used, ", %s", plugin.name);
    }
    return gl_fail(error, GOLCHIN_UNKNOWN, "there is no form of output '%s'; there is %s", form,
                   names);
}

bool gl_sink_find(const gl_registry *registry, const char *form, const char *path,
                  gl_found_sink *out)
{
    return form ? find_by_form(registry, form, out) : find_by_ending(registry, path, out);
}

golchin_status gl_sink_choose(const gl_registry *registry, const char *form, const char *path,
                              gl_found_sink *out, golchin_error *error)
{
    if (gl_sink_find(registry, form, path, out))
        return GOLCHIN_OK;
    if (form)
        return fail_unknown(registry, form, error);
    if (has_foreign_ending(path))
        return gl_fail(error, GOLCHIN_UNKNOWN,
                       "%s: no sink here writes such files; name another form with --format, or an "
                       "ending that 'golchin list' shows",
                       path);
    return GOLCHIN_OK;
}
