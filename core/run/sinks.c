// All outputs get every article, in turn. What is done to one of them stands in its own file or
// database; the first that fails ends the run for all.
#include "run/sinks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "registry/host.h"
#include "run/output.h"

typedef struct opened {
    gl_found_sink found;
    golchin_output output;
    void *writer; // NULL: not open
} opened;

struct gl_sinks {
    const gl_registry *registry;
    opened *outlets;
    size_t count;
    size_t maker_count;
    bool is_resumed;
    bool *asked; // one a maker: what one output wants
};

static const char *const no_options[] = {NULL};

// ---- which sink ----

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

bool gl_sinks_find(const gl_registry *registry, const char *form, const char *path,
                   gl_found_sink *out)
{
    return form ? find_by_form(registry, form, out) : find_by_ending(registry, path, out);
}

// Files that nobody would take for lines of JSON, in a golchin that was built without their sink.
static bool has_foreign_ending(const char *path)
{
    static const char *const foreign[] = {".csv", ".db", ".sqlite", ".sqlite3", NULL};
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

// ---- calls into a sink ----

static void enter(const gl_sinks *self, const opened *outlet)
{
    if (outlet->found.index != GL_NOBODY)
        gl_registry_enter(self->registry, outlet->found.index);
}

// A sink that fails without a word still has a name.
static golchin_status leave(const opened *outlet, golchin_status status, golchin_error *error)
{
    gl_registry_leave();
    if (status != GOLCHIN_OK)
        gl_fail(error, status, "%s: %s", outlet->output.path, gl_status_text(status));
    return status;
}

static golchin_status open_outlet(gl_sinks *self, opened *outlet, golchin_error *error)
{
    enter(self, outlet);
    golchin_status status =
        outlet->found.sink->open(outlet->found.instance, &outlet->output, &outlet->writer, error);
    return leave(outlet, status, error);
}

// ---- opening ----

static golchin_status prepare(const gl_sinks *self, opened *outlet, const gl_outlet *wanted,
                              const gl_catalog *catalog, const gl_sinks_options *options,
                              golchin_error *error)
{
    const gl_fact_kinds *kinds = gl_catalog_kinds(catalog);
    bool is_found = gl_sinks_find(self->registry, wanted->form, wanted->path, &outlet->found);
    if (!is_found && wanted->form)
        return fail_unknown(self->registry, wanted->form, error);
    if (!is_found && has_foreign_ending(wanted->path))
        return gl_fail(error, GOLCHIN_UNKNOWN,
                       "%s: this golchin is built without what writes such files; name another "
                       "form with --format",
                       wanted->path);
    outlet->output = (golchin_output){
        .size = sizeof(golchin_output),
        .path = wanted->path,
        .options = wanted->options ? wanted->options : no_options,
        .schemas = kinds->schemas,
        .schema_count = kinds->schema_count,
        .makers = kinds->makers,
        .maker_count = kinds->maker_count,
        .is_resumed = options->is_resumed,
        .version = GOLCHIN_VERSION,
        .arguments = options->arguments ? options->arguments : "",
        .host = &gl_host,
        .files = &gl_files,
    };
    return GOLCHIN_OK;
}

static golchin_status check(const gl_sinks *self, golchin_error *error)
{
    bool can_resume = false;
    for (size_t i = 0; i < self->count; i++) {
        const char *path = self->outlets[i].output.path;
        can_resume |= self->outlets[i].found.sink->look_up != NULL;
        for (size_t j = 0; j < i; j++) {
            if (strcmp(self->outlets[j].output.path, path) == 0)
                return gl_fail(error, GOLCHIN_USAGE, "two outputs go to '%s'; give each its place",
                               path);
        }
    }
    if (self->is_resumed && !can_resume)
        return gl_fail(error, GOLCHIN_USAGE,
                       "--resume needs an output that knows what it has, such as -o FILE.db");
    return GOLCHIN_OK;
}

static golchin_status open_all(gl_sinks *self, golchin_error *error)
{
    golchin_status status = check(self, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++)
        status = open_outlet(self, &self->outlets[i], error);
    return status;
}

golchin_status gl_sinks_open(gl_sinks **out, const gl_registry *registry, gl_catalog *catalog,
                             const gl_sinks_options *options, golchin_error *error)
{
    static const gl_outlet standard = {.form = "jsonl", .path = "-"};
    const gl_outlet *wanted = options->count ? options->outlets : &standard;
    gl_sinks *self = gl_alloc(sizeof *self);
    *self = (gl_sinks){
        .registry = registry,
        .count = options->count ? options->count : 1,
        .maker_count = gl_catalog_kinds(catalog)->maker_count,
        .is_resumed = options->is_resumed,
    };
    self->outlets = gl_alloc(gl_array_size(self->count, sizeof *self->outlets));
    memset(self->outlets, 0, self->count * sizeof *self->outlets);
    self->asked = gl_alloc(self->maker_count + 1);
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++)
        status = prepare(self, &self->outlets[i], &wanted[i], catalog, options, error);
    if (status == GOLCHIN_OK && gl_sinks_keep_track(self))
        gl_catalog_sign(catalog);
    if (status == GOLCHIN_OK)
        status = open_all(self, error);
    if (status == GOLCHIN_OK)
        *out = self;
    else
        gl_sinks_close(self, false, NULL);
    return status;
}

