// Lines come finished from whoever extracted them.
#include "run/forms.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"

typedef struct lines {
    const golchin_files *files;
    golchin_file *file;
} lines;

static golchin_status open_lines(void *instance, const golchin_output *output, void **writer,
                                 golchin_error *error)
{
    (void)instance;
    if (output->options[0])
        return gl_fail(error, GOLCHIN_USAGE, "jsonl has no option '%s'; leave it out",
                       output->options[0]);
    lines *self = gl_alloc(sizeof *self);
    *self = (lines){.files = output->files};
    golchin_status status = self->files->create(output->path, &self->file, error);
    if (status == GOLCHIN_OK)
        *writer = self;
    else
        free(self);
    return status;
}

static golchin_status write_lines(void *writer, const golchin_article *article,
                                  golchin_error *error)
{
    const lines *self = writer;
    return article->lines.len ? self->files->write(self->file, article->lines, error) : GOLCHIN_OK;
}

static golchin_status commit(void *writer, golchin_error *error)
{
    const lines *self = writer;
    return self->files->flush(self->file, error);
}

static golchin_status close_lines(void *writer, bool is_kept, golchin_error *error)
{
    lines *self = writer;
    golchin_status status = self->files->close(self->file, is_kept, error);
    free(self);
    return status;
}

const golchin_sink gl_sink_jsonl = {
    .size = sizeof(golchin_sink),
    .endings = (const char *const[]){".jsonl", ".ndjson", ".json", NULL},
    .wants = GOLCHIN_WANTS_LINES,
    .open = open_lines,
    .write = write_lines,
    .commit = commit,
    .close = close_lines,
};
