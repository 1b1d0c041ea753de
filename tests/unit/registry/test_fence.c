// Marks around what extractors get: each byte past an end or before a start is seen.
#include "registry/fence.h"

#include <stdint.h>
#include <string.h>

#include "suites.h"
#include "unit.h"

static const size_t sizes[] = {0, 1, 15, 16, 17, 100, 5000};

START_TEST(what_is_written_inside_breaks_nothing)
{
    gl_arena *arena = gl_arena_new();
    gl_fence *last = NULL;
    ck_assert(gl_fences_are_whole(last));
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        char *bytes = gl_fence_allocate(arena, sizes[i], &last);
        ck_assert_uint_eq((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t at = 0; at < sizes[i]; at++)
            ck_assert_int_eq(bytes[at], 0);
        memset(bytes, 0xA7, sizes[i]);
    }
    ck_assert(gl_fences_are_whole(last));
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_byte_outside_is_seen)
{
    size_t size = sizes[_i];
    for (int at = -16; at < 16; at++) {
        gl_arena *arena = gl_arena_new();
        gl_fence *last = NULL;
        (void)gl_fence_allocate(arena, 8, &last);
        char *bytes = gl_fence_allocate(arena, size, &last);
        (void)gl_fence_allocate(arena, 8, &last);
        bytes[at < 0 ? at : (int)size + at] ^= 1;
        ck_assert_msg(!gl_fences_are_whole(last), "%zu bytes: %d beyond them is not seen", size,
                      at);
        gl_arena_free(arena);
    }
}
END_TEST

Suite *fence_suite(void)
{
    Suite *suite = suite_create("fence");
    TCase *tc = tcase_create("fence");
    tcase_add_test(tc, what_is_written_inside_breaks_nothing);
    tcase_add_loop_test(tc, a_byte_outside_is_seen, 0, COUNT_OF(sizes));
    suite_add_tcase(suite, tc);
    return suite;
}