// ---- articles ----

uint32_t gl_sinks_wants(const gl_sinks *self)
{
    uint32_t wants = 0;
    for (size_t i = 0; i < self->count; i++)
        wants |= self->outlets[i].found.sink->wants;
    return wants;
}

bool gl_sinks_keep_track(const gl_sinks *self)
{
    return (gl_sinks_wants(self) & ~(uint32_t)GOLCHIN_WANTS_LINES) != 0;
}

bool gl_sinks_is_resumed(const gl_sinks *self)
{
    return self->is_resumed;
}

static golchin_status look_up(gl_sinks *self, opened *outlet, golchin_slice id, uint64_t digest,
                              golchin_error *error)
{
    memset(self->asked, true, self->maker_count);
    enter(self, outlet);
    golchin_status status =
        outlet->found.sink->look_up(outlet->writer, id, digest, self->asked, error);
    return leave(outlet, status, error);
}

// What one output lacks is extracted for all. Outputs that do not know what they have get what the
// others lack.
golchin_status gl_sinks_look_up(gl_sinks *self, golchin_slice id, uint64_t digest, bool *wanted,
                                golchin_error *error)
{
    memset(wanted, false, self->maker_count);
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++) {
        if (!self->outlets[i].found.sink->look_up)
            continue;
        status = look_up(self, &self->outlets[i], id, digest, error);
        for (size_t maker = 0; maker < self->maker_count; maker++)
            wanted[maker] |= self->asked[maker];
    }
    return status;
}

golchin_status gl_sinks_write(gl_sinks *self, const golchin_article *article, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++) {
        const opened *outlet = &self->outlets[i];
        enter(self, outlet);
        status = outlet->found.sink->write(outlet->writer, article, error);
        status = leave(outlet, status, error);
    }
    return status;
}

golchin_status gl_sinks_commit(gl_sinks *self, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++) {
        const opened *outlet = &self->outlets[i];
        enter(self, outlet);
        status = outlet->found.sink->commit(outlet->writer, error);
        status = leave(outlet, status, error);
    }
    return status;
}

golchin_status gl_sinks_close(gl_sinks *self, bool is_kept, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < self->count; i++) {
        const opened *outlet = &self->outlets[i];
        if (!outlet->writer)
            continue;
        enter(self, outlet);
        golchin_status its = outlet->found.sink->close(outlet->writer, is_kept, error);
        its = leave(outlet, its, error);
        status = status == GOLCHIN_OK ? its : status;
    }
    free(self->outlets);
    free(self->asked);
    free(self);
    return status;
}
