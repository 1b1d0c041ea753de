#include <string.h>

#include "base/slice.h"
#include "suites.h"

static void split(gl_text *text, uint32_t token, uint32_t middle, gl_arena *arena)
{
    gl_text_split_tokens(text, &(gl_split){token, middle}, 1, arena);
}

START_TEST(a_token_becomes_two)
{
    gl_arena *arena;
    gl_text text = text_of("وی آمد. بیمهشده رفت. بله.", &arena);
    uint32_t begin = text.tokens[3].begin;
    split(&text, 3, begin + (uint32_t)strlen("بیمه"), arena);
    check_order(&text);
    ck_assert_str_eq(tokens_shown(&text, arena), "|وی آمد+. بیمه+شده رفت+. بله+.");
    ck_assert_uint_eq(text.sentence_count, 3);
    ck_assert_uint_eq(text.sentences[1].first, 3);
    ck_assert_uint_eq(text.sentences[1].last, 7);
    gl_arena_free(arena);
}
END_TEST

START_TEST(parts_have_the_parts_of_the_fold)
{
    gl_arena *arena;
    gl_text text = text_of("تأمينـِاجتماعي", &arena);
    split(&text, 0, (uint32_t)strlen("تأمينـِ"), arena);
    check_order(&text);
    ck_assert_str_eq(tokens_shown(&text, arena), "|تامین+اجتماعی");
    gl_arena_free(arena);
}
END_TEST

START_TEST(many_tokens_split_at_once)
{
    gl_arena *arena;
    gl_text text = text_of("ab cde. fg\nhi", &arena);
    const gl_split splits[] = {{0, 1}, {1, 4}, {1, 5}, {4, 12}};
    gl_text_split_tokens(&text, splits, 4, arena);
    check_order(&text);
    ck_assert_str_eq(tokens_shown(&text, arena), "|a+b c+d+e+. fg/h+i");
    gl_text_split_tokens(&text, splits, 0, arena);
    ck_assert_uint_eq(text.token_count, 9);
    gl_arena_free(arena);
}
END_TEST

START_TEST(splitting_goes_on_as_long_as_there_are_tokens)
{
    char word[201];
    memset(word, 'x', 200);
    word[200] = '\0';
    gl_arena *arena;
    gl_text text = text_of(word, &arena);
    for (uint32_t i = 0; i < 199; i++)
        split(&text, i, i + 1, arena);
    check_order(&text);
    ck_assert_uint_eq(text.token_count, 200);
    gl_arena_free(arena);
}
END_TEST

Suite *split_suite(void)
{
    Suite *suite = suite_create("split");
    TCase *tc = tcase_create("split");
    tcase_add_test(tc, a_token_becomes_two);
    tcase_add_test(tc, parts_have_the_parts_of_the_fold);
    tcase_add_test(tc, many_tokens_split_at_once);
    tcase_add_test(tc, splitting_goes_on_as_long_as_there_are_tokens);
    suite_add_tcase(suite, tc);
    return suite;
}
