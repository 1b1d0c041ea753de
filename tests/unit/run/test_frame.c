// What goes between processes: whole, cut anywhere, and broken.
#include <stdlib.h>

#include "base/slice.h"
#include "run/frame.h"
#include "run/remark.h"
#include "run/window.h"
#include "suites.h"
#include "unit.h"

START_TEST(remarks_come_back_in_order)
{
    gl_bytes remarks = {0};
    gl_remark_add(&remarks, 7, "seven");
    gl_remark_add(&remarks, 0, "");
    golchin_slice rest = gl_slice(remarks.start, remarks.len);
    uint32_t number;
    const char *text;
    ck_assert(gl_remark_next(&rest, &number, &text));
    ck_assert_uint_eq(number, 7);
    ck_assert_str_eq(text, "seven");
    ck_assert(gl_remark_next(&rest, &number, &text));
    ck_assert_uint_eq(number, 0);
    ck_assert_str_eq(text, "");
    ck_assert(!gl_remark_next(&rest, &number, &text));
    gl_bytes_free(&remarks);
}
END_TEST

START_TEST(a_remark_without_an_end_is_none)
{
    golchin_slice rest = GL_LITERAL("\1\0\0\0text");
    uint32_t number;
    const char *text;
    ck_assert(!gl_remark_next(&rest, &number, &text));
}
END_TEST

static gl_bytes order_of(const char *text)
{
    gl_bytes bytes = {0};
    gl_frame_put_order(&bytes, &(gl_order_frame){
                                   .number = 42,
                                   .order = {.id = GL_LITERAL("news/7"), .text = gl_slice_of(text)},
                               });
    return bytes;
}

