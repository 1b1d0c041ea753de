// What is protected can be read, and whoever writes there ends; what shares a page stays writable.
#include "base/pages.h"

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/vector.h"
#include "suites.h"

enum { SIZE = 5 * 4096 };

typedef void protector(void *what);

// Whether a process of its own that protects something and writes there lives on.
static bool may_write(protector *protect, void *what, volatile char *at)
{
    pid_t child = fork();
    if (child == 0) {
        signal(SIGSEGV, SIG_DFL); // a sanitizer's report would be noise
        protect(what);
        *at = 1;
        _exit(0);
    }
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static size_t page;

static void protect_inside(void *bytes)
{
    gl_pages_protect((char *)bytes + 1, 3 * page);
}

START_TEST(whole_pages_inside_are_protected)
{
    page = (size_t)sysconf(_SC_PAGESIZE);
    char *bytes = aligned_alloc(page, 4 * page);
    ck_assert(may_write(protect_inside, bytes, bytes + page - 1));
    ck_assert(!may_write(protect_inside, bytes, bytes + page));
    ck_assert(!may_write(protect_inside, bytes, bytes + 3 * page - 1));
    ck_assert(may_write(protect_inside, bytes, bytes + 3 * page));
    free(bytes);
}
END_TEST

static void protect_little(void *bytes)
{
    gl_pages_protect((char *)bytes + 1, page);
    gl_pages_protect(bytes, page - 1);
    gl_pages_protect(NULL, 0);
}

START_TEST(less_than_a_page_is_left_alone)
{
    page = (size_t)sysconf(_SC_PAGESIZE);
    char *bytes = aligned_alloc(page, 2 * page);
    ck_assert(may_write(protect_little, bytes, bytes));
    ck_assert(may_write(protect_little, bytes, bytes + page - 1));
    ck_assert(may_write(protect_little, bytes, bytes + page));
    free(bytes);
}
END_TEST

static void protect_arena(void *arena)
{
    gl_arena_protect(arena);
    char *later = gl_arena_alloc(arena, 16); // beside what is protected
    *later = 1;
}

START_TEST(what_an_arena_holds_is_protected)
{
    gl_arena *arena = gl_arena_new();
    char own, *first = gl_arena_alloc(arena, SIZE), *large = gl_arena_alloc(arena, 1 << 20);
    ck_assert(may_write(protect_arena, arena, &own));
    ck_assert(!may_write(protect_arena, arena, first + SIZE / 2));
    ck_assert(!may_write(protect_arena, arena, large + (1 << 19)));
    gl_arena_free(arena);
}
END_TEST

typedef gl_vector(uint32_t) numbers;

static void protect_numbers(void *what)
{
    numbers *all = what;
    gl_vector_protect(all);
}

START_TEST(the_items_of_a_vector_are_protected)
{
    numbers all = {0}, none = {0};
    char own;
    for (uint32_t i = 0; i < SIZE; i++)
        gl_vector_push(&all, i);
    ck_assert(may_write(protect_numbers, &none, &own));
    ck_assert(!may_write(protect_numbers, &all, (char *)&all.items[SIZE / 2]));
    gl_vector_free(&all);
}
END_TEST

// Small ones and those that fill large pages, to the last byte.
START_TEST(a_table_is_as_large_as_it_is_rounded)
{
    static const size_t sizes[] = {1, 64, 5000, 1 << 20, (2 << 20) + 1};
    size_t size = gl_pages_round(sizes[_i]);
    char *table = gl_pages_new(sizes[_i]);
    ck_assert_uint_ge(size, sizes[_i]);
    ck_assert_uint_eq(gl_pages_round(size), size);
    ck_assert_uint_eq((uintptr_t)table % 64, 0);
    memset(table, 1, size);
    ck_assert_int_eq(table[size - 1], 1);
    free(table);
}
END_TEST

Suite *pages_suite(void)
{
    Suite *suite = suite_create("pages");
    TCase *tc = tcase_create("pages");
    tcase_add_loop_test(tc, a_table_is_as_large_as_it_is_rounded, 0, 5);
    tcase_add_test(tc, whole_pages_inside_are_protected);
    tcase_add_test(tc, less_than_a_page_is_left_alone);
    tcase_add_test(tc, what_an_arena_holds_is_protected);
    tcase_add_test(tc, the_items_of_a_vector_are_protected);
    suite_add_tcase(suite, tc);
    return suite;
}
