// Articles go to workers in small heaps: a little more than a worker can do at once is kept in its
// connection, so that it never waits, and little enough that none is left with a large rest.
#include "run/pool.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/error.h"
#include "run/blame.h"
#include "run/link.h"

enum {
    HEAP_TASKS = 16,       // what is handed to a worker at once,
    HEAP_BYTES = 64 << 10, // or one article more than this
    QUEUE_LOW = 64 << 10,  // a worker with less gets more
    TICK = 1000,           // milliseconds after which a wait ends in any case
    AWAY = 500 * 1000000,  // nanoseconds between two looks at the workers that are long
};

struct gl_pool {
    gl_pool_options options;
    gl_window *window;
    gl_link *links;
    struct pollfd *polled; // input, then the workers that run
    gl_note *notes;        // shared
    uint64_t next;         // the first article that no worker has had
    uint64_t looked;       // when the last turn ended, of gl_clock(),
    uint64_t back;         // and when the parent came back that had been away for long
    int fork_errno;
};

static size_t notes_size(const gl_pool *pool)
{
    return gl_array_size(pool->options.jobs, sizeof *pool->notes);
}

gl_pool *gl_pool_new(const gl_pool_options *options, gl_window *window)
{
    gl_pool *pool = gl_alloc(sizeof *pool);
    *pool = (gl_pool){.options = *options, .window = window, .next = gl_window_begin(window)};
    pool->notes =
        mmap(NULL, notes_size(pool), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pool->notes == MAP_FAILED)
        gl_out_of_memory();
    pool->links = gl_alloc(gl_array_size(options->jobs, sizeof *pool->links));
    pool->polled = gl_alloc(gl_array_size(options->jobs + (size_t)1, sizeof *pool->polled));
    for (unsigned i = 0; i < options->jobs; i++)
        gl_link_init(&pool->links[i], window, &pool->notes[i]);
    return pool;
}

static bool start(gl_pool *pool, gl_link *link)
{
    if (gl_link_start(link, &pool->options.worker))
        return true;
    pool->fork_errno = errno;
    return false;
}

// ---- deaths ----

static void bury(gl_pool *pool, gl_link *link, gl_death seen)
{
    char cause[GL_DEATH_TEXT];
    gl_news news = seen == GL_DEATH_GARBLED ? GL_NEWS_GARBLED : GL_NEWS_MORE;
    gl_death_of(link->process, seen, link->note, &pool->options.allowance, cause);
    while (news == GL_NEWS_MORE) // what it had sent counts
        news = gl_link_receive(link);
    gl_link_let_go(link);
    if (gl_link_is_busy(link))
        gl_blame(link, seen, cause);
    if (gl_link_is_busy(link) && start(pool, link))
        gl_link_transmit(link);
}

// When the worker's time is up; 0: never.
static uint64_t deadline_of(const gl_pool *pool, const gl_link *link)
{
    if (!gl_link_is_busy(link) || pool->options.allowance.seconds <= 0)
        return 0;
    uint64_t since = link->note->since;
    if (since < link->idle_since)
        since = link->idle_since;
    // Meanwhile an answer may have waited that nobody took.
    if (since < pool->back)
        since = pool->back;
    return since + (uint64_t)(pool->options.allowance.seconds * 1e9);
}

static void bury_slow(gl_pool *pool)
{
    uint64_t now = gl_clock();
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        gl_link *link = &pool->links[i];
        uint64_t deadline = deadline_of(pool, link);
        if (link->process && deadline && deadline <= now)
            bury(pool, link, GL_DEATH_SLOW);
    }
}

// ---- handing out ----

static size_t waiting(const gl_pool *pool)
{
    return (size_t)(gl_window_end(pool->window) - pool->next);
}

static void give_heap(gl_pool *pool, gl_link *link)
{
    size_t bytes = 0;
    for (int count = 0; count < HEAP_TASKS && bytes < HEAP_BYTES && waiting(pool);) {
        const gl_task *task = gl_window_get(pool->window, pool->next++);
        if (!task->is_read)
            continue;
        gl_link_give(link, task);
        bytes += task->text.len;
        count++;
    }
    gl_link_transmit(link);
}

// Whether a worker that has something to do should get more. A small heap is not worth a message
// as long as the reading goes on.
static bool wants_more(const gl_pool *pool, const gl_link *link, bool is_urgent)
{
    return !link->inherited && link->bytes < QUEUE_LOW &&
           link->queue.count - link->answered < (size_t)HEAP_TASKS * 2 &&
           (is_urgent || waiting(pool) >= HEAP_TASKS);
}

// A new process where all others are busy.
static void start_one(gl_pool *pool)
{
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        gl_link *link = &pool->links[i];
        if (link->process || gl_link_is_busy(link))
            continue;
        if (start(pool, link))
            give_heap(pool, link);
        return;
    }
}

