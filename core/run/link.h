/// The parent's side of one worker: the articles that it has, in the order in which it gets and
/// answers them, and the connection that they go through.
#ifndef GL_RUN_LINK_H
#define GL_RUN_LINK_H

#include "base/vector.h"
#include "run/window.h"
#include "run/worker.h"

typedef struct gl_link {
    gl_window *window;
    gl_note *note;
    pid_t process; // 0: none runs
    int connection;
    gl_vector(uint64_t) queue; // numbers of articles
    size_t answered;           // of the queue
    size_t bytes;              // of the articles that are not answered
    size_t inherited;          // articles of the queue that a worker left behind that died
    int barren;                // deaths since the last answer
    uint64_t idle_since;       // when its queue was last empty, of gl_clock()
    gl_bytes out, in;
    size_t sent; // of `out`
} gl_link;

/// `window` and `note` are borrowed.
void gl_link_init(gl_link *, gl_window *window, gl_note *note);
void gl_link_deinit(gl_link *);

/// Start a process. What is in the queue it inherits: it gets one article at a time until that is
/// done, so that a fault has only one that it can come from. False with errno.
bool gl_link_start(gl_link *, const gl_worker_options *);
/// The process is gone; the queue stays.
void gl_link_let_go(gl_link *);
void gl_link_forget_queue(gl_link *);

bool gl_link_is_busy(const gl_link *);
bool gl_link_has(const gl_link *, uint64_t number);
/// The first article that is not answered; it is busy.
gl_task *gl_link_first(const gl_link *);
/// Move an article that it has to the front.
void gl_link_put_first(gl_link *, uint64_t number);

/// Put an article into the queue, to be sent by gl_link_transmit().
void gl_link_give(gl_link *, const gl_task *);
/// The first article has its answer.
void gl_link_finish(gl_link *);

bool gl_link_has_unsent(const gl_link *);
/// Send what the connection takes.
void gl_link_transmit(gl_link *);

typedef enum gl_news { GL_NEWS_NONE, GL_NEWS_MORE, GL_NEWS_ENDED, GL_NEWS_GARBLED } gl_news;

/// Take what is there of answers, once.
gl_news gl_link_receive(gl_link *);

#endif
