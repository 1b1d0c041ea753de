#include "base/arena.h"

#include <stdint.h>
#include <string.h>

#include "suites.h"

static const size_t sizes[] = {0, 1, 15, 16, 17, 4096, 300 * 1024, 2 * 1024 * 1024};

START_TEST(memory_is_zeroed_aligned_and_writable)
{
    gl_arena *arena = gl_arena_new();
    for (int round = 0; round < 2; round++) {
        unsigned char *memory = gl_arena_alloc(arena, sizes[_i]);
        ck_assert_msg((uintptr_t)memory % _Alignof(max_align_t) == 0, "%zu bytes", sizes[_i]);
        size_t dirty = 0;
        for (size_t i = 0; i < sizes[_i]; i++)
            dirty += memory[i] != 0;
        ck_assert_msg(dirty == 0, "%zu bytes: %zu are not zero", sizes[_i], dirty);
        if (sizes[_i])
            memset(memory, 0xAA, sizes[_i]);
        gl_arena_reset(arena, SIZE_MAX);
    }
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_copy_ends_in_nul)
{
    gl_arena *arena = gl_arena_new();
    ck_assert_str_eq(gl_arena_copy(arena, "abcd", 3), "abc");
    ck_assert_str_eq(gl_arena_copy(arena, NULL, 0), "");
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_format_is_as_long_as_it_needs)
{
    gl_arena *arena = gl_arena_new();
    char *text = gl_arena_format(arena, "%0*d|%s", 5000, 7, "x");
    ck_assert_uint_eq(strlen(text), 5002);
    ck_assert_str_eq(text + 4999, "7|x");
    gl_arena_free(arena);
}
END_TEST

START_TEST(rewinding_reuses_memory)
{
    gl_arena *arena = gl_arena_new();
    char *kept = gl_arena_copy(arena, "kept", 4);
    gl_arena_mark mark = gl_arena_save(arena);
    size_t size = 0;
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 100; i++)
            gl_arena_alloc(arena, 10000);
        gl_arena_rewind(arena, mark);
        if (round == 0)
            size = gl_arena_size(arena);
    }
    ck_assert_uint_eq(gl_arena_size(arena), size);
    ck_assert_str_eq(kept, "kept");
    gl_arena_free(arena);
}
END_TEST

START_TEST(reset_keeps_no_more_than_it_is_told)
{
    gl_arena *arena = gl_arena_new();
    gl_arena_alloc(arena, 8 * 1024 * 1024);
    gl_arena_alloc(arena, 100);
    gl_arena_reset(arena, 1024 * 1024);
    ck_assert_uint_le(gl_arena_size(arena), 1024 * 1024);
    gl_arena_reset(arena, 0);
    ck_assert_uint_eq(gl_arena_size(arena), 0);
    gl_arena_free(arena);
    gl_arena_free(NULL);
}
END_TEST

Suite *arena_suite(void)
{
    Suite *suite = suite_create("arena");
    TCase *tc = tcase_create("arena");
    tcase_add_loop_test(tc, memory_is_zeroed_aligned_and_writable, 0, COUNT_OF(sizes));
    tcase_add_test(tc, a_copy_ends_in_nul);
    tcase_add_test(tc, a_format_is_as_long_as_it_needs);
    tcase_add_test(tc, rewinding_reuses_memory);
    tcase_add_test(tc, reset_keeps_no_more_than_it_is_told);
    suite_add_tcase(suite, tc);
    return suite;
}
