#include <string.h>

#include "base/slice.h"
#include "evaluate/passage.h"
#include "suites.h"
#include "unit.h"

static const struct {
    const char *text, *words;
    uint32_t begin, end;
} places[] = {
    {"one two three", "two", 4, 7},
    {"one two\r\n\tthree", "two three", 4, 15},
    {"two twos", "twos", 4, 8},
    {"one two", "three", 0, 0},
    {"one two", "two three", 0, 0},
    {"one", "", 0, 0},
    {"\xEF\xBB\xBF"
     "one two",
     "two", 7, 10}, // a byte-order mark belongs to the original
};

START_TEST(words_are_found_over_line_breaks)
{
    gl_arena *arena = gl_arena_new();
    gl_decoded decoded;
    ck_assert_int_eq(gl_decode(gl_slice_of(places[_i].text), NULL, arena, &decoded, NULL),
                     GOLCHIN_OK);
    gl_passage passage = gl_passage_find(&decoded, gl_slice_of(places[_i].words));
    ck_assert_msg(passage.span.begin == places[_i].begin && passage.span.end == places[_i].end,
                  "%s: %u-%u", places[_i].words, passage.span.begin, passage.span.end);
    gl_arena_free(arena);
}
END_TEST

START_TEST(a_passage_is_cut_between_words)
{
    static const char word[] = "کلمه‌ها ";
    char text[100 * (sizeof word - 1) + 1] = "";
    for (size_t i = 0; i < 100; i++)
        memcpy(text + i * (sizeof word - 1), word, sizeof word - 1);
    gl_arena *arena = gl_arena_new();
    gl_decoded decoded;
    ck_assert_int_eq(gl_decode(gl_slice_of(text), NULL, arena, &decoded, NULL), GOLCHIN_OK);
    for (uint32_t begin = 0; begin < strlen(text); begin += 7) {
        gl_passage passage = gl_passage_at(&decoded, (golchin_span){begin, begin + 2});
        const char *end = passage.around.start + passage.around.len;
        ck_assert(passage.around.start <= decoded.text.start + begin);
        ck_assert(passage.around.start == decoded.text.start || passage.around.start[-1] == ' ');
        ck_assert(end == decoded.text.start + decoded.text.len || *end == ' ');
        ck_assert_uint_lt(passage.around.len, 140);
    }
    gl_arena_free(arena);
}
END_TEST

Suite *passage_suite(void)
{
    Suite *suite = suite_create("passage");
    TCase *tc = tcase_create("passage");
    tcase_add_loop_test(tc, words_are_found_over_line_breaks, 0, COUNT_OF(places));
    tcase_add_test(tc, a_passage_is_cut_between_words);
    suite_add_tcase(suite, tc);
    return suite;
}
