#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/slice.h"
#include "run/line_reader.h"
#include "run/stream.h"
#include "suites.h"
#include "unit.h"

typedef struct memory {
    const char *start;
    size_t len;
} memory;

// A few bytes at a time, so that lines come in pieces.
static ptrdiff_t take_memory(void *context, void *buffer, size_t len, golchin_error *error)
{
    (void)error;
    enum { PIECE = 5000 };
    memory *from = context;
    size_t count = from->len < len ? from->len : len;
    count = count < PIECE ? count : PIECE;
    memcpy(buffer, from->start, count);
    from->start += count;
    from->len -= count;
    return (ptrdiff_t)count;
}

static const struct {
    const char *content;
    size_t max_size;
    const char *lines; // `|` behind each; `!` for one that is too long
} files[] = {
    {"", 0, ""},
    {"\n", 0, "|"},
    {"a\nbc\n", 0, "a|bc|"},
    {"a\n\nbc", 0, "a||bc|"},
    {"abcd\nab\nabcd", 3, "!|ab|!|"},
};

START_TEST(a_stream_comes_line_by_line)
{
    memory bytes = {files[_i].content, strlen(files[_i].content)};
    gl_stream stream;
    gl_stream_init(&stream, "lines", take_memory, &bytes);
    gl_line_reader reader = {.input = {.stream = &stream.stream}, .max_size = files[_i].max_size};
    char found[64] = "";
    golchin_slice line;
    gl_piece state;
    while ((state = gl_line_reader_next(&reader, &line, NULL)) != GL_PIECE_END) {
        ck_assert(state == GL_PIECE_READ || state == GL_PIECE_TOO_LONG);
        if (state == GL_PIECE_READ)
            strncat(found, line.start, line.len);
        strcat(found, state == GL_PIECE_READ ? "|" : "!|");
    }
    ck_assert_str_eq(found, files[_i].lines);
    gl_line_reader_free(&reader);
    gl_stream_close(&stream);
}
END_TEST

START_TEST(a_long_line_is_passed_over_in_pieces)
{
    enum { LONG = 1000000 };
    char *text = malloc(LONG + 3);
    memset(text, 'a', LONG);
    memcpy(text + LONG, "\nb\n", 3);
    memory bytes = {text, LONG + 3};
    gl_stream stream;
    gl_stream_init(&stream, "lines", take_memory, &bytes);
    gl_line_reader reader = {.input = {.stream = &stream.stream}, .max_size = 1000};
    golchin_slice line;
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, NULL), GL_PIECE_TOO_LONG);
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, NULL), GL_PIECE_READ);
    ck_assert(gl_slice_is(line, "b"));
    ck_assert_uint_eq(reader.number, 2);
    ck_assert_uint_lt(reader.input.bytes.capacity, 1000000);
    gl_line_reader_free(&reader);
    gl_stream_close(&stream);
    free(text);
}
END_TEST

static ptrdiff_t fail_to_take(void *context, void *buffer, size_t len, golchin_error *error)
{
    (void)context;
    (void)buffer;
    (void)len;
    gl_fail(error, GOLCHIN_UNREADABLE, "is out of order");
    return -1;
}

START_TEST(a_stream_that_fails_says_why)
{
    gl_stream stream;
    gl_stream_init(&stream, "lines", fail_to_take, NULL);
    gl_line_reader reader = {.input = {.stream = &stream.stream}};
    golchin_slice line;
    golchin_error error = {0};
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, &error), GL_PIECE_FAILED);
    ck_assert_str_eq(error.text, "is out of order");
    gl_line_reader_free(&reader);
    gl_stream_close(&stream);
}
END_TEST

START_TEST(a_look_ahead_uses_nothing_up)
{
    memory bytes = {"a\nbc\n", 5};
    gl_stream stream;
    gl_stream_init(&stream, "lines", take_memory, &bytes);
    golchin_slice begun, line;
    ck_assert_int_eq(gl_stream_peek(&stream, 2, &begun, NULL), GOLCHIN_OK);
    ck_assert_uint_ge(begun.len, 2);
    ck_assert_int_eq(gl_stream_peek(&stream, 1000, &begun, NULL), GOLCHIN_OK);
    ck_assert(gl_slice_is(begun, "a\nbc\n"));
    gl_line_reader reader = {.input = {.stream = &stream.stream}};
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, NULL), GL_PIECE_READ);
    ck_assert(gl_slice_is(line, "a"));
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, NULL), GL_PIECE_READ);
    ck_assert(gl_slice_is(line, "bc"));
    ck_assert_int_eq(gl_line_reader_next(&reader, &line, NULL), GL_PIECE_END);
    gl_line_reader_free(&reader);
    gl_stream_close(&stream);
}
END_TEST

Suite *line_reader_suite(void)
{
    Suite *suite = suite_create("line_reader");
    TCase *tc = tcase_create("line_reader");
    tcase_add_loop_test(tc, a_stream_comes_line_by_line, 0, COUNT_OF(files));
    tcase_add_test(tc, a_long_line_is_passed_over_in_pieces);
    tcase_add_test(tc, a_stream_that_fails_says_why);
    tcase_add_test(tc, a_look_ahead_uses_nothing_up);
    suite_add_tcase(suite, tc);
    return suite;
}
