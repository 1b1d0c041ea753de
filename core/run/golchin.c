// The embedding library: a host, one article at a time, and its records, as lines or in parts.
#include <golchin/golchin.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "registry/catalog.h"
#include "run/run.h"

struct golchin {
    gl_registry *registry;
    gl_catalog *catalog; // NULL: nobody has asked for facts
    golchin_log *log;
    void *context;
};

// Who gets the lines.
typedef struct reader {
    golchin_on_line *on_line;
    void *context;
} reader;

const char *golchin_version(void)
{
    return GOLCHIN_VERSION;
}

const char *golchin_status_name(golchin_status status)
{
    return gl_status_name(status);
}

const char *golchin_status_text(golchin_status status)
{
    return gl_status_text(status);
}

// A message may show a pattern or a traceback; an embedding program gets it as one line.
static void pass_message(void *context, int level, const char *message)
{
    const golchin *self = context;
    char *flat = gl_copy_string(message);
    for (char *at = flat; (at = strpbrk(at, "\r\n\t"));)
        *at = ' ';
    self->log(self->context, level, flat);
    free(flat);
}

golchin_status golchin_open(golchin **out, golchin_log *log, void *context, golchin_error *error)
{
    golchin_error reason = {0};
    golchin *self = gl_alloc(sizeof *self);
    *self = (golchin){.log = log, .context = context};
    gl_host_options options = {
        .log = {.write = log ? pass_message : NULL, .context = self, .level = GOLCHIN_LOG_INFO},
    };
    self->registry = gl_host_open(&options, &reason);
    if (!self->registry) {
        free(self);
        return gl_fail(error, reason.status, "%s", reason.text);
    }
    *out = self;
    return GOLCHIN_OK;
}

void golchin_close(golchin *self)
{
    if (!self)
        return;
    gl_catalog_free(self->catalog);
    gl_registry_free(self->registry);
    free(self);
}

// Comes with a line feed, and goes without.
static void pass_line(void *context, golchin_slice line)
{
    const reader *self = context;
    self->on_line(self->context, gl_slice(line.start, line.len - 1));
}

static golchin_status tell_failures(golchin_slice id, uint32_t count, const char *where,
                                    golchin_error *error)
{
    if (count == 0)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_FAILED, "%.*s: %u extractors failed; %s why", GL_SLICE_ARGS(id),
                   count, where);
}

golchin_status golchin_extract(golchin *self, golchin_slice id, golchin_slice text,
                               golchin_on_line *on_line, void *context, golchin_error *error)
{
    reader lines = {on_line, context};
    gl_article_result found = {0};
    golchin_status status =
        gl_registry_extract(self->registry, id, text, NULL, pass_line, &lines, &found, error);
    return status == GOLCHIN_OK
               ? tell_failures(id, found.failures, "their error records say", error)
               : status;
}

golchin_status golchin_read(golchin *self, golchin_slice id, golchin_slice text,
                            golchin_on_fact *on_fact, void *context, golchin_error *error)
{
    gl_article_result found = {0};
    if (!self->catalog) {
        self->catalog = gl_catalog_new(self->registry, NULL);
        gl_catalog_sign(self->catalog);
    }
    golchin_status status =
        gl_registry_extract(self->registry, id, text, NULL, NULL, NULL, &found, error);
    if (status != GOLCHIN_OK)
        return status;
    gl_catalog_each_fact(self->catalog, on_fact, context);
    return tell_failures(id, found.failures, "the log tells", error);
}
