/// The articles that are read and not yet written, in input order: a ring of tasks that are used
/// again, so that memory does not grow with the collection.
#ifndef GL_RUN_WINDOW_H
#define GL_RUN_WINDOW_H

#include "run/answer.h"
#include "run/kinds.h"

/// One article from reading to writing.
typedef struct gl_task {
    uint64_t number; // from 1, in input order
    gl_bytes path;   // for messages; NUL-terminated
    gl_bytes id;
    gl_bytes date, encoding;  // as its source says; empty: not known
    gl_bytes text;            // its bytes
    const gl_kind *kind;      // of the bytes; NULL: text
    const gl_kind *container; // that it was in; NULL: none
    bool is_read;             // false: it could not be; the answer's reason says why
    bool is_done;             // the answer is there
    gl_answer answer;
    gl_bytes exclusions; // remarks: extractors that took a process down on it, and how
    gl_bytes left_out;   // uint32_t: extractors that have no need to look at it
    uint64_t digest;     // of its bytes and date
} gl_task;

typedef struct gl_window gl_window;

/// Room for `tasks` articles, and beyond the first for `bytes` bytes of them.
gl_window *gl_window_new(size_t tasks, size_t bytes);
void gl_window_free(gl_window *); // NULL is allowed

bool gl_window_is_full(const gl_window *);
bool gl_window_is_empty(const gl_window *);

/// The next task, empty; it joins the window by gl_window_push(). The window is not full.
gl_task *gl_window_next(gl_window *);
void gl_window_push(gl_window *);
/// The oldest task; NULL: the window is empty.
gl_task *gl_window_first(const gl_window *);
void gl_window_pop(gl_window *);

/// The number of the oldest task, and the one behind the newest.
uint64_t gl_window_begin(const gl_window *);
uint64_t gl_window_end(const gl_window *);
/// begin ≤ number < end.
gl_task *gl_window_get(const gl_window *, uint64_t number);

void gl_task_name(gl_task *, golchin_slice path, golchin_slice id);
golchin_slice gl_task_id(const gl_task *);
gl_order gl_task_order(const gl_task *);

#endif