START_TEST(an_order_comes_back)
{
    gl_bytes bytes = order_of("سلام");
    gl_order_frame frame;
    size_t size;
    ck_assert_int_eq(gl_frame_get_order(gl_slice(bytes.start, bytes.len), &frame, &size),
                     GL_FRAME_WHOLE);
    ck_assert_uint_eq(size, bytes.len);
    ck_assert_uint_eq(frame.number, 42);
    ck_assert(gl_slice_is(frame.order.id, "news/7"));
    ck_assert(gl_slice_is(frame.order.text, "سلام"));
    ck_assert_uint_eq(frame.order.exclusions.len, 0);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(an_order_that_is_cut_anywhere_is_a_part)
{
    gl_bytes bytes = order_of("سلام");
    gl_order_frame frame;
    for (size_t len = 0; len < bytes.len; len++) {
        size_t size;
        ck_assert_int_eq(gl_frame_get_order(gl_slice(bytes.start, len), &frame, &size),
                         GL_FRAME_PART);
        ck_assert_uint_gt(size, len);
    }
    gl_bytes_free(&bytes);
}
END_TEST

static gl_bytes answer_bytes(uint64_t number)
{
    gl_answer answer = {.found = {.records = 2, .failures = 1}, .status = GOLCHIN_OK};
    gl_bytes_add(&answer.lines, "{}\n", 3);
    gl_remark_add(&answer.failures, 3, "why");
    gl_bytes bytes = {0};
    gl_frame_put_answer(&bytes, number, &answer);
    gl_answer_free(&answer);
    return bytes;
}

START_TEST(an_answer_that_was_written_into_is_broken)
{
    gl_bytes bytes = answer_bytes(5);
    gl_answer answer = {0};
    size_t size;
    bytes.start[bytes.len - 1] ^= 0x55;
    ck_assert_int_eq(gl_frame_get_answer(gl_slice(bytes.start, bytes.len), 5, &answer, &size),
                     GL_FRAME_BROKEN);
    gl_answer_free(&answer);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(an_answer_replaces_what_was_there)
{
    gl_bytes bytes = answer_bytes(5);
    gl_answer answer = {0};
    gl_bytes_add(&answer.lines, "old", 3);
    size_t size;
    ck_assert_int_eq(gl_frame_get_answer(gl_slice(bytes.start, bytes.len), 5, &answer, &size),
                     GL_FRAME_WHOLE);
    ck_assert_uint_eq(answer.found.records, 2);
    ck_assert(gl_slice_is(gl_slice(answer.lines.start, answer.lines.len), "{}\n"));
    golchin_slice rest = gl_slice(answer.failures.start, answer.failures.len);
    uint32_t number;
    const char *why;
    ck_assert(gl_remark_next(&rest, &number, &why));
    ck_assert_uint_eq(number, 3);
    gl_answer_free(&answer);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(an_answer_to_another_article_and_noise_are_broken)
{
    gl_bytes bytes = answer_bytes(5);
    gl_answer answer = {0};
    size_t size;
    ck_assert_int_eq(gl_frame_get_answer(gl_slice(bytes.start, bytes.len), 6, &answer, &size),
                     GL_FRAME_BROKEN);
    memset(bytes.start, 'x', bytes.len);
    ck_assert_int_eq(gl_frame_get_answer(gl_slice(bytes.start, bytes.len), 5, &answer, &size),
                     GL_FRAME_BROKEN);
    gl_answer_free(&answer);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(a_length_that_no_article_has_is_broken)
{
    gl_bytes bytes = answer_bytes(5);
    memset(bytes.start + 16, 0xFF, 8); // the first length
    gl_answer answer = {0};
    size_t size;
    ck_assert_int_eq(gl_frame_get_answer(gl_slice(bytes.start, bytes.len), 5, &answer, &size),
                     GL_FRAME_BROKEN);
    gl_answer_free(&answer);
    gl_bytes_free(&bytes);
}
END_TEST

START_TEST(a_window_is_a_queue_that_reuses_its_tasks)
{
    gl_window *window = gl_window_new(3, 1000);
    uint64_t in = 0, out = 0;
    for (int turn = 0; turn < 10; turn++) {
        while (!gl_window_is_full(window)) {
            ck_assert_uint_eq(gl_window_next(window)->number, ++in);
            gl_window_push(window);
        }
        ck_assert_uint_eq(gl_window_end(window) - gl_window_begin(window), 3);
        for (int i = 0; i < 2; i++) {
            ck_assert_uint_eq(gl_window_first(window)->number, ++out);
            gl_window_pop(window);
        }
    }
    while (!gl_window_is_empty(window))
        gl_window_pop(window);
    ck_assert_ptr_null(gl_window_first(window));
    gl_window_free(window);
}
END_TEST

START_TEST(a_window_takes_one_article_of_any_size)
{
    gl_window *window = gl_window_new(3, 10);
    gl_window_next(window)->text.len = 1000;
    ck_assert(!gl_window_is_full(window));
    gl_window_push(window);
    ck_assert(gl_window_is_full(window));
    gl_window_pop(window);
    ck_assert(!gl_window_is_full(window));
    gl_window_free(window);
}
END_TEST

Suite *frame_suite(void)
{
    Suite *suite = suite_create("frame");
    TCase *tc = tcase_create("frame");
    tcase_add_test(tc, remarks_come_back_in_order);
    tcase_add_test(tc, a_remark_without_an_end_is_none);
    tcase_add_test(tc, an_order_comes_back);
    tcase_add_test(tc, an_order_that_is_cut_anywhere_is_a_part);
    tcase_add_test(tc, an_answer_that_was_written_into_is_broken);
    tcase_add_test(tc, an_answer_replaces_what_was_there);
    tcase_add_test(tc, an_answer_to_another_article_and_noise_are_broken);
    tcase_add_test(tc, a_length_that_no_article_has_is_broken);
    tcase_add_test(tc, a_window_is_a_queue_that_reuses_its_tasks);
    tcase_add_test(tc, a_window_takes_one_article_of_any_size);
    suite_add_tcase(suite, tc);
    return suite;
}
