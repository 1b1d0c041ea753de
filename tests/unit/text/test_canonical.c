#include <string.h>

#include "base/slice.h"
#include "suites.h"

static const struct {
    const char *text, *canonical;
} rows[] = {
    {"", ""},
    {"تأمين  اجتماعي", "تامین اجتماعی"},
    {"رئيس هيئت", "رئیس هیئت"},
    {"رئ\u0654یس ی\u0654", "رئیس ئ"},
    {"آموزش", "آموزش"},
    {"مُدیـر کلّ", "مدیر کل"},
    {"بیمه\u200cشده", "بیمه شده"},
    {"کار\nو\n\nرفاه", "کار و رفاه"},
    {"15خرداد", "15 خرداد"},
    {"۱۵خرداد", "15 خرداد"},
    {"تعاون ،کار و رفاه", "تعاون، کار و رفاه"},
    {"«امام رضا»،", "امام رضا"},
    {"امام حسین (ع)", "امام حسین (ع)"},
    {"(امام «حسین» (ع))!)", "امام «حسین» (ع)"},
    {"(ره)", "ره"},
    {"خانۀ بهداشت", "خانه بهداشت"},
    {"خانه\u200cی بهداشت", "خانه بهداشت"},
    {"خانه ی آن ها", "خانه آنها"},
    {"تعاون , کار", "تعاون، کار"},
    {"دفتر ICT", "دفتر ICT"},
    {"ایلام- مهران", "ایلام- مهران"},
    {"۲٫۵", "2.5"},
    {"...", ""},
};

START_TEST(tokens_print_in_one_spelling)
{
    gl_arena *arena;
    gl_text text = text_of(rows[_i].text, &arena);
    golchin_slice canonical = gl_text_canonical(&text, 0, text.token_count, arena);
    ck_assert_msg(gl_slice_is(canonical, rows[_i].canonical), "%s: %.*s, not %s", rows[_i].text,
                  GL_SLICE_ARGS(canonical), rows[_i].canonical);
    gl_arena_free(arena);
}
END_TEST

START_TEST(no_tokens_print_as_nothing)
{
    gl_arena *arena;
    gl_text text = text_of("یک دو", &arena);
    ck_assert_uint_eq(gl_text_canonical(&text, 1, 1, arena).len, 0);
    gl_arena_free(arena);
}
END_TEST

// A step that is not linear shows as a test that times out.
START_TEST(marks_behind_the_last_word_are_looked_at_once)
{
    enum { MARKS = 100000 };
    gl_arena *arena, *marks = gl_arena_new();
    char *bytes = gl_arena_alloc(marks, MARKS + sizeof "دو");
    memset(bytes, ')', MARKS);
    memcpy(bytes, "دو", strlen("دو"));
    gl_text text = text_of(bytes, &arena);
    ck_assert(gl_slice_is(gl_text_canonical(&text, 0, text.token_count, arena), "دو"));
    gl_arena_free(marks);
    gl_arena_free(arena);
}
END_TEST

Suite *canonical_suite(void)
{
    Suite *suite = suite_create("canonical");
    TCase *tc = tcase_create("canonical");
    tcase_add_loop_test(tc, tokens_print_in_one_spelling, 0, COUNT_OF(rows));
    tcase_add_test(tc, no_tokens_print_as_nothing);
    tcase_add_test(tc, marks_behind_the_last_word_are_looked_at_once);
    suite_add_tcase(suite, tc);
    return suite;
}
