// Blank lines are no articles, but count as lines. A line that is at fault is lost, not those
// behind it.
#include "run/ndjson_source.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/line_reader.h"
#include "run/ndjson.h"

typedef struct lines {
    const gl_ndjson_fields *fields;
    gl_line_reader reader;
    gl_ndjson_article article;
    char place[24];
} lines;

static golchin_status open_lines(void *instance, golchin_stream *stream,
                                 const golchin_source_options *options, void **reader,
                                 golchin_error *error)
{
    (void)error;
    lines *self = gl_alloc(sizeof *self);
    *self = (lines){
        .fields = instance,
        .reader = {.input = {.stream = stream}, .max_size = options->max_size},
    };
    *reader = self;
    return GOLCHIN_OK;
}

static golchin_status next_line(void *reader, golchin_item *item, golchin_error *error)
{
    lines *self = reader;
    golchin_slice line;
    gl_line_state state;
    do {
        state = gl_line_reader_next(&self->reader, &line, error);
    } while (state == GL_LINE_READ && gl_ndjson_is_blank(line));
    if (state == GL_LINE_FAILED)
        return error->status;
    if (state == GL_LINE_END)
        return GOLCHIN_OK;
    item->kind = GOLCHIN_ITEM_ARTICLE;
    snprintf(self->place, sizeof self->place, "%" PRIu64, self->reader.number);
    item->place = gl_slice_of(self->place);
    if (state == GL_LINE_READ)
        return gl_ndjson_take(line, self->fields, &self->article, item, error);
    return gl_fail(error, GOLCHIN_TOO_LARGE,
                   "is longer than the limit of %" PRIu64 " bytes; raise it with --max-size",
                   self->reader.max_size);
}

static void close_lines(void *reader)
{
    lines *self = reader;
    gl_line_reader_free(&self->reader);
    gl_ndjson_article_free(&self->article);
    free(self);
}

const golchin_source gl_ndjson_source = {
    .size = sizeof(golchin_source),
    .recognizes = gl_ndjson_is_start,
    .open = open_lines,
    .next = next_line,
    .close = close_lines,
};
