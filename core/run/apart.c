// Items come through a pipe as they are emitted, so the source may be ahead by what the pipe holds.
#include "run/apart.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/slice.h"
#include "run/apart_child.h"
#include "run/child.h"
#include "run/confine.h"
#include "run/death.h"
#include "run/interrupt.h"

typedef struct reading {
    gl_apart apart;
    golchin_source_options wanted;
    const char *name; // of the stream
    gl_bytes file;    // up to the start
    pid_t process;    // 0: none yet, or no more
    int connection;
    gl_note note; // of nobody, for the cause of its end
    gl_bytes frame;
    gl_apart_header head;
    golchin_slice left; // of the member's bytes
    bool is_over;
} reading;

static golchin_status start(reading *self, golchin_error *error)
{
    const gl_run_options *options = self->apart.options;
    size_t space, resident;
    gl_memory_held(&space, &resident);
    self->note.resident = resident;
    pid_t child = gl_child_start(&self->connection);
    if (child < 0)
        return gl_fail(error, GOLCHIN_LIMIT, "no process can be started (%s)", strerror(errno));
    if (child == 0) {
        if (!self->apart.kind->is_trusted)
            gl_confine(options->memory);
        gl_apart_serve(self->apart.kind, self->name, gl_bytes_slice(&self->file), &self->wanted);
    }
    self->process = child;
    gl_bytes_free(&self->file);
    return GOLCHIN_OK;
}

static void end(reading *self, gl_death seen, char cause[GL_DEATH_TEXT])
{
    const gl_run_options *options = self->apart.options;
    const gl_allowance allowance = {options->timeout, options->memory};
    if (self->process > 0) {
        gl_death_of(self->process, seen, &self->note, &allowance, cause);
        close(self->connection);
    }
    self->process = 0;
    self->is_over = true;
}

static golchin_status lose(reading *self, gl_death seen, golchin_error *error)
{
    char cause[GL_DEATH_TEXT] = "";
    end(self, seen, cause);
    return gl_fail(error, GOLCHIN_LIMIT, "the source %s %s", self->apart.kind->name, cause);
}

static bool is_past(uint64_t deadline)
{
    return deadline > 0 && deadline <= gl_clock();
}

// Milliseconds up to the deadline, 0: there is none; or less, as an interrupt that comes right
// before the wait would be slept through.
static int patience(uint64_t deadline)
{
    enum { TICK = 1000 };
    uint64_t now = gl_clock();
    if (deadline == 0 || deadline > now + (uint64_t)TICK * 1000000)
        return TICK;
    return deadline > now ? (int)((deadline - now) / 1000000 + 1) : 0;
}

static golchin_status receive(reading *self, void *bytes, size_t len, uint64_t deadline,
                              golchin_error *error)
{
    for (char *at = bytes; len > 0;) {
        struct pollfd polled = {self->connection, POLLIN, 0};
        int ready = poll(&polled, 1, patience(deadline));
        if (gl_is_interrupted())
            return gl_fail(error, GOLCHIN_LIMIT, "was interrupted");
        if (ready == 0 && is_past(deadline))
            return lose(self, GL_DEATH_SLOW, error);
        if (ready == 0)
            continue;
        ssize_t got = ready > 0 ? read(self->connection, at, len) : -1;
        if (got == 0 || (got < 0 && errno != EINTR))
            return lose(self, GL_DEATH_OWN, error);
        at += got > 0 ? got : 0;
        len -= got > 0 ? (size_t)got : 0;
    }
    return GOLCHIN_OK;
}

static golchin_status receive_frame(reading *self, golchin_error *error)
{
    double seconds = self->apart.options->timeout;
    uint64_t deadline = seconds > 0 ? gl_clock() + (uint64_t)(seconds * 1e9) : 0;
    golchin_status status = receive(self, &self->head, sizeof self->head, deadline, error);
    self->frame.len = 0;
    for (int i = 0; status == GOLCHIN_OK && i < GL_APART_PARTS; i++) {
        size_t len = (size_t)self->head.lens[i];
        if (len > UINT32_MAX)
            return lose(self, GL_DEATH_GARBLED, error);
        gl_bytes_reserve(&self->frame, len + 1); // parts may all be empty, but lie somewhere
        status = receive(self, self->frame.start + self->frame.len, len, deadline, error);
        self->frame.len += len;
    }
    return status;
}

static void fill_item(reading *self, golchin_item *item, golchin_error *error)
{
    golchin_slice message;
    golchin_slice *const parts[GL_APART_PARTS] = {
        &item->id,   &item->name, &item->place,    &item->title, &item->text,
        &item->date, &item->type, &item->encoding, &self->left,  &message};
    const char *at = self->frame.start;
    for (int i = 0; i < GL_APART_PARTS; i++) {
        *parts[i] = gl_slice(at, (size_t)self->head.lens[i]);
        at += self->head.lens[i];
    }
    item->kind = (golchin_item_kind)self->head.kind;
    item->length = self->head.length;
    if (self->head.status != GOLCHIN_OK || !self->head.is_read)
        gl_fail(error, self->head.status ? self->head.status : GOLCHIN_UNREADABLE, "%.*s",
                GL_SLICE_ARGS(message));
}

static golchin_status next_item(void *reader, golchin_item *item, golchin_error *error)
{
    reading *self = reader;
    golchin_status status = GOLCHIN_OK;
    if (self->is_over)
        return GOLCHIN_OK;
    if (self->process == 0)
        status = start(self, error);
    if (status == GOLCHIN_OK)
        status = receive_frame(self, error);
    if (status != GOLCHIN_OK) {
        self->is_over = true;
        return status;
    }
    fill_item(self, item, error);
    self->is_over = item->kind == GOLCHIN_ITEM_END;
    return error->status;
}

static ptrdiff_t read_member(void *reader, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    reading *self = reader;
    return gl_slice_read(&self->left, buffer, len);
}

static void close_reading(void *reader)
{
    char cause[GL_DEATH_TEXT];
    reading *self = reader;
    end(self, GL_DEATH_ORDERED, cause);
    gl_bytes_free(&self->file);
    gl_bytes_free(&self->frame);
    free(self);
}

// One byte more than an article may have tells the source that it is too large.
static golchin_status open_reading(void *instance, golchin_stream *stream,
                                   const golchin_source_options *options, void **reader,
                                   golchin_error *error)
{
    enum { ONE_READ = 256 << 10 };
    reading *self = gl_alloc(sizeof *self);
    *self = (reading){.apart = *(const gl_apart *)instance, .wanted = *options};
    self->name = stream->name;
    gl_bytes *bytes = &self->file;
    ptrdiff_t got = 1;
    while (got > 0 && (options->max_size == 0 || bytes->len <= options->max_size)) {
        gl_bytes_reserve(bytes, ONE_READ);
        got = stream->read(stream, bytes->start + bytes->len, ONE_READ, error);
        bytes->len += got > 0 ? (size_t)got : 0;
    }
    *reader = self;
    if (got >= 0)
        return GOLCHIN_OK;
    close_reading(self);
    return error->status;
}

const golchin_source gl_apart_source = {
    .size = sizeof(golchin_source),
    .open = open_reading,
    .next = next_item,
    .read = read_member,
    .close = close_reading,
};
