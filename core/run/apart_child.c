// What the source gives is sent on until it has no more.
#include "run/apart_child.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/slice.h"
#include "run/child.h"

typedef struct memory {
    golchin_stream stream;
    golchin_slice left;
} memory;

static ptrdiff_t read_memory(golchin_stream *stream, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    memory *self = (memory *)stream;
    return gl_slice_read(&self->left, buffer, len);
}

static void send_all(const void *bytes, size_t len)
{
    for (const char *at = bytes; len > 0;) {
        ssize_t sent = write(GL_CHILD_CONNECTION, at, len);
        if (sent < 0 && errno != EINTR)
            _exit(1);
        at += sent > 0 ? sent : 0;
        len -= sent > 0 ? (size_t)sent : 0;
    }
}

static bool gather(const golchin_source *source, void *reader, gl_bytes *bytes,
                   golchin_error *error)
{
    enum { ONE_READ = 64 << 10 };
    for (;;) {
        gl_bytes_reserve(bytes, ONE_READ);
        ptrdiff_t got = source->read(reader, bytes->start + bytes->len, ONE_READ, error);
        if (got <= 0)
            return got == 0;
        bytes->len += (size_t)got;
    }
}

static void send_item(const golchin_item *item, golchin_status status, const gl_bytes *bytes,
                      bool is_read, const golchin_error *error)
{
    const golchin_slice parts[GL_APART_PARTS] = {
        item->id,   item->name, item->place,    item->title,           item->text,
        item->date, item->type, item->encoding, gl_bytes_slice(bytes), gl_slice_of(error->text)};
    gl_apart_header head;
    memset(&head, 0, sizeof head); // its padding goes out too
    head.length = item->length;
    head.status = status;
    head.is_read = is_read;
    head.kind = item->kind;
    for (int i = 0; i < GL_APART_PARTS; i++)
        head.lens[i] = parts[i].len;
    send_all(&head, sizeof head);
    for (int i = 0; i < GL_APART_PARTS; i++)
        send_all(parts[i].start, parts[i].len);
}

_Noreturn void gl_apart_serve(const gl_kind *kind, const char *name, golchin_slice bytes_of_file,
                              const golchin_source_options *options)
{
    const golchin_source *source = kind->source;
    memory file = {.stream = {.size = sizeof file.stream, .name = name, .read = read_memory},
                   .left = bytes_of_file};
    file.stream.length = bytes_of_file.len;
    void *reader = NULL;
    golchin_error error = {0};
    golchin_status status = source->open(kind->instance, &file.stream, options, &reader, &error);
    gl_bytes bytes = {0};
    for (bool is_over = status != GOLCHIN_OK; !is_over;) {
        golchin_item item = {.size = sizeof item};
        error = (golchin_error){0};
        status = source->next(reader, &item, &error);
        bytes.len = 0;
        bool is_member = item.kind == GOLCHIN_ITEM_MEMBER && status == GOLCHIN_OK;
        bool is_read = !is_member || gather(source, reader, &bytes, &error);
        send_item(&item, status, &bytes, is_read, &error);
        is_over = item.kind == GOLCHIN_ITEM_END;
    }
    if (!reader)
        send_item(&(golchin_item){.kind = GOLCHIN_ITEM_END}, status, &bytes, true, &error);
    _exit(0);
}
