// Blank lines are no articles, but count as lines. A line, or an element of an array, that is at
// fault is lost, not those behind it; of an array, as long as strings and brackets are closed.
#include "run/ndjson_source.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/element_reader.h"
#include "run/line_reader.h"
#include "run/ndjson.h"

typedef struct objects {
    const gl_ndjson_fields *fields;
    uint64_t max_size;
    gl_line_reader lines;
    gl_element_reader elements; // of an array; the other one is idle
    bool is_array;
    gl_ndjson_article article;
    char place[24];
} objects;

static objects *open_objects(void *instance, golchin_stream *stream,
                             const golchin_source_options *options)
{
    objects *self = gl_alloc(sizeof *self);
    *self = (objects){
        .fields = instance,
        .max_size = options->max_size,
        .lines = {.input = {.stream = stream}, .max_size = options->max_size},
        .elements = {.input = {.stream = stream}, .max_size = options->max_size},
    };
    return self;
}

static golchin_status open_lines(void *instance, golchin_stream *stream,
                                 const golchin_source_options *options, void **reader,
                                 golchin_error *error)
{
    (void)error;
    *reader = open_objects(instance, stream, options);
    return GOLCHIN_OK;
}

static golchin_status open_array(void *instance, golchin_stream *stream,
                                 const golchin_source_options *options, void **reader,
                                 golchin_error *error)
{
    (void)error;
    objects *self = open_objects(instance, stream, options);
    self->is_array = true;
    *reader = self;
    return GOLCHIN_OK;
}

// The next line or element that is not blank.
static gl_piece read_piece(objects *self, golchin_slice *object, golchin_error *error)
{
    gl_piece piece;
    do
        piece = self->is_array ? gl_element_reader_next(&self->elements, object, error)
                               : gl_line_reader_next(&self->lines, object, error);
    while (piece == GL_PIECE_READ && gl_ndjson_is_blank(*object));
    return piece;
}

static golchin_status take_object(objects *self, golchin_slice object, golchin_item *item,
                                  golchin_error *error)
{
    golchin_status status = gl_ndjson_read(object, self->fields, &self->article, error);
    item->id = gl_bytes_slice(&self->article.id);
    item->title = gl_bytes_slice(&self->article.title);
    item->text = gl_bytes_slice(&self->article.text);
    item->date = gl_bytes_slice(&self->article.date);
    return status;
}

static golchin_status next_object(void *reader, golchin_item *item, golchin_error *error)
{
    objects *self = reader;
    golchin_slice object;
    gl_piece piece = read_piece(self, &object, error);
    if (piece == GL_PIECE_FAILED)
        return error->status;
    if (piece == GL_PIECE_END)
        return GOLCHIN_OK;
    uint64_t number = self->is_array ? self->elements.number : self->lines.number;
    item->kind = GOLCHIN_ITEM_ARTICLE;
    snprintf(self->place, sizeof self->place, "%" PRIu64, number);
    item->place = gl_slice_of(self->place);
    if (piece == GL_PIECE_READ)
        return take_object(self, object, item, error);
    return gl_fail(error, GOLCHIN_TOO_LARGE,
                   "is longer than the limit of %" PRIu64 " bytes; raise it with --max-size",
                   self->max_size);
}

static void close_objects(void *reader)
{
    objects *self = reader;
    gl_line_reader_free(&self->lines);
    gl_element_reader_free(&self->elements);
    gl_ndjson_article_free(&self->article);
    free(self);
}

const golchin_source gl_ndjson_source = {
    .size = sizeof(golchin_source),
    .recognizes = gl_ndjson_is_start,
    .open = open_lines,
    .next = next_object,
    .close = close_objects,
};

const golchin_source gl_json_source = {
    .size = sizeof(golchin_source),
    .recognizes = gl_ndjson_is_array_start,
    .open = open_array,
    .next = next_object,
    .close = close_objects,
};
