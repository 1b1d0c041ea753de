// What is protected can be read, and whoever writes there ends; what shares a page stays writable.
#include "base/pages.h"

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/vector.h"
#include "suites.h"

enum { SIZE = 5 * 4096 };

// Whether a process of its own that writes there lives on.
static bool may_write(volatile char *at)
{
    pid_t child = fork();
    if (child == 0) {
        signal(SIGSEGV, SIG_DFL); // a sanitizer's report would be noise
        *at = 1;
        _exit(0);
    }
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

START_TEST(whole_pages_inside_are_protected)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *bytes = aligned_alloc(page, 4 * page);
    memset(bytes, 7, 4 * page);
    gl_pages_protect(bytes + 1, 3 * page);
    ck_assert(may_write(bytes + page - 1));
    ck_assert(!may_write(bytes + page));
    ck_assert(!may_write(bytes + 3 * page - 1));
    ck_assert(may_write(bytes + 3 * page));
    ck_assert_int_eq(bytes[2 * page], 7);
}
END_TEST

START_TEST(less_than_a_page_is_left_alone)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *bytes = aligned_alloc(page, 2 * page);
    gl_pages_protect(bytes + 1, page);
    gl_pages_protect(bytes, page - 1);
    gl_pages_protect(NULL, 0);
    ck_assert(may_write(bytes) && may_write(bytes + page - 1) && may_write(bytes + page));
    free(bytes);
}
END_TEST

START_TEST(what_an_arena_holds_is_protected)
{
    gl_arena *arena = gl_arena_new();
    char *first = gl_arena_alloc(arena, SIZE), *large = gl_arena_alloc(arena, 1 << 20);
    gl_arena_protect(arena);
    ck_assert(!may_write(first + SIZE / 2));
    ck_assert(!may_write(large + (1 << 19)));
    char *later = gl_arena_alloc(arena, 16); // beside it
    ck_assert(may_write(later));
}
END_TEST

START_TEST(the_items_of_a_vector_are_protected)
{
    gl_vector(uint32_t) numbers = {0};
    gl_vector_protect(&numbers); // there are none
    for (uint32_t i = 0; i < SIZE; i++)
        gl_vector_push(&numbers, i);
    gl_vector_protect(&numbers);
    ck_assert(!may_write((char *)&numbers.items[SIZE / 2]));
    ck_assert_uint_eq(numbers.items[SIZE / 2], SIZE / 2);
}
END_TEST

Suite *pages_suite(void)
{
    Suite *suite = suite_create("pages");
    TCase *tc = tcase_create("pages");
    tcase_add_test(tc, whole_pages_inside_are_protected);
    tcase_add_test(tc, less_than_a_page_is_left_alone);
    tcase_add_test(tc, what_an_arena_holds_is_protected);
    tcase_add_test(tc, the_items_of_a_vector_are_protected);
    suite_add_tcase(suite, tc);
    return suite;
}
