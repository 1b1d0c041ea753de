#include "base/slice.h"
#include "folder.h"
#include "run/reader.h"
#include "suites.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gl_bytes held;
static golchin_error error;

static golchin_status read_file(const char *path, size_t max_size)
{
    error = (golchin_error){0};
    const gl_source source = {.path = path, .id = GL_LITERAL("id")};
    return gl_read_source(&held, &source, max_size, &error);
}

static void leave(void)
{
    gl_bytes_free(&held);
    folder_leave();
}

START_TEST(a_buffer_is_used_again)
{
    folder_write("long.txt", "twelve bytes");
    folder_write("short.txt", "four");
    ck_assert_int_eq(read_file("long.txt", 0), GOLCHIN_OK);
    ck_assert_uint_eq(held.len, 12);
    const char *bytes = held.start;
    ck_assert_int_eq(read_file("short.txt", 0), GOLCHIN_OK);
    ck_assert_ptr_eq(held.start, bytes);
    ck_assert(gl_slice_is(gl_bytes_slice(&held), "four"));
}
END_TEST

static const struct {
    size_t max_size;
    golchin_status status;
} limits[] = {{0, GOLCHIN_OK}, {4, GOLCHIN_OK}, {3, GOLCHIN_TOO_LARGE}};

START_TEST(a_file_may_be_as_large_as_the_limit)
{
    folder_write("a.txt", "four");
    ck_assert_msg(read_file("a.txt", limits[_i].max_size) == limits[_i].status, "limit %zu: %s",
                  limits[_i].max_size, error.text);
}
END_TEST

START_TEST(a_file_without_a_size_is_read_to_its_end)
{
    ck_assert_int_eq(read_file("/proc/self/status", 0), GOLCHIN_OK);
    ck_assert_uint_gt(held.len, 100);
    ck_assert_int_eq(read_file("/proc/self/status", 100), GOLCHIN_TOO_LARGE);
}
END_TEST

static const struct {
    const char *path;
    golchin_status status;
} faults[] = {
    {"missing.txt", GOLCHIN_NOT_FOUND},
    {"/proc/self/mem", GOLCHIN_UNREADABLE},
    {".", GOLCHIN_UNREADABLE},
};

START_TEST(a_file_that_cannot_be_read_is_named)
{
    ck_assert_msg(read_file(faults[_i].path, 0) == faults[_i].status, "%s: %s", faults[_i].path,
                  error.text);
    ck_assert_msg(strstr(error.text, faults[_i].path) != NULL, "%s", error.text);
}
END_TEST

Suite *reader_suite(void)
{
    Suite *suite = suite_create("reader");
    TCase *tc = tcase_create("reader");
    tcase_add_checked_fixture(tc, folder_enter, leave);
    tcase_add_test(tc, a_buffer_is_used_again);
    tcase_add_loop_test(tc, a_file_may_be_as_large_as_the_limit, 0, COUNT_OF(limits));
    tcase_add_test(tc, a_file_without_a_size_is_read_to_its_end);
    tcase_add_loop_test(tc, a_file_that_cannot_be_read_is_named, 0, COUNT_OF(faults));
    suite_add_tcase(suite, tc);
    return suite;
}
