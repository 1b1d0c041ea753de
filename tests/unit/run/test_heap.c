// A heap in use is whole, and one is not in which somebody wrote past the end of a block.
#include "run/heap.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "unit.h"

enum { BLOCKS = 1000 };

START_TEST(a_heap_in_use_is_whole)
{
    gl_heap heap;
    char *blocks[BLOCKS];
    gl_heap_find(&heap);
    for (size_t i = 0; i < BLOCKS; i++)
        blocks[i] = memset(malloc(1 + i * 37 % 5000), 0x55, 1 + i * 37 % 5000);
    ck_assert(gl_heap_is_whole(&heap));
    for (size_t i = 0; i < BLOCKS; i += 3) {
        free(blocks[i]);
        blocks[i] = NULL;
    }
    ck_assert(gl_heap_is_whole(&heap));
    for (size_t i = 0; i < BLOCKS; i++)
        free(blocks[i]);
    ck_assert(gl_heap_is_whole(&heap));
}
END_TEST

START_TEST(a_heap_of_another_make_is_not_looked_at)
{
    ck_assert(gl_heap_is_whole(&(gl_heap){.start = NULL}));
}
END_TEST

// In a process of its own: what a broken heap does later is nobody's business.
static bool is_seen(size_t size, size_t beyond)
{
    pid_t child = fork();
    if (child == 0) {
        gl_heap heap;
        gl_heap_find(&heap);
        char *block = malloc(size);
        volatile char *end = block + malloc_usable_size(block); // what it was rounded up to
        for (size_t i = 0; i < beyond; i++)
            end[i] = 0x55;
        _exit(gl_heap_is_whole(&heap) ? 1 : 0);
    }
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

START_TEST(who_writes_past_a_block_is_seen)
{
    gl_heap heap;
    gl_heap_find(&heap);
    if (!heap.start)
        return; // a sanitizer's heap, or another C library's
    for (size_t size = 24; size < 3000; size += 16)
        ck_assert_msg(is_seen(size, 8) && is_seen(size, 100), "past a block of %zu bytes", size);
}
END_TEST

Suite *heap_suite(void)
{
    Suite *suite = suite_create("heap");
    TCase *tc = tcase_create("heap");
    tcase_add_test(tc, a_heap_in_use_is_whole);
    tcase_add_test(tc, a_heap_of_another_make_is_not_looked_at);
    tcase_add_test(tc, who_writes_past_a_block_is_seen);
    suite_add_tcase(suite, tc);
    return suite;
}
