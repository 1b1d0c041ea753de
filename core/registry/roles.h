/// What a plugin is besides an extractor: a source, a sink.
#ifndef GL_REGISTRY_ROLES_H
#define GL_REGISTRY_ROLES_H

#include <golchin/sink.h>
#include <golchin/source.h>

#include "registry/extractor.h"

/// NULL: it is none. A descriptor of an older golchin has no such field.
const golchin_source *gl_plugin_source(const golchin_plugin *);
const golchin_sink *gl_plugin_sink(const golchin_plugin *);

/// GOLCHIN_BAD_PLUGIN, naming what lacks.
golchin_status gl_roles_check(const golchin_plugin *, golchin_error *error);

/// It is opened, and finds something in articles: all are that declare no other role, or have rules
/// or an extract function as well.
bool gl_is_extractor(const golchin_extractor *);

#endif
