// What scrapers and databases write when they are asked for JSON: all articles in one array, in one
// line or in many. An element that is at fault is lost, not those behind it, as long as its strings
// and brackets are closed.
#include "run/json_source.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/element_reader.h"
#include "run/ndjson.h"

typedef struct array {
    const gl_ndjson_fields *fields;
    gl_element_reader reader;
    gl_ndjson_article article;
    char place[24];
} array;

static golchin_status open_array(void *instance, golchin_stream *stream,
                                 const golchin_source_options *options, void **reader,
                                 golchin_error *error)
{
    (void)error;
    array *self = gl_alloc(sizeof *self);
    *self = (array){
        .fields = instance,
        .reader = {.input = {.stream = stream}, .max_size = options->max_size},
    };
    *reader = self;
    return GOLCHIN_OK;
}

static golchin_status next_element(void *reader, golchin_item *item, golchin_error *error)
{
    array *self = reader;
    golchin_slice element = {0};
    gl_element_state state = gl_element_reader_next(&self->reader, &element, error);
    snprintf(self->place, sizeof self->place, "%" PRIu64, self->reader.number);
    item->place = gl_slice_of(self->place);
    switch (state) {
    case GL_ELEMENT_FAILED:
        return error->status;
    case GL_ELEMENT_END:
        return GOLCHIN_OK;
    case GL_ELEMENT_CUT_OFF:
        return gl_fail(error, GOLCHIN_UNREADABLE, "ends inside the array: the rest is missing");
    case GL_ELEMENT_OUTSIDE:
        return gl_fail(error, GOLCHIN_UNREADABLE,
                       "goes on behind the array with what is none: that is lost");
    case GL_ELEMENT_TOO_LONG:
        item->kind = GOLCHIN_ITEM_ARTICLE;
        return gl_fail(error, GOLCHIN_TOO_LARGE,
                       "is longer than the limit of %" PRIu64 " bytes; raise it with --max-size",
                       self->reader.max_size);
    default:
        item->kind = GOLCHIN_ITEM_ARTICLE;
        return gl_ndjson_take(element, self->fields, &self->article, item, error);
    }
}

static void close_array(void *reader)
{
    array *self = reader;
    gl_element_reader_free(&self->reader);
    gl_ndjson_article_free(&self->article);
    free(self);
}

const golchin_source gl_json_source = {
    .size = sizeof(golchin_source),
    .recognizes = gl_ndjson_is_array_start,
    .open = open_array,
    .next = next_element,
    .close = close_array,
};
