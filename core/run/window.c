// A task's number finds its place: number modulo size of the ring. Buffers of articles that were
// written are given back: each place would in the end have room for the longest that it ever saw.
#include "run/window.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/slice.h"

struct gl_window {
    gl_task *tasks;
    size_t size;
    uint64_t begin, end; // numbers
    size_t bytes, max_bytes;
};

gl_window *gl_window_new(size_t tasks, size_t bytes)
{
    gl_window *window = gl_alloc(sizeof *window);
    *window = (gl_window){.size = tasks, .begin = 1, .end = 1, .max_bytes = bytes};
    window->tasks = gl_alloc(gl_array_size(tasks, sizeof *window->tasks));
    for (size_t i = 0; i < tasks; i++)
        window->tasks[i] = (gl_task){0};
    return window;
}

void gl_window_free(gl_window *window)
{
    if (!window)
        return;
    for (size_t i = 0; i < window->size; i++) {
        gl_task *task = &window->tasks[i];
        gl_bytes_free(&task->path);
        gl_bytes_free(&task->id);
        gl_bytes_free(&task->date);
        gl_bytes_free(&task->encoding);
        gl_bytes_free(&task->exclusions);
        gl_bytes_free(&task->left_out);
        gl_bytes_free(&task->text);
        gl_answer_free(&task->answer);
    }
    free(window->tasks);
    free(window);
}

bool gl_window_is_full(const gl_window *window)
{
    return window->end - window->begin == window->size || window->bytes > window->max_bytes;
}

bool gl_window_is_empty(const gl_window *window)
{
    return window->begin == window->end;
}

static gl_task *place_of(const gl_window *window, uint64_t number)
{
    return &window->tasks[number % window->size];
}

gl_task *gl_window_next(gl_window *window)
{
    gl_task *task = place_of(window, window->end);
    task->number = window->end;
    task->path.len = task->id.len = task->exclusions.len = task->left_out.len = 0;
    task->date.len = task->encoding.len = task->text.len = 0;
    task->kind = task->container = NULL;
    task->is_read = task->is_done = false;
    gl_answer_clear(&task->answer);
    return task;
}

void gl_window_push(gl_window *window)
{
    window->bytes += place_of(window, window->end++)->text.len;
}

gl_task *gl_window_first(const gl_window *window)
{
    return gl_window_is_empty(window) ? NULL : place_of(window, window->begin);
}

void gl_window_pop(gl_window *window)
{
    gl_task *task = place_of(window, window->begin++);
    window->bytes -= task->text.len;
    gl_bytes_free(&task->text);
    gl_answer_free(&task->answer);
}

uint64_t gl_window_begin(const gl_window *window)
{
    return window->begin;
}

uint64_t gl_window_end(const gl_window *window)
{
    return window->end;
}

gl_task *gl_window_get(const gl_window *window, uint64_t number)
{
    return place_of(window, number);
}

void gl_task_name(gl_task *task, golchin_slice path, golchin_slice id)
{
    gl_bytes_add_slice(&task->path, path);
    gl_bytes_add_char(&task->path, '\0');
    gl_bytes_add_slice(&task->id, id);
}

golchin_slice gl_task_id(const gl_task *task)
{
    return gl_bytes_slice(&task->id);
}

gl_order gl_task_order(const gl_task *task)
{
    const gl_kind *kind = task->kind;
    bool is_page = kind && kind->source && kind->source->convert;
    return (gl_order){
        .expected = {.date = {task->date.start, task->date.len},
                     .declared = {task->encoding.start, task->encoding.len},
                     .is_page = is_page,
                     .format = is_page ? kind->plugin : 0},
        .id = gl_task_id(task),
        .text = {task->text.start, task->text.len},
        .exclusions = {task->exclusions.start, task->exclusions.len},
        .left_out = {task->left_out.start, task->left_out.len},
    };
}