static void hand_out(gl_pool *pool, bool is_urgent)
{
    for (unsigned i = 0; i < pool->options.jobs && waiting(pool); i++) {
        gl_link *link = &pool->links[i];
        if (link->process && !gl_link_is_busy(link))
            give_heap(pool, link);
    }
    if (waiting(pool))
        start_one(pool);
    for (unsigned i = 0; i < pool->options.jobs && waiting(pool); i++) {
        gl_link *link = &pool->links[i];
        if (link->process && wants_more(pool, link, is_urgent))
            give_heap(pool, link);
    }
}

// ---- one turn ----

static int patience(const gl_pool *pool)
{
    uint64_t now = gl_clock(), wait = TICK;
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        uint64_t deadline = deadline_of(pool, &pool->links[i]);
        if (!deadline)
            continue;
        uint64_t left = deadline > now ? (deadline - now) / 1000000 + 1 : 0;
        wait = left < wait ? left : wait;
    }
    return (int)wait;
}

static void attend(gl_pool *pool, gl_link *link, short events)
{
    gl_news news = GL_NEWS_NONE;
    if (events & (POLLIN | POLLHUP | POLLERR))
        news = gl_link_receive(link);
    if (news == GL_NEWS_GARBLED)
        bury(pool, link, GL_DEATH_GARBLED);
    else if (news == GL_NEWS_ENDED)
        bury(pool, link, GL_DEATH_OWN);
    else
        gl_link_transmit(link);
}

// Only those that run have a place: poll() takes no more than a process may have descriptors.
static nfds_t fill_polled(gl_pool *pool, int file)
{
    nfds_t count = 0;
    pool->polled[count++] = (struct pollfd){file, POLLIN, 0};
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        const gl_link *link = &pool->links[i];
        short events = gl_link_has_unsent(link) ? POLLIN | POLLOUT : POLLIN;
        if (link->process)
            pool->polled[count++] = (struct pollfd){link->connection, events, 0};
    }
    return count;
}

// A worker that is replaced meanwhile keeps its place.
static void attend_all(gl_pool *pool)
{
    nfds_t place = 1;
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        if (!pool->links[i].process)
            continue;
        short events = pool->polled[place++].revents;
        if (events)
            attend(pool, &pool->links[i], events);
    }
}

static golchin_status turn(gl_pool *pool, int file, int timeout, golchin_error *error)
{
    uint64_t now = gl_clock();
    if (pool->looked && now - pool->looked > AWAY)
        pool->back = now;
    int ready = poll(pool->polled, fill_polled(pool, file), timeout);
    if (ready < 0 && errno != EINTR)
        return gl_fail(error, GOLCHIN_LIMIT, "workers cannot be waited for (%s)", strerror(errno));
    if (ready > 0)
        attend_all(pool);
    bury_slow(pool);
    pool->looked = gl_clock();
    if (!pool->fork_errno)
        return GOLCHIN_OK;
    return gl_fail(error, GOLCHIN_LIMIT,
                   "no process can be started (%s); use fewer with --jobs, or none with --jobs 0",
                   strerror(pool->fork_errno));
}

golchin_status gl_pool_offer(gl_pool *pool, golchin_error *error)
{
    size_t before = waiting(pool);
    hand_out(pool, false);
    return waiting(pool) < before ? turn(pool, -1, 0, error) : GOLCHIN_OK;
}

golchin_status gl_pool_wait(gl_pool *pool, int file, golchin_error *error)
{
    hand_out(pool, true);
    return turn(pool, file, patience(pool), error);
}

// ---- the end ----

static void end_all(gl_pool *pool)
{
    char cause[GL_DEATH_TEXT];
    for (unsigned i = 0; i < pool->options.jobs; i++) {
        gl_link *link = &pool->links[i];
        if (link->process) {
            gl_death_of(link->process, GL_DEATH_ORDERED, link->note, &pool->options.allowance,
                        cause);
            gl_link_let_go(link);
        }
        gl_link_forget_queue(link);
    }
}

void gl_pool_restart(gl_pool *pool)
{
    end_all(pool);
    pool->next = gl_window_begin(pool->window);
    for (uint64_t i = pool->next; i < gl_window_end(pool->window); i++) {
        gl_task *task = gl_window_get(pool->window, i);
        task->is_done = !task->is_read;
    }
}

void gl_pool_free(gl_pool *pool)
{
    if (!pool)
        return;
    end_all(pool);
    for (unsigned i = 0; i < pool->options.jobs; i++)
        gl_link_deinit(&pool->links[i]);
    munmap(pool->notes, notes_size(pool));
    free(pool->links);
    free(pool->polled);
    free(pool);
}
