// The child's side. Of the parent it keeps the registry, the note, standard error and one socket:
// nothing that an extractor does to its descriptors reaches the input or the output of the run.
// Answers are gathered while orders are at hand, and sent when more must be waited for, if nothing
// is seen by then that an extractor broke.
#include "run/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/slice.h"
#include "run/child.h"
#include "run/confine.h"
#include "run/frame.h"
#include "run/heap.h"
#include "script/script.h"

enum {
    CONNECTION = GL_CHILD_CONNECTION,
    ONE_READ = 128 * 1024,
    FLUSH_AT = 64 * 1024,
    KEPT = 1 << 20
};

typedef struct worker {
    const gl_worker_options *options;
    gl_note *note;
    ino_t connection; // what CONNECTION is, to notice when it no longer is
    gl_bytes in, out;
    size_t used; // of `in`
    gl_answer answer;
    gl_heap heap;
    uint32_t at_work; // the extractor; GL_NOBODY: none
} worker;

static bool is_connected(const worker *self)
{
    struct stat about;
    return fstat(CONNECTION, &about) == 0 && about.st_ino == self->connection;
}

// An article that another worker left behind when it died.
static bool is_watched_closely(const worker *self)
{
    return self->note->begun <= self->note->careful;
}

// The note stays as it is: it says who is to blame.
static void check_connection(const worker *self)
{
    if (is_connected(self))
        return;
    self->note->is_cut_off = true;
    _exit(1);
}

static void give_up(const worker *self)
{
    self->note->is_broken = true;
    _exit(1);
}

static void note_starved(void *context)
{
    gl_note *note = context;
    note->is_starved = true;
}

static void check_heap(const worker *self)
{
    if (!gl_heap_is_whole(&self->heap))
        give_up(self);
}

static void check_memory(const worker *self)
{
    if (!gl_registry_is_whole(self->options->wishes.registry))
        give_up(self);
    if (is_watched_closely(self))
        check_heap(self);
}

static void watch(void *context, uint32_t extractor)
{
    worker *self = context;
    if (is_watched_closely(self) && extractor != self->at_work) {
        check_connection(self);
        check_memory(self);
    }
    self->at_work = extractor;
    if (extractor != GL_NOBODY)
        atomic_store_explicit(&self->note->extractor, extractor, memory_order_relaxed);
}

// What is sent is sure: answers that were made since the heap was last whole never leave a process
// with a broken one.
static void flush(worker *self)
{
    size_t sent = 0;
    if (self->out.len > 0)
        check_heap(self);
    while (sent < self->out.len) {
        ssize_t len = write(CONNECTION, self->out.start + sent, self->out.len - sent);
        if (len < 0 && errno != EINTR)
            _exit(1); // the parent is gone, or knows already
        sent += len > 0 ? (size_t)len : 0;
    }
    self->out.len = 0;
    if (self->out.capacity > KEPT)
        gl_bytes_free(&self->out);
}

static void serve(worker *self, const gl_order_frame *frame)
{
    gl_note *note = self->note;
    note->since = gl_clock();
    note->extractor = GL_NOBODY;
    note->begun++;
    note->number = frame->number;
    gl_answer_clear(&self->answer);
    gl_answer_make(&self->answer, &self->options->wishes, &frame->order);
    fflush(stdout);
    check_connection(self);
    check_memory(self);
    gl_frame_put_answer(&self->out, frame->number, &self->answer);
    note->since = gl_clock();
    note->number = 0;
    if (self->out.len >= FLUSH_AT)
        flush(self);
}

// What is used goes, and the rest moves to the front.
static void receive(worker *self, size_t wanted)
{
    flush(self);
    gl_bytes *in = &self->in;
    memmove(in->start, in->start + self->used, in->len - self->used);
    in->len -= self->used;
    self->used = 0;
    if (in->len == 0 && in->capacity > KEPT)
        gl_bytes_free(in);
    gl_bytes_reserve(in, wanted > in->len + ONE_READ ? wanted - in->len : ONE_READ);
    ssize_t len;
    while ((len = read(CONNECTION, in->start + in->len, in->capacity - in->len)) < 0)
        if (errno != EINTR)
            _exit(1);
    if (len == 0)
        _exit(0); // no more orders
    in->len += (size_t)len;
}

_Noreturn static void work(worker *self)
{
    for (;;) {
        gl_order_frame frame;
        size_t size;
        golchin_slice rest = gl_slice(self->in.start + self->used, self->in.len - self->used);
        switch (gl_frame_get_order(rest, &frame, &size)) {
        case GL_FRAME_WHOLE:
            serve(self, &frame);
            self->used += size;
            break;
        case GL_FRAME_PART:
            receive(self, size);
            break;
        case GL_FRAME_BROKEN:
            _exit(1);
        }
    }
}

_Noreturn static void begin(const gl_worker_options *options, gl_note *note)
{
    worker self = {.options = options, .note = note, .at_work = GL_NOBODY};
    struct stat about;
    if (fstat(CONNECTION, &about) != 0)
        _exit(1);
    self.connection = about.st_ino;
    size_t space, resident;
    gl_memory_held(&space, &resident);
    note->resident = resident;
    gl_bytes_reserve(&self.in, ONE_READ);
    gl_registry_watch(options->wishes.registry, watch, &self);
    gl_script_count_late();
    gl_registry_protect(options->wishes.registry);
    if (options->is_foreign)
        gl_heap_find(&self.heap);
    gl_on_out_of_memory(note_starved, note);
    gl_confine(options->memory);
    work(&self);
}

pid_t gl_worker_start(const gl_worker_options *options, uint64_t careful, gl_note *note,
                      int *connection)
{
    *note = (gl_note){.extractor = GL_NOBODY, .careful = careful, .since = gl_clock()};
    pid_t child = gl_child_start(connection);
    if (child == 0)
        begin(options, note);
    if (child > 0)
        fcntl(*connection, F_SETFL, O_NONBLOCK);
    return child;
}
