/// Memory that is freed all at once: what belongs to one article lives in one arena.
///
/// Running out of memory calls gl_out_of_memory(), which prints one line and aborts; no caller
/// tests for NULL.
#ifndef GL_BASE_ARENA_H
#define GL_BASE_ARENA_H

#include <stddef.h>

typedef struct gl_arena gl_arena;

/// A place in an arena to go back to.
typedef struct gl_arena_mark {
    void *block;
    size_t used;
} gl_arena_mark;

gl_arena *gl_arena_new(void);
void gl_arena_free(gl_arena *); // NULL is allowed

/// `size` zeroed bytes, aligned for any object. Never NULL, also for size 0.
void *gl_arena_alloc(gl_arena *, size_t size);
/// The same with any content, for what is filled at once.
void *gl_arena_alloc_raw(gl_arena *, size_t size);
/// A copy of `len` bytes with a NUL behind them.
char *gl_arena_copy(gl_arena *, const char *bytes, size_t len);
/// A copy of a string.
char *gl_arena_copy_string(gl_arena *, const char *string);
/// printf into the arena; NUL-terminated.
__attribute__((format(printf, 2, 3))) char *gl_arena_format(gl_arena *, const char *format, ...);

gl_arena_mark gl_arena_save(const gl_arena *);
/// Forget all that was allocated since `mark`. Keeps the blocks for reuse.
void gl_arena_rewind(gl_arena *, gl_arena_mark mark);
/// Forget everything; keeps at most `keep` bytes of blocks for the next article.
void gl_arena_reset(gl_arena *, size_t keep);
/// Make what was allocated read-only in this process, as gl_pages_protect() does: nothing of it may
/// be rewound or freed any more.
void gl_arena_protect(const gl_arena *);
/// Bytes that are taken from the system.
size_t gl_arena_size(const gl_arena *);

/// `count` zeroed items of a type.
#define gl_arena_array(arena, type, count)                                                         \
    ((type *)gl_arena_alloc((arena), gl_array_size((count), sizeof(type))))

/// `count` items of a type with any content.
#define gl_arena_array_raw(arena, type, count)                                                     \
    ((type *)gl_arena_alloc_raw((arena), gl_array_size((count), sizeof(type))))

/// count × size; ends the process where it does not fit.
size_t gl_array_size(size_t count, size_t size);
/// malloc, realloc that end the process where there is no memory.
void *gl_alloc(size_t size);
void *gl_realloc(void *old, size_t size);
/// The same, aligned to `alignment` bytes, a power of two; to be freed with free().
void *gl_alloc_aligned(size_t alignment, size_t size);
/// A copy of a string, to be freed with free().
char *gl_copy_string(const char *string);
/// `count` zeroed items of `size` bytes, to be freed with free().
void *gl_zeroes(size_t count, size_t size);
_Noreturn void gl_out_of_memory(void);
/// What tells of it in this process instead of that line; it may take no memory itself. NULL: the
/// line again.
void gl_on_out_of_memory(void (*tell)(void *context), void *context);

#endif
