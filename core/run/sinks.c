// All outputs get every article, in turn. What is done to one of them stands in its own file or
// database; the first that fails ends the run for all.
#include "run/sinks.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "registry/host.h"
#include "run/forms.h"
#include "run/output.h"

typedef struct opened {
    gl_found_sink found;
    golchin_output output;
    bool is_open;
    void *writer;
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

// ---- calls into a sink ----

static void enter(const gl_sinks *self, const opened *outlet, const char *function)
{
    if (outlet->found.index != GL_NOBODY)
        gl_registry_enter(self->registry, outlet->found.index, function);
}

// A sink gets an error of its own, so that what was told before stays, whatever it does with it.
// One that fails without a word still has a name.
static golchin_status leave(const opened *outlet, golchin_status status, golchin_error *own,
                            golchin_error *error)
{
    gl_registry_leave();
    gl_error_end(own);
    if (status == GOLCHIN_OK)
        return status;
    if (own->text[0])
        return gl_fail(error, status, "%s", own->text);
    return gl_fail(error, status, "%s: %s", outlet->output.path, gl_status_text(status));
}

static golchin_status open_outlet(gl_sinks *self, opened *outlet, golchin_error *error)
{
    golchin_error own = {0};
    enter(self, outlet, "its sink's open");
    golchin_status status =
        outlet->found.sink->open(outlet->found.instance, &outlet->output, &outlet->writer, &own);
    outlet->is_open = status == GOLCHIN_OK;
    return leave(outlet, status, &own, error);
}

// ---- opening ----

static golchin_status prepare(const gl_sinks *self, opened *outlet, const gl_outlet *wanted,
                              const gl_catalog *catalog, const gl_sinks_options *options,
                              golchin_error *error)
{
    const gl_fact_kinds *kinds = gl_catalog_kinds(catalog);
    golchin_status status =
        gl_sink_choose(self->registry, wanted->form, wanted->path, &outlet->found, error);
    if (status != GOLCHIN_OK)
        return status;
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
    golchin_error own = {0};
    memset(self->asked, true, self->maker_count);
    enter(self, outlet, "its sink's look_up");
    golchin_status status =
        outlet->found.sink->look_up(outlet->writer, id, digest, self->asked, &own);
    return leave(outlet, status, &own, error);
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
        golchin_error own = {0};
        enter(self, outlet, "its sink's write");
        status = outlet->found.sink->write(outlet->writer, article, &own);
        status = leave(outlet, status, &own, error);
    }
    return status;
}

golchin_status gl_sinks_commit(gl_sinks *self, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < self->count; i++) {
        const opened *outlet = &self->outlets[i];
        golchin_error own = {0};
        enter(self, outlet, "its sink's commit");
        status = outlet->found.sink->commit(outlet->writer, &own);
        status = leave(outlet, status, &own, error);
    }
    return status;
}

golchin_status gl_sinks_close(gl_sinks *self, bool is_kept, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; i < self->count; i++) {
        const opened *outlet = &self->outlets[i];
        golchin_error own = {0};
        if (!outlet->is_open)
            continue;
        enter(self, outlet, "its sink's close");
        golchin_status its = outlet->found.sink->close(outlet->writer, is_kept, &own);
        its = leave(outlet, its, &own, error);
        status = status == GOLCHIN_OK ? its : status;
    }
    free(self->outlets);
    free(self->asked);
    free(self);
    return status;
}
