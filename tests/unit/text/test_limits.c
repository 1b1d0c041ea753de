// Texts that are one thing over and over. A step that is not linear shows as a test that times out.
#include <string.h>

#include "base/slice.h"
#include "suites.h"

enum { MEGABYTE = 1024 * 1024 };

static const struct {
    const char *piece;
    size_t size;
} texts[] = {
    {"ب", 10 * MEGABYTE},
    {"a", 10 * MEGABYTE},
    {"\u064B", MEGABYTE},
    {"\u0653\u0316", MEGABYTE},
    {"a\u0301\u0316", MEGABYTE},
    {"\u200c", MEGABYTE},
    {"1", MEGABYTE},
    {"1,111", MEGABYTE},
    {"۱", MEGABYTE},
    {"1.", MEGABYTE},
    {".", MEGABYTE},
    {"<", MEGABYTE},
    {"<a ", MEGABYTE},
    {"![", MEGABYTE},
    {"![x](", MEGABYTE},
    {"&a", MEGABYTE},
    {"a.", MEGABYTE},
    {"a.b@", MEGABYTE},
    {"http://", MEGABYTE},
    {"\n", MEGABYTE},
    {"ب\n\n", MEGABYTE},
    {"(", MEGABYTE},
    {"ب\u00ac", MEGABYTE},
    {"ﷺ", MEGABYTE},
    {"\xFF", MEGABYTE},
    {"中", MEGABYTE},
};

START_TEST(time_is_linear)
{
    size_t piece = strlen(texts[_i].piece);
    size_t count = texts[_i].size / piece / (size_t)unit_thinning();
    char *bytes = gl_alloc(count * piece);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + i * piece, texts[_i].piece, piece);
    gl_arena *arena = gl_arena_new();
    gl_text text;
    golchin_status status =
        gl_text_make(gl_slice(bytes, count * piece), "UTF-8", arena, &text, NULL);
    ck_assert_msg(status == GOLCHIN_OK, "%s: status %d", texts[_i].piece, status);
    uint32_t end = 0, wrong = 0; // an assertion a token would take longer than the text
    for (uint32_t i = 0; i < text.token_count; i++) {
        const golchin_token *token = &text.tokens[i];
        wrong += token->begin < end || token->end - token->begin > GL_TOKEN_MAX;
        end = token->end;
    }
    ck_assert_msg(wrong == 0, "%s: %u tokens", texts[_i].piece, wrong);
    gl_arena_free(arena);
    free(bytes);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tc = tcase_create("limits");
    tcase_set_timeout(tc, 30);
    tcase_add_loop_test(tc, time_is_linear, 0, COUNT_OF(texts));
    suite_add_tcase(suite, tc);
    return suite;
}
