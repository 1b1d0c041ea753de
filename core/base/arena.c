// A list of blocks, newest first, each filled from its start. A block that is rewound stays in the
// `spare` list, so that a long run of articles takes nothing from the system any more.
#include "base/arena.h"

#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/pages.h"

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISON 1
#endif
#endif
#ifdef ARENA_POISON
#include <sanitizer/asan_interface.h>
#define HIDE(start, size) __asan_poison_memory_region((start), (size))
#define SHOW(start, size) __asan_unpoison_memory_region((start), (size))
#else
#define HIDE(start, size) ((void)(start), (void)(size))
#define SHOW(start, size) ((void)(start), (void)(size))
#endif

enum { BLOCK_SIZE = 256 * 1024, ALIGNMENT = _Alignof(max_align_t) };

typedef struct block {
    struct block *below;
    size_t used, size;
    max_align_t bytes[];
} block;

struct gl_arena {
    block *top;   // the one that is filled; the others lie below it
    block *spare; // empty ones
};

static void (*tell_out_of_memory)(void *context);
static void *tell_context;

void gl_on_out_of_memory(void (*tell)(void *context), void *context)
{
    tell_out_of_memory = tell;
    tell_context = context;
}

_Noreturn void gl_out_of_memory(void)
{
    if (tell_out_of_memory)
        tell_out_of_memory(tell_context);
    else
        fputs("golchin: out of memory\n", stderr);
    abort();
}

void *gl_alloc(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        gl_out_of_memory();
    return memory;
}

void *gl_alloc_aligned(size_t alignment, size_t size)
{
    void *memory;
    if (posix_memalign(&memory, alignment, size ? size : 1) != 0)
        gl_out_of_memory();
    return memory;
}

void *gl_realloc(void *old, size_t size)
{
    void *memory = realloc(old, size ? size : 1);
    if (!memory)
        gl_out_of_memory();
    return memory;
}

void *gl_zeroes(size_t count, size_t size)
{
    void *zeroes = calloc(count ? count : 1, size ? size : 1);
    if (!zeroes)
        gl_out_of_memory();
    return zeroes;
}

char *gl_copy_string(const char *string)
{
    size_t size = strlen(string) + 1;
    return memcpy(gl_alloc(size), string, size);
}

size_t gl_array_size(size_t count, size_t size)
{
    size_t product;
    if (__builtin_mul_overflow(count, size, &product))
        gl_out_of_memory();
    return product;
}

gl_arena *gl_arena_new(void)
{
    gl_arena *arena = gl_alloc(sizeof *arena);
    *arena = (gl_arena){0};
    return arena;
}

static void free_blocks(block *list)
{
    while (list) {
        block *below = list->below;
        SHOW(list->bytes, list->size);
        free(list);
        list = below;
    }
}

void gl_arena_free(gl_arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->top);
    free_blocks(arena->spare);
    free(arena);
}

static block *take_spare(gl_arena *arena, size_t size)
{
    for (block **link = &arena->spare; *link; link = &(*link)->below) {
        if ((*link)->size >= size) {
            block *found = *link;
            *link = found->below;
            return found;
        }
    }
    return NULL;
}

static void push_block(gl_arena *arena, size_t size)
{
    block *fresh = take_spare(arena, size);
    if (!fresh) {
        size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE, total;
        if (__builtin_add_overflow(room, sizeof *fresh, &total))
            gl_out_of_memory();
        fresh = gl_alloc(total);
        fresh->size = room;
        HIDE(fresh->bytes, fresh->size);
    }
    fresh->used = 0;
    fresh->below = arena->top;
    arena->top = fresh;
}

void *gl_arena_alloc_raw(gl_arena *arena, size_t size)
{
    size_t rounded;
    if (__builtin_add_overflow(size ? size : 1, (size_t)ALIGNMENT - 1, &rounded))
        gl_out_of_memory();
    rounded &= ~(size_t)(ALIGNMENT - 1);
    if (!arena->top || arena->top->size - arena->top->used < rounded)
        push_block(arena, rounded);
    char *memory = (char *)arena->top->bytes + arena->top->used;
    arena->top->used += rounded;
    SHOW(memory, size);
    return memory;
}

void *gl_arena_alloc(gl_arena *arena, size_t size)
{
    return memset(gl_arena_alloc_raw(arena, size), 0, size);
}

char *gl_arena_copy(gl_arena *arena, const char *bytes, size_t len)
{
    char *copy = gl_arena_alloc_raw(arena, len + 1);
    if (len)
        memcpy(copy, bytes, len);
    copy[len] = '\0';
    return copy;
}

char *gl_arena_copy_string(gl_arena *arena, const char *string)
{
    return gl_arena_copy(arena, string, strlen(string));
}

char *gl_arena_format(gl_arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(len >= 0);
    char *text = gl_arena_alloc(arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return text;
}

gl_arena_mark gl_arena_save(const gl_arena *arena)
{
    return (gl_arena_mark){arena->top, arena->top ? arena->top->used : 0};
}

void gl_arena_rewind(gl_arena *arena, gl_arena_mark mark)
{
    while (arena->top != mark.block) {
        block *top = arena->top;
        assert(top && "a mark of another arena, or one that was rewound past");
        arena->top = top->below;
        top->below = arena->spare;
        arena->spare = top;
        HIDE(top->bytes, top->size);
    }
    if (arena->top) {
        arena->top->used = mark.used;
        HIDE((char *)arena->top->bytes + mark.used, arena->top->size - mark.used);
    }
}

void gl_arena_reset(gl_arena *arena, size_t keep)
{
    gl_arena_rewind(arena, (gl_arena_mark){0});
    block **link = &arena->spare;
    while (*link) {
        block *candidate = *link;
        if (candidate->size <= keep) {
            keep -= candidate->size;
            link = &candidate->below;
            continue;
        }
        *link = candidate->below;
        candidate->below = NULL;
        free_blocks(candidate);
    }
}

void gl_arena_protect(const gl_arena *arena)
{
    for (const block *full = arena->top; full; full = full->below)
        gl_pages_protect(full->bytes, full->used);
}

static size_t list_size(const block *list)
{
    size_t size = 0;
    for (; list; list = list->below)
        size += list->size;
    return size;
}

size_t gl_arena_size(const gl_arena *arena)
{
    return list_size(arena->top) + list_size(arena->spare);
}
