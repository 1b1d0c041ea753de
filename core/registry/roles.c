// The fields of a role are looked at only as far as the descriptor's size says that they are there.
#include "registry/roles.h"

#include "base/error.h"
#include "record/schema.h"

const golchin_source *gl_plugin_source(const golchin_plugin *plugin)
{
    return plugin->size >= GL_SIZE_UP_TO(golchin_plugin, source) ? plugin->source : NULL;
}

const golchin_sink *gl_plugin_sink(const golchin_plugin *plugin)
{
    return plugin->size >= GL_SIZE_UP_TO(golchin_plugin, sink) ? plugin->sink : NULL;
}

static golchin_status check_endings(const golchin_plugin *plugin, const char *const *endings,
                                    golchin_error *error)
{
    for (; endings && *endings; endings++) {
        if (!**endings)
            return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                           "\"%s\" has an empty ending of files; leave it out", plugin->name);
    }
    return GOLCHIN_OK;
}

static golchin_status check_source(const golchin_plugin *plugin, const golchin_source *source,
                                   golchin_error *error)
{
    if (source->size < GL_SIZE_UP_TO(golchin_source, convert))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the source of \"%s\" has size %zu; set it to sizeof(golchin_source)",
                       plugin->name, source->size);
    if (!source->endings && !source->recognizes)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the source of \"%s\" has neither endings nor a recognizes function",
                       plugin->name);
    bool is_container = source->open || source->next || source->close;
    if (is_container && !(source->open && source->next && source->close))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the source of \"%s\" lacks one of open, next and close", plugin->name);
    if (!is_container && !source->convert)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the source of \"%s\" has neither open nor convert", plugin->name);
    return check_endings(plugin, source->endings, error);
}

static golchin_status check_sink(const golchin_plugin *plugin, const golchin_sink *sink,
                                 golchin_error *error)
{
    if (sink->size < GL_SIZE_UP_TO(golchin_sink, merge))
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the sink of \"%s\" has size %zu; set it to sizeof(golchin_sink)",
                       plugin->name, sink->size);
    if (!sink->open || !sink->write || !sink->commit || !sink->close)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN,
                       "the sink of \"%s\" lacks one of open, write, commit and close",
                       plugin->name);
    return check_endings(plugin, sink->endings, error);
}

golchin_status gl_roles_check(const golchin_plugin *plugin, golchin_error *error)
{
    const golchin_source *source = gl_plugin_source(plugin);
    const golchin_sink *sink = gl_plugin_sink(plugin);
    golchin_status status = GOLCHIN_OK;
    if (source)
        status = check_source(plugin, source, error);
    if (status == GOLCHIN_OK && sink)
        status = check_sink(plugin, sink, error);
    if (status == GOLCHIN_OK && !source && !sink && !plugin->open)
        return gl_fail(error, GOLCHIN_BAD_PLUGIN, "\"%s\" has no open function", plugin->name);
    return status;
}

bool gl_is_extractor(const golchin_extractor *extractor)
{
    const golchin_plugin *plugin = extractor->plugin;
    if (!plugin)
        return false;
    bool has_other = gl_plugin_source(plugin) || gl_plugin_sink(plugin);
    return !has_other || plugin->extract || extractor->rules.count || extractor->record_types[0];
}
