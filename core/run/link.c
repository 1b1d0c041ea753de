// What a worker is sent is not waited for: its queue says what its next bytes must be about, and
// anything else is noise.
#include "run/link.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/slice.h"
#include "run/frame.h"

enum { ONE_READ = 128 << 10, KEPT = 1 << 20, ANSWERED_KEPT = 256 };

void gl_link_init(gl_link *self, gl_window *window, gl_note *note)
{
    *self = (gl_link){.window = window, .note = note, .connection = -1};
}

void gl_link_deinit(gl_link *self)
{
    gl_vector_free(&self->queue);
    gl_bytes_free(&self->in);
    gl_bytes_free(&self->out);
}

// ---- the queue ----

bool gl_link_is_busy(const gl_link *self)
{
    return self->answered < self->queue.count;
}

static size_t place_of(const gl_link *self, uint64_t number)
{
    size_t i = self->answered;
    while (i < self->queue.count && self->queue.items[i] != number)
        i++;
    return i;
}

bool gl_link_has(const gl_link *self, uint64_t number)
{
    return place_of(self, number) < self->queue.count;
}

gl_task *gl_link_first(const gl_link *self)
{
    return gl_window_get(self->window, self->queue.items[self->answered]);
}

void gl_link_put_first(gl_link *self, uint64_t number)
{
    uint64_t *first = self->queue.items + self->answered;
    size_t before = place_of(self, number) - self->answered;
    memmove(first + 1, first, before * sizeof *first);
    *first = number;
}

void gl_link_forget_queue(gl_link *self)
{
    self->queue.count = self->answered = self->bytes = self->inherited = 0;
    self->barren = 0;
}

static void drop_answered(gl_link *self)
{
    if (self->answered == 0)
        return;
    self->queue.count -= self->answered;
    memmove(self->queue.items, self->queue.items + self->answered,
            self->queue.count * sizeof *self->queue.items);
    self->answered = 0;
}

static void put_order(gl_link *self, const gl_task *task)
{
    gl_frame_put_order(&self->out,
                       &(gl_order_frame){.number = task->number, .order = gl_task_order(task)});
}

void gl_link_give(gl_link *self, const gl_task *task)
{
    if (!gl_link_is_busy(self))
        self->idle_since = gl_clock();
    if (self->answered >= ANSWERED_KEPT || !gl_link_is_busy(self))
        drop_answered(self);
    gl_vector_push(&self->queue, task->number);
    self->bytes += task->text.len;
    put_order(self, task);
}

void gl_link_finish(gl_link *self)
{
    gl_task *task = gl_link_first(self);
    task->is_done = true;
    self->bytes -= task->text.len;
    self->answered++;
    self->barren = 0;
}

// ---- the process ----

bool gl_link_start(gl_link *self, const gl_worker_options *options)
{
    self->inherited = self->queue.count - self->answered;
    pid_t process = gl_worker_start(options, self->inherited, self->note, &self->connection);
    if (process < 0)
        return false;
    self->process = process;
    self->idle_since = gl_clock();
    if (self->inherited)
        put_order(self, gl_link_first(self));
    return true;
}

void gl_link_let_go(gl_link *self)
{
    close(self->connection);
    self->connection = -1;
    self->process = 0;
    self->in.len = self->out.len = self->sent = 0;
}

// ---- the connection ----

bool gl_link_has_unsent(const gl_link *self)
{
    return self->sent < self->out.len;
}

void gl_link_transmit(gl_link *self)
{
    while (gl_link_has_unsent(self)) {
        ssize_t len = send(self->connection, self->out.start + self->sent,
                           self->out.len - self->sent, MSG_NOSIGNAL);
        if (len < 0)
            return; // later, or its end shows when it is read from
        self->sent += (size_t)len;
    }
    self->out.len = self->sent = 0;
    if (self->out.capacity > KEPT)
        gl_bytes_free(&self->out);
}

static void finish_one(gl_link *self)
{
    gl_link_finish(self);
    if (self->inherited && --self->inherited)
        put_order(self, gl_link_first(self));
}

// Reads an answer at `used`, and moves that on.
static gl_frame_state take_answer(gl_link *self, size_t *used)
{
    if (!gl_link_is_busy(self))
        return GL_FRAME_BROKEN; // nobody asked
    size_t size;
    gl_task *task = gl_link_first(self);
    golchin_slice rest = gl_slice(self->in.start + *used, self->in.len - *used);
    gl_frame_state state = gl_frame_get_answer(rest, task->number, &task->answer, &size);
    if (state == GL_FRAME_WHOLE) {
        *used += size;
        finish_one(self);
    }
    return state;
}

static bool take_answers(gl_link *self)
{
    size_t used = 0;
    gl_frame_state state = GL_FRAME_WHOLE;
    while (state == GL_FRAME_WHOLE && used < self->in.len)
        state = take_answer(self, &used);
    self->in.len -= used;
    memmove(self->in.start, self->in.start + used, self->in.len);
    if (self->in.len == 0 && self->in.capacity > KEPT)
        gl_bytes_free(&self->in);
    return state != GL_FRAME_BROKEN;
}

gl_news gl_link_receive(gl_link *self)
{
    gl_bytes_reserve(&self->in, ONE_READ);
    ssize_t len =
        read(self->connection, self->in.start + self->in.len, self->in.capacity - self->in.len);
    if (len < 0)
        return errno == EAGAIN || errno == EINTR ? GL_NEWS_NONE : GL_NEWS_ENDED;
    self->in.len += (size_t)len;
    if (!take_answers(self))
        return GL_NEWS_GARBLED;
    return len == 0 ? GL_NEWS_ENDED : GL_NEWS_MORE;
}
